import type { Category } from '#domain/intent.ts';
import type { TakenBack } from '#domain/reading.ts';
import { gated, mayAny } from '../look/gated.ts';
import { standingFault } from '../repair/symptoms.ts';
import { categoryIn } from '../repair/things.ts';

/** 好了 是我自己弄通的, 亮了亮了是我没按对, 关上了是有块石头挡着: it works, and why it did not is told. */
const working = '好|行|亮|通|关[上好]|打?开|能[用开关刷]|刷开|[有来][水电气]|热|不[漏滴堵响]';
const worksAgain = gated(
  new RegExp(
    `^(?:哦|哈|嗯|那个|现在|又|刚才?|[，,\\s]){0,4}(?:[一二三四五六七八九十\\d]{1,2}(?:楼|层|单元))?(?:也|都|给)?(?:(?:${working})[了啦哒]?[，,。!！\\s]{0,2})?(?<what>${working})[了啦哒][，,。!！\\s]{0,2}(?:原来|其实|就|应该|可能)?是(?<cause>.{2,14})$`,
    'u',
  ),
);
/** What somebody had done, or what was in the way. */
const ownCause =
  /(?:没|忘|误|少|多)(?:了|给)?(?:按|拧|插|开|关|推|锁|装|放|充|交|缴)|(?:我|俺|咱|自己|自个儿?|老公|老伴|儿子|闺女|孩子|孙[子女]|娃).{0,4}(?:按|拧|插|关|开|弄|通|修|推|碰|装|放|换|堵|踢|锁)(?!错)|(?:有|被|让).{1,9}(?:挡|卡|堵|压|顶|绊|别)(?:着|住)?|声音(?:太)?小|跳[闸匣]|没电池|电池没电|欠费/u;
/** 不是漏水是我花盆倒了: no fault, something of one's own. */
const denied = gated(
  /^(?:哦|噢|哎呀?|啊|[，,\s]){0,3}不是(?<what>[^，,。是]{1,8}?)(?:了)?[，,。\s]{0,2}(?:原来|其实)?是(?<cause>.{2,14})$/u,
);
const ownMishap =
  /(?:我|俺|咱|自己|自个儿?|孩子|娃|孙[子女]|老公|老伴|猫|狗).{0,8}(?:倒|洒|泼|浇|拖|洗|忘|没|碰|弄|看|听|记|搞|打翻|翻)|花盆|拖地|浇花|空调水|看错|听错/u;
