import type { MessageHint, WordHint } from '#domain/hints.ts';
import { namesDay, namesHalf } from '#domain/time.words.ts';

/** What a message shows (`MessageHint`): one expression a hint. */
export const ofMessages: Readonly<Record<MessageHint, RegExp>> = {
  'me-too': /我(?:自己)?也/u,
  'of-each': /都|各|全/u,
  'all-of-it': /都/u,
  'both-events': /(?:两|俩|2)个?(?:活动|场).{0,4}(?:都|全)/u,
  'all-events': /(?:所有|全部|几个|每个|这些)的?活动.{0,4}(?:都|全)/u,
  'asks-leader':
    /(?:谁|哪(?:一)?位|叫什么|叫啥|贵姓|姓什么|怎么联系|找谁).{0,12}(?:楼门?长|门长|单元长)|(?:楼门?长|门长|单元长).{0,6}(?:是)?(?:谁|哪(?:一)?位|叫什么|叫啥|贵姓|姓什么|怎么联系)/u,
  'asks-duty':
    /(?:谁|哪位|哪个人?|什么人).{0,6}值(?:夜)?班|值(?:夜)?班的?(?:人|人员)?(?:是|有)?(?:谁|哪位|哪些人)|值班(?:表|电话|人员)/u,
  'cries-for-help': /^.{0,4}(?:来人|快来|救命|救人|救救|帮帮忙|快点).{0,6}$/u,
  'pot-on': /[灶锅炉炖煮烧]|煤气|燃气|天然气|开着火|没关火/u,
  'of-all': /全|整|都|大家|楼|单元|门洞|小区/u,
  'of-others': /楼[上下]|隔壁|对门|邻居|楼道|走廊|门厅|电梯|也|另外|还有/u,
  flows: /漫|溢|流|淌|冒|漏|渗|泡|淹|水/u,
  'on-behalf': /^\s*代报/u,
  'in-their-name': /^(?:请|麻烦|我)?(?:帮|替|代|给)(?!我|我们|忙)/u,
  coming: /在路上|出发|赶过?去|过去|马上(?:去|到|来)|往.{0,4}赶|快到/u,
  'keep-answer': /记住|收录|存下来|以后都这么答/u,
  'of-a-notice': /通知|公告|[更订改]正|修改|更改|停[水电暖气]|[#＃]/u,
  corrects: /更正|订正|改正|更改|修改/u,
  misspelt: /错别?字|[写打]错|应该?[为是]/u,
  'of-sending': /发/u,
};

/** The pot is on: 冒烟了, 糊了 is more than that. */
export const burns = /烟|(?<!开)着火|起火|着了|火苗|火光|糊|焦|烧(?:起来|着|了)|味|漏|炸/u;
/** 帮我妈报: of the own family everybody may speak. */
export const ownFamily =
  /(?:我|俺)(?:爸|妈|父|母|爷|奶|姥|外|公|婆|岳|家|儿|女|姐|哥|弟|妹|叔|姨|舅|姑|爹|娘)|爸妈|父母/u;
/** 到了，在修: on the way no more. */
export const worksAlready = /在修|在弄|处理|开始|开工|到了|到场|到现场|施工/u;

/** What words show that are kept or worked on (`WordHint`). */
export const ofWords: Readonly<Record<Exclude<WordHint, 'hour-alone'>, RegExp>> = {
  'of-repairs': /修|换|检|保养|施工|故障|停[水电气暖]|供暖|供水|供电|电梯|管道|消杀|清洗|疏通/u,
  'called-off': /不停[水电暖气]?|不停了|取消|作罢|照常/u,
  'moves-hours':
    /^(?:[^，,。;；]{0,12}?(?:停(?:暖气|[水电暖气])|时间|恢复|开始|结束|来[水电暖气])(?:时间)?(?:要|会|得|再|就|还){0,2})?(?:(?:提[前早]|推[迟后]|延迟|延后|后[延推移]|延期|延长|顺延)(?!.{0,4}(?:接|存|储|准?备|通知))|[往向][前后]|[早晚](?=[\d一二两三半几])|改(?:到|成|为|在|期)|调(?:到|整))/u,
  'new-end':
    /延长|延[到至]|延后到|延后至|延迟[到至]|推迟到.{0,10}(?:来|恢复|结束)|拖到|到.{0,12}(?:恢复|来[水电暖气]|结束|才[来有])|(?:恢复|来[水电暖气])(?:时间)?(?:改|推迟|延|要)/u,
  earlier: /提前/u,
  'by-less': /提[前早]|[往向]前|早\s?[\d一二两三半]/u,
  'end-only': /延长|延时|结束|恢复|来[水电暖气]/u,
  'says-end': /结束|恢复|来[水电暖气]|为止/u,
  'last-ends':
    /[\d点分半刻]\s?(?:就|才|能|会|可以?|全部|都|准时|左右|之?前){0,3}(?:结束|恢复|来[水电暖气]|为止|完工)[^\d点:：]{0,10}$/u,
  'names-day': namesDay,
  'names-half': namesHalf,
  weekday: /^(?:周|星期|礼拜)[一二三四五六日天]/u,
  'this-weekday': /^(?:本|这|这个)?(?:周|星期|礼拜)[一二三四五六日天]/u,
  discreet: /慰问|探望|看望|走访|困难|病|孩|儿童|少儿|亲子|娃|小小|宝宝|残/u,
  duty: /值守|值班|执勤|巡逻|站岗|排班/u,
  lesson: /培训|讲座|课|学习|演练/u,
  'no-event': /团购|拼单|拼团|代购|接单|投票|表决|联名|签名|请愿|投诉|抗议|要求|维权|建议书|收到/u,
  child: /孩|娃|宝|儿子|闺女|女儿|姑娘|孙|小朋友|老大|老二|丫头/u,
  two: /俩|两/u,
  several: /们/u,
  'to-one': /您家|你家|您的|你的|今天|明天|后天|今晚|昨天|刚才|先生|女士|阿姨|大爷/u,
  'of-health': /健康|诊|卫生|血压|理疗/u,
  'any-hut': /^(?:小屋|便民服务|便民点|服务站|驿站)$/u,
};

/** What stands beside a lone hour and says nothing more (`hour-alone`). */
export const besideHour =
  /不对|时间|通知|应该|[：:]|停(?:暖气|[水电暖气])|开始|起|结束|恢复(?:供[水电暖气])?|来[水电暖气]|为止|改[成为到]|提前到|推迟到|延[长后]?到|换成|[就才是改换成到从至把吧了的要会，,。.\s]/gu;
