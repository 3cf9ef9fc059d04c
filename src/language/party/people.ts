/** The hundred commonest surnames: a name of two or three signs that begins with one is taken for a person. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎茅於居尉冶斯檀衣阴昝智衡尧闭';

const title =
  /^.{0,6}(?:阿姨|大爷|大妈|大哥|大姐|大叔|大婶|大嫂|奶奶|爷爷|姥姥|姥爷|叔叔|老师|师傅|主任|书记|女士|先生|医生|大夫|妈妈|爸爸|妈|爸|姐|哥|叔|姨|嫂|婶|工|总|伯|队长|班长|同学|老太太|老爷子|家)$/u;
const nick = /^(?:小|老|阿|大)\p{Script=Han}{1,2}$|^(\p{Script=Han})\1$|^[A-Za-z][A-Za-z .]{0,14}$/u;
/** Goods and doings whose first sign is a surname too. */
const notPeople =
  /菜|瓜|豆|米|面|油|肉|鱼|蛋|果|葱|蒜|姜$|糖|盐|酱|醋|奶|茶|酒|水|馒头|饺|粉|纸|洗|讲话|发言|介绍|致辞|汇报|颁奖|合唱|独唱|朗诵|舞|曲|歌|表演|互动|签到|入场|时间|地点|要求|费用|联系|电话|内容|对象|注意|集合|活动|检查|关闭|关好|打开|不要|不得|禁止|严禁|请|需|应|自带|准备/u;

const never =
  /^(?:小[班份号组区时孩吃的型]|老[伴公婆人师家年少]|阿姨|谢谢|哈哈|嘻嘻|嘿嘿|拜拜|好好|刚刚|常常|天天|人人|多多|大[人家伙号班份的小]|.*(?:一家|全家|我家|大家|在家|回家|自家|人家))$/u;

/** Everyday words whose first sign is a surname. */
const everyday =
  /^(?:于是|马上|高兴|高血.|周[一二三四五六日末]|安[排心静全装]|方[便式向]|关于|何[时况必]|万[一能]|应该|白[天班色菜]|黄[色瓜]|江边|路[上过边]|明[天早晚]|平[时常安]|全[部家都体]|许多|温[暖馨度]|项目|严[重格]|游泳|余下|石头|沙子|和平|计划|单[位元独]|祝.{1,2}|谢.{1,2}|向大家|常来|常去|金额|贺卡|夏天|冷[天水]|沉默|经常|年[底前后]|车位|房[子间东]|文[明件]|武术|康复|毛[衣巾]|盛大|莫非|易拉.|米饭|管[道家理]|路灯|司机|空[地位]|欧洲|广场|权利|原来|原因|全程|钱[包数]|成[人员]|时间|水.{0,2})$/u;

const bareOf = (name: string) => name.replace(/[\p{Extended_Pictographic}\ufe0f\s~～*_·]/gu, '');

/** Whether these words, which nothing else explains, are most likely somebody's name. */
export function isPerson(name: string): boolean {
  const bare = bareOf(name);
  if (bare.length === 0 || bare.length > 8) return false;
  if (isSurelyPerson(bare)) return true;
  return (
    !notPeople.test(bare) &&
    !everyday.test(bare) &&
    (nick.test(bare) || (bare.length >= 2 && bare.length <= 3 && surnames.includes(bare[0]!)))
  );
}

/** Whether the words can hardly be anything but a name: 池姐, 老费, 贝贝. */
export function isSurelyPerson(name: string): boolean {
  const bare = bareOf(name);
  if (never.test(bare)) return false;
  return (
    (title.test(bare) && bare.length >= 2) ||
    /^[老阿]\p{Script=Han}$/u.test(bare) ||
    (/^(?:[小大]\p{Script=Han}|(\p{Script=Han})\1)$/u.test(bare) && !notPeople.test(bare))
  );
}