/** 我拿错卡了, 算了，是我刷错门了: the slip, and with what. */
const slip = gated(
  /^(?:算[了啦哒哈吧]?|哦|噢|哎呀?|啊|不好意思|对不起|抱歉|没事了?|原来|应该|可能|是|[，,。!！\s]){0,8}(?:我|俺|自己|自个儿?)(?:自己|刚才?|给|老?是)?(?:(?:拿|刷|按|插|用|开|带|拧|走|推|认|找)错|(?:没|忘[了记]?)(?:按|拧|插|带|开|关|推|刷))(?:了|成)?(?<what>[^，,。!！?？了啦哒]{0,6})(?:了|啦|哒|的|对|好|紧|上|住)?[。!！~\s]{0,3}$/u,
);
/** 停了, 止住了: of a leak. */
const leakOver = gated(
  /^(?:现在|已经?|好像|自己|哦|嗯|水|它|都|[，,\s]){0,4}(?:停|止住|不[漏滴流渗])[了啦哒][。!！~\s]{0,3}$/u,
);
/** 那个单子不要了, 我报的不用修了. */
const unwanted = gated(
  /^(?:我|那|这|刚才?|上面|前面|之前|报|的|张|个|把){0,6}(?:工单|单子|报修|单|报的)(?:那个|这个)?(?:就|先|给我|你们|帮我|可以)?(?:不要|不用|用不着|撤|取消|作废|算|销)(?:修|管|来|掉|处理)?[了啦哒吧]{1,2}[。!！~\s谢]{0,4}$/u,
);
/** 又亮了, 走了 谢谢, 又好了 我刷错卡了: it works again, and perhaps why it did not. */
const backAgain = gated(
  /^(?:哦|嘿|哎|诶|现在|自己|它|这会儿?|[，,\s]){0,4}(?:又|(?=[^，,。好]{1,4}[啦了][，,。!！\s]{0,2}(?:谢|多谢|感谢|麻烦)))(?<what>亮|走|动|通|热|好|能[动走坐用开刷充锁关洗]|充上电?|[有来][水电])[了啦](?:[，,。!！\s]{1,2}(?<cause>[^，,。]{2,14}))?[啊呢哈。!！~\s]{0,3}$/u,
);
const ownSlip = /[按刷拿看插开弄搞]错|^(?!.{0,14}[催查修看换派再把])(?:谢|多谢|感谢|麻烦(?:了|你|您|大家|师傅))|没事/u;
/** 盖上了, 收走了: somebody saw to it. */
const seenTo = gated(
  /^(?:已经?|都|刚|给|被|有人|物业|师傅|我|[，,\s]){0,4}(?<what>盖[上好]|[收清运拉搬挪]走|扫干净)了[啊哈谢。!！~\s]{0,3}$/u,
);
/** 看错了没坏, 我按错了 没事, 忘交费了: nothing was broken. */
const noFault = gated(
  /^(?:哎呀?|哦|不好意思|原来|是|[，,\s]){0,4}(?:(?:我|俺)?(?:看|搞|弄|听|按|刷|拿|开)错了?[，,。!！\s]{0,2}(?:没[坏停漏堵事]|是好的|好着呢)了?|(?:我|俺)?忘(?:记|了)?(?<unpaid>交|缴|充)(?:水|电|燃气|暖气)?(?:费|钱|值)了?)[啊哈。!！~\s]{0,3}$/u,
);
/** 灯别修了 我自己换了, 别修了 灯泡憋了 我自己换: nobody is to come, it is seen to at home. */
const byOneself = gated(
  /^(?:那个?|哎|先|你们|师傅|[，,\s]){0,3}[^，,。\s]{0,5}?(?:别|不用|甭|不要)(?:再)?(?:来)?(?:修|弄|换|派人|来人|管|来)了[，,。!！\s]{1,3}(?:[^，,。]{1,8}[，,\s]{1,2})?(?:是)?(?:我|俺|我们)?(?:自己|自个儿?|老公|老伴|儿子|女婿|家人|家里人)(?:来|给|都|能|已经?|[会去]){0,2}(?:换|修|弄|通|整|解决|搞定?)(?:上|好|开|完|一?下|个)?(?:了|吧|就行|得了)?[。!！~\s谢]{0,4}$/u,
);
/** 哎没坏 是我没拍响: nothing was broken, and why it seemed so. */
const notBroken = gated(
  /^(?:哎呀?|哦|噢|不好意思|对不起|[，,\s]){0,3}(?:它|灯|门|电梯)?(?:没[坏停漏堵]|是好的|好着呢|不是坏了?)了?[，,。!！\s]{0,2}(?:原来|其实|就)?是(?:我|俺|自己|自个儿?|孩子|老伴).{1,10}$/u,
);
const paidOrTripped = /(?:没|忘[了记]?)[交缴充]|欠[费了]|跳[闸匣]/u;
const self = '(?:我|俺|咱)们?(?:家|自己)?|自己|自家|(?:老公|老伴|孩子|儿子|闺女)';
/** 不用修了 是我没交网费; 是我家跳闸了 没事了: nobody is to come, and the cause was one's own. */
const ownDoing = gated(
  new RegExp(
    `^(?:哦|噢|哎呀?|不好意思|抱歉|师傅|[，,\\s]){0,4}(?:(?:不用|别|甭|用不着)(?:再)?(?:来)?(?:修|来|弄|派人|管|看|麻烦)?了[吧哈]?[，,。\\s]{1,3}(?:原来|其实)?是(?:${self})(?<cause>[^，,。?？]{1,12})|(?:原来|其实)?是(?:${self})(?<why>[^，,。?？]{1,12})[，,。\\s]{1,3}(?:没事儿?|没坏|好|不用(?:再)?(?:来)?(?:修|来|管|麻烦|看)?)了?)[啊哈哦。!！~\\s]{0,3}$`,
    'u',
  ),
);
/** What was not paid, or tripped. */
const named: readonly (readonly [RegExp, readonly Category[]])[] = [
  [/网|宽带/u, ['network']],
  [/闸|电费/u, ['power', 'lighting']],
  [/水费/u, ['water']],
  [/气费/u, ['gas']],
  [/暖气?费/u, ['heating']],
];

/** It is asked, goes on, or is another time's. */
const notNow = gated(
  /[?？吗]|还是|但|可是|又(?:坏|漏|停|堵|不)|上次|昨天|去年|以前|别人|人家|电话|手机|作业|电视|饭|快递|时间|名额|报名|活动/u,
);

