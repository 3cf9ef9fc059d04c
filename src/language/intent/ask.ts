import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';

const asking =
  /[?？]|吗|呢$|什么时候|啥时候|几点|几号|多会儿|周几|礼拜几|星期几|哪天|哪儿|哪里|哪个|哪屋|在哪|去哪|找谁|怎么|咋|如何|多少钱|多少|要带|带啥|带什么|需要什么|是谁|谁负责|谁知道|谁管|有没有|能不能|可以不|行不行|行吗|不行|可不可以|是不是|开不开|开门不|开没开|停水不停|停不停|什么|啥|姓啥|请问|打听|求问|问一下|电话是|捐哪|有.{1,8}没[?？]?$|收费不|要不要|几层|怎样|为什么|为啥|多久|该打|打哪个/u;
const topic =
  /健康小屋|健康角|小屋|义诊|量血压|测血糖|血压|血糖|坐诊|体检|疫苗|流感|社区|居委会|服务站|书记|主任|网格员|社工|物业|物业费|楼门长|楼长|志愿|志愿者|服务队|初心|报修|投诉|反映|热线|电话|居住证|暂住证|身份证|复印|打印|社保|医保|养老|助残|老年卡|老年证|残疾证|低保|补贴|高龄|津贴|公租房|户口|准生|生育|流动人口|盖章|证明|开证明|登记|图书|阅览|活动室|活动中心|乒乓|健身|浴室|食堂|助餐|送餐|理发|磨刀|缝|拉链|配钥匙|打气筒|垃圾|厨余|大件|回收|旧衣|可回收|有害|分类|停车|车位|充电|充电桩|快递|门禁卡|门禁|办卡|钥匙|停水|停电|停气|停暖|供暖|暖气费|暖气|燃气费|燃气卡|煤气|电费|水费|电卡|买电|水电|宽带|狗证|犬证|养狗|装修|押金|维修基金|维修资金|接龙|活动|讲座|报名|课|合唱|舞|电影|集市|银行|医院|小学|幼儿园|入托|托管|游泳|游泳券|招聘|消防|逃生|电梯|漏水|跑水|困|着火|急救|救护|应急|居民|选举|投票点|核酸|献血|捐|走失|失物|租房|出租房|法律|调解|心理|通知|公告|日照|老人|轮椅|雨伞|工具|借|上门|家政|保洁|开放|办公|上班|周末|节假日|值班|小程序|公众号|群|入群|进群|加群|包饺子|名额|合作|共建|门诊|挂号|喂奶|母婴|厕所|卫生间|洗衣|晾|晒被|篮球|广场|儿童|门几点|东门|西门|南门|北门|大门/u;
const neighbourly =
  /推荐|好吃|便宜|哪家|你们家|谁家|有会|有人会|师傅电话|求介绍|拼|匀|借我|谁有(?!.{0,4}电话)|你吃|吃了吗|干嘛呢|干什么呢|在吗|在不在|你猜|天气|球|开机|蓝屏|有推荐|好看|好玩|剧|股|基金|打折|多少钱一斤|菜|鸡蛋|什么意思|什么玩意|什么东西|咋回事儿?啊?$|怎么回事|你说|难道|凭什么|凭啥|谁受得了|谁啊|管不管|有没有(?:素质|公德|人管|良心|天理)|能不能(?:自觉|小点|管管|消停|别|不要)|什么素质|算什么|怎么想的|什么时候是个头|关你|关我|你咋|你怎么|我怎么|为什么受伤|至于吗|好意思|是人吗|有意思吗|搞什么|什么态度|涨物业费|吃干饭|真的假的|哪位|谁丢|谁的|快递放|帮忙看|几个真|有几个/u;

/** A question for the directory or the FAQ. */
export function readAsk(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 120) return undefined;
  const addressed =
    ingredients.frame.mentioned === true || ingredients.text.called || ingredients.frame.room === undefined;
  if (!isQuestion(text)) return undefined;
  if (
    /你是(?:机器人|人|谁|真人|不是|男|女)|机器人吗|你(?:多大|几岁|叫什么|喜欢|会不会唱|累不累|好吗|在吗|真|吃)/u.test(
      text,
    )
  )
    return undefined;
  const entity = ingredients.frame.lexicon?.entities.find((name) => text.includes(name));
  const about = entity ?? topic.exec(text)?.[0];
  if (neighbourly.test(text) && entity === undefined) return undefined;
  if (about === undefined) return addressed && text.length >= 4 ? { kind: 'ask', slots: {} } : undefined;
  return { kind: 'ask', slots: { topic: about } };
}

export const isQuestion = (text: string): boolean => asking.test(text);