/** What is slipped with, and whose fault it then is none of. */
const slips: readonly (readonly [RegExp, readonly Category[]])[] = [
  [/卡|门|钥匙|锁|密码|单元/u, ['door']],
  [/灯|开关/u, ['lighting', 'power']],
  [/闸|插|电/u, ['power', 'lighting', 'network']],
  [/阀|龙头|水/u, ['water', 'heating', 'gas', 'drain']],
  [/楼层|电梯/u, ['elevator']],
];
/** What a word of its working again is said of. */
const works: Readonly<Record<string, readonly Category[]>> = {
  亮: ['lighting', 'power'],
  通: ['drain', 'network', 'gas', 'water'],
  热: ['heating', 'water'],
  关上: ['door', 'structure', 'water', 'other'],
  关好: ['door', 'structure', 'water', 'other'],
  走: ['elevator'],
  动: ['elevator'],
  能动: ['elevator'],
  能走: ['elevator'],
  能坐: ['elevator'],
  能充: ['parking', 'power'],
  充上: ['parking', 'power'],
  充上电: ['parking', 'power'],
  能刷: ['door'],
  能锁: ['door'],
  能关: ['door', 'structure'],
  能洗: ['water', 'heating', 'gas', 'power'],
  盖上: ['green', 'structure', 'facility', 'drain', 'other'],
  盖好: ['green', 'structure', 'facility', 'drain', 'other'],
  收走: ['sanitation'],
  清走: ['sanitation'],
  运走: ['sanitation'],
  拉走: ['sanitation', 'parking'],
  搬走: ['sanitation', 'fire'],
  挪走: ['parking', 'sanitation', 'fire'],
  扫干净: ['sanitation'],
  刷开: ['door'],
  有水: ['water'],
  来水: ['water'],
  有电: ['power', 'lighting'],
  来电: ['power', 'lighting'],
  不漏: ['water', 'heating', 'drain', 'structure', 'gas'],
  不滴: ['water', 'heating', 'drain', 'structure'],
  不堵: ['drain'],
};

const mayTakeBack = mayAny([
  ownDoing,
  byOneself,
  notBroken,
  leakOver,
  unwanted,
  noFault,
  backAgain,
  seenTo,
  worksAgain,
  denied,
  slip,
]);

/** That what the sender reported is no more, or was none, told in own words; whether they reported it, only the conversation tells. */
export function readTakenBack(text: string): TakenBack | undefined {
  if (text.length > longest || !mayTakeBack(text)) return undefined;
  const back = takenBackIn(text);
  return back === undefined || notNow.test(text) ? undefined : back;
}

function takenBackIn(text: string): TakenBack | undefined {
  if (leakOver.test(text)) return { how: 'mended', fault: 'leak' };
  if (unwanted.test(text)) return { how: 'no-fault' };
  if (notBroken.test(text)) return { how: 'no-fault' };
  const own = ownDoing.exec(text)?.groups;
  if (own !== undefined) {
    const cause = own.cause ?? own.why!;
    const isOwn = ownCause.test(`我${cause}`) || paidOrTripped.test(cause);
    return isOwn ? { how: 'no-fault', ...of(named.find(([thing]) => thing.test(cause))?.[1]) } : undefined;
  }
  if (byOneself.test(text)) {
    const thing = categoryIn(text);
    return { how: 'no-fault', ...of(thing === undefined ? undefined : [thing]) };
  }
  const none = noFault.exec(text)?.groups;
  if (none !== undefined) return { how: 'no-fault', ...of(none.unpaid === undefined ? undefined : paidFor) };
  const back = backAgain.exec(text)?.groups ?? seenTo.exec(text)?.groups;
  if (back !== undefined && (back.cause === undefined || ownSlip.test(back.cause)))
    return { how: 'mended', ...of(works[back.what!]) };
  const again = worksAgain.exec(text)?.groups;
  if (again !== undefined)
    return ownCause.test(again.cause!) ? { how: 'mended', ...of(works[again.what!]) } : undefined;
  const { what, cause } = denied.exec(text)?.groups ?? {};
  const fault = what === undefined ? undefined : standingFault(what);
  if (fault !== undefined) return ownMishap.test(cause!) ? { how: 'no-fault', ...of([fault.category]) } : undefined;
  const slipped = slip.exec(text)?.groups?.what;
  if (slipped === undefined) return undefined;
  const meant = slips.find(([thing]) => thing.test(text))?.[1];
  // 我拿错快递了: of nothing that is repaired.
  return meant === undefined && slipped !== '' ? undefined : { how: 'no-fault', ...of(meant) };
}
const longest = 30;
const paidFor: readonly Category[] = ['power', 'water', 'gas', 'heating', 'network'];

const of = (categories: readonly Category[] | undefined): Pick<TakenBack, 'of'> =>
  categories === undefined ? {} : { of: categories };
