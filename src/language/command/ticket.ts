import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { meaningsLike } from '../intent/meanings.ts';
import { tagsOf } from '../intent/tags.ts';
import { gated } from '../look/gated.ts';
import { nobodyHome, waitsForHome } from './nobody-home.words.ts';
import { toColleague } from './other-work.words.ts';
import { atWork, besideNumber, dayOf, isOffice, namesNobody, soon, timesIn, wording } from './slots.ts';
import { readBack, slippedTo, takenBackNumber } from './ticket-back.ts';
import { readNotDone } from './ticket-not-done.ts';
import { asDay, thatOne } from './ticket-number.ts';
import { restLater, visitAgreed, visitBy, waitsUntil } from './ticket-put-off.ts';
import { brokeAgain, onWay, opensAgainFirst, reportedTo } from './ticket-told.words.ts';
import { movedVisit } from './ticket-visit.ts';

/** How a ticket is named at the start: 「#12」, 「工单12」, 「12号单」, 「12 等配件」. */
const named =
  /^(?:请|麻烦|劳驾|帮忙|帮我){0,2}(?:把|将)?(?:#\s{0,2}(\d{1,5})(?:号)?(?:工?单)?|第\s?(\d{1,5})号?(?:工单|单子|单(?!元)|报修)|(?:工单|单子|报修单|单号|报修)\s{0,2}#?\s{0,2}(\d{1,5})号?|(\d{1,5})号(?:工单|单子|单(?!元)|报修|那[张个条份][^，,。\s\d]{0,6}?的?(?:工单|单子|单(?!元)))|(\d{1,5})(?=\s?(?:完工|办结|派给|已修|关单|结单))|(\d{1,5})(?=[\s，,]{1,3}(?:等|派|转|交|修好|完工|办结|开始|厂家|先放|暂停|挂起|延期|缓|指派|让|关闭|完成|弄好|误报|撤销))|(\d{1,5})号(?=[\s，,]{0,3}(?:已经?|都|正)?(?:在修(?!路|桥|楼)|在处理|在弄|修好|修完|弄好|完成|完工|办结|派给|转给|等(?:配件|厂家|材料|到)|开始修(?!路|桥|楼|建)|怎么样|咋样))|(\d{1,5})(?=\s?(?:怎么样|咋样|到哪|修好了?吗|修好没|修了吗|进展)))[\s，,:]{0,6}/u;

/** 「12号等配件」: a number alone is a ticket's only among those who work on them, and when what is done with one follows. */
const bare =
  /^(?:请|麻烦|劳驾|帮忙|帮我|刚才){0,2}(?:把|将)?(\d{1,5})(?:(?=(?:已经?|都)?(?:修|弄|换|通|搞|整|处理)(?:好|完|定|开)了|(?:今[天儿晚]|现在)?(?:修|弄|换|搞|整|处理)不(?:完|好|了|成)|(?<!\d[01]\d)(?:去了|上门)?敲(?:了|过|半天)?门.{0,4}(?:没|不[应开])|(?:取消|撤销|撤回)(?:完成|办结|关闭)|(?:其实|还)?没(?:有)?(?:完成|办结|修完|弄完)|(?:先)?(?:别|不用|不要|甭)(?:再)?(?:修|弄|派|去|上门)|不(?:用|要|是|派)?(?:派|转|交|让|找|叫)?给?[小老阿大][\u4e00-\u9fa5](?:师傅)?了?(?:[，,\s]|$)|(?:刚才?)?(?:完成|办结)?的?(?:那[个条])?[发报说点]错了?[。!！]?$|(?<!\d{3})(?:怎么|咋)?又(?:坏|不[亮热行通]|没[水电好]|灭|黑|漏|堵|停|断|卡)|还是(?:坏|不[亮热通]|没[水电气]|漏|堵)|(?:还|根本)?没(?:修|弄|换|搞)?[好完]|(?:刚才?|我)?(?:弄|点|发|搞|说|按|报|写)错了|(?:先|别|不用|不要|就)?(?:不|别|不用|不要|甭)(?:再)?派(?:人|工|单)?了|(?:配件|零件|材料|货)(?:已经?|都|刚)?(?:到|来|有|齐)|(?:(?:重新|再)打开|(?:重新?|再)开(?!工|始|挖|会|门|机|阀|票|槽|水|电))|(?:今天|现在)?(?:来不及|赶不(?:上|及))|(?:今天|现在)(?:[去来过]不[了成去]|没空|没时间|走不开|顾不上)|家里没人|(?:业主|住户|户主)[^，,]{0,4}(?:改|约|不在|没在|没人)|(?:也|都|先)?不(?:用)?等|(?:现在|是|都)?谁(?:在|去|来|接|负责|跟|弄|修)|(?:业主|住户|户主|报修人)(?:的)?(?:电话|号码|联系方式|手机))|(?:号[:：]|[:：](?!\s?\d))(?=[^\n]{0,60}(?:修好|换好|修完|换新|办结|完工|完成|关闭|恢复|搞定|已修))|号?(?:工单|单子|单(?!元))[\s，,]{0,2}|(?:号\s{0,2}|\s{1,2})(?=[，,]{0,2}(?:重新?打?开(?!工|始|挖|会|门|机|阀)|给|派|交|转|让|由|请|叫|安排|指派|分给|归|师傅|开始|开工|动工|到场|到了|到现场|在修|在弄|在抢修|在查|在排查|在通|在换|在路上|在处理|正在|马上|现在|今天|下午|上午|明天|已|要等|得等|还要|等|待|缺|先|暂停|联系不上|业主|没人|约|延|推迟|修|弄|完|换|处理|搞定|办结|结单|关单|关闭|接单|我|去|下周|清|结|销|关|开挖|拆|通|焊|补|装|换|交|外协|进场|报价|材料|型号)))[\s，,:]{0,6}/u;

/** 「派单 #9 给小孙」. */
const assignFirst = gated(
  /^(?:请|麻烦)?(?:派单|派工|派|转单|转派|指派|改派)(?:工单)?\s{0,2}#?\s{0,2}(\d{1,5})(?:号)?(?:工?单)?\s{0,2}(?:给|到|交给?|由|让)([\u4e00-\u9fa5A-Za-z]{2,10})/u,
);

const assign =
  /^(?:请|麻烦)?(?:就)?(?:派给|归|派(?!出|了|过|人)|指派给?|分派给?|分给|交给|转给|转交给?|转派给?|转(?!好|了)|给|让|由|安排给?|请|叫|改派给?|换(?=老|小|[\u4e00-\u9fa5]{1,2}师傅))([\u4e00-\u9fa5A-Za-z]{2,10})/u;
/** 派给我, 转给我: whoever says so has it. */
const toMe = /^(?:请|麻烦)?(?:就)?(?:派|指派|分派|分|交|转|转交|转派|安排|归|给)给?我(?:吧|了|来|处理|去)?[。!！]?$/u;
const assigneeEnd = /(?:去|来|处理|负责|跟|看|修|办|吧|了|一下|接|上门|师傅去)[^\n]{0,12}$/u;
const done =
  /修好了?[，,\s]{0,6}(?:换|更换|重新|已经?换|更|清|通|焊|接|补|装|加|调|紧|是|原因|人|已|把)|换(?:了|好|完)|更换|完工|完成|办结|办完|关闭|关单|结单|销单|结了|处理完|处理好|处理完毕|修完|(?<=^|[也都给便已经，,\s])(?:修|弄|搞)了(?=[，,。！!\s]|$)|(?:修|弄|换|通|整)好了[，,\s]{0,3}(?:换|更换|清|疏|重)|已处理|已解决|已修复|已修好|维修好|修复|维修完|弄完|收工|搞定|闭环|(?:弄|修|整)好了[，,].{3}|通了[，,].|换(?!班|人|时间).{1,8}了|通开了|疏通了|更换完|(?:通|疏|接|装|焊|补|清|拧|钉|糊|刷|擦|扫|拖|调|粘|锯|剪|抽)(?:好|完|上|干净)了/u;
const wait =
  /^先(?:别|不用|甭|不(?=[修弄换搞]))(?:再)?(?:修|弄|换|搞|派|去)|^(?:先)?(?:等|待|缓|不急|往后|放放|放一放|搁|暂停|挂起|延|要等|得等|还得等|需要?等|缺)|(?:先)?等(?:等|到|周|下周|[今明后]天|配件|厂家|材料|到货|发货|业主|审批|天|件)|等.{1,8}(?:再|回来|到货|发货|有空|有人)|再(?:修|弄|说|看|处理)|没货|缺货|缺件|没配件|放一放|放放|往后(?:放|推)|推迟|不在家|没人开门|约不上|改天|厂家说|联系不上/u;
const start =
  /开工|动工|开始(?:处理|修|维修|干|弄|查)?|在处理|处理中|正在|在修|到了|到场|到现场|已到|出发|上门|动手|接单|已接|受理|安排|去修|去看|去处理|马上|过去|在路上|施工|接了|我去|我来|派人|派了|(?:师傅|保洁|维保|工人)(?:已经?)?(?:去|过去|到|来)了|跟进|排查|检查|核实|上门|约好|约了|^约(?:在|的)?(?=[今明后下周星礼\d上])|在弄|修着|安排|维修中|抢修|在查|在换|在通|已派|赶过去|赶到|点.{0,4}(?:到|去|来|过)|能到|联系上/u;
/** 修好了，小哥手真快, 弄好了，能抬了: who lives there says so; what was done is not told. */
const glad =
  /^(?:已经?)?(?:弄|修|整)好了[，,\s]{1,2}(?:(?![换装拆焊补清接紧加调])[^，,]){0,6}?(?:谢|辛苦|手真|手艺|真快|真好|够快|及时|靠谱|厉害|给力|棒|赞|(?:能|可以)[^，,]{1,3}了|不(?:漏|滴|响|晃|堵|闪|跳)了)[^，,]{0,4}$/u;
/** 修完没有 催催, 换主板了没: asked, not told. */
const whether = /^[^，,。]{0,10}(?:好|完|了|修|换|弄|通|搞定|派|安排)没有?(?:[\s，,。!！?？呀啊呢催]|$)/u;
/** 我自己弄好了，不用来人了: who lives there did it. */
const byMyself = /^(?:我|我们|我家|俺|是我)(?:自己|自个儿?).{0,6}(?:弄|修|整|搞|换|通)好了/u;
/** 明天上午来修: somebody says when they come; who asks, presses or complains says more. */
const visits =
  /^(?!.{0,20}(?:不|没|谁|什么|啥|几|为|快|赶|说|怎么|咋|拖|催|昨|前天|该|叫|让)).{0,16}(?:来|去)(?:修|弄|换|通|装|查|处理|看看)(?:一下)?[。!！]?$|^(?:[今明后]天|下?周[一二三四五六日天]|[上下]午|晚上|一会儿?|待会儿?|马上)[^，,。\d]{0,4}(?:去|来|到|过去)[。!！]?$/u;
/** 下午3点去修: somebody will come, nobody works on it yet. */
const comes = /去|来|过|上门|到|安排|约/u;
const underWay = /在修|在弄|在处理|处理中|正在|修着|开始|开工|到场|到现场|已到|到了|动手|施工|已经/u;
/** 两个小时能弄完, 下午能修好: not yet. */
const willBe =
  /(?:(?<![不才])(?:能|可以)|争取|预计|估计|大概|应该|保证)(?:能)?(?:给你?们?)?(?:修|弄|换|通|搞|整|处理|装|干|完)(?:好|完|定|成|工)?(?![了过])/u;
const resolved =
  /^(?:已经?)?(?:好了|修好了|弄好了|修好|弄好|没事了|正常了|解决了|可以了|亮了|通了|不[漏滴渗堵闪臭]了|来[水电气]了|恢复了)/u;
/** 2谁在弄, 2业主电话: asked of the ticket. */
const asksWho =
  /^(?:现在|是|都)?谁(?:在|去|来|接|负责|跟|弄|修|管|给)|^(?:业主|住户|户主|报修人|家里)(?:的)?(?:电话|号码|联系方式|手机号?|姓什么|贵姓)(?:是)?(?:多少|几|呢|给我|发我|有吗|有没有)?[。?？]?$/u;
const progress =
  /[吗么?？]$|怎么样|咋样|消息|信儿|进展|进度|到哪|啥时候|什么时候|多会儿|修了吗|修好了?(?:吗|没)|好了(?:吗|没)|有人来|说法|没人|还没|情况|几天了|没修|没动静|多久|催/u;

/** A command or a question about one ticket that is named by its number. */
export function readTicket(ingredients: Ingredients, text: string): Intent | undefined {
  const undone = /^(?:撤销|撤回|撤掉|取消|作废)(?:工单|报修|单子)?\s{0,2}#?(\d{1,5})(?:号)?(?:工?单)?[。！!]?$/u.exec(
    text,
  );
  const last = undone?.[1] ?? (atWork(ingredients) ? takenBackNumber(text) : undefined);
  if (last !== undefined) return { kind: 'undo', slots: { ticket: Number(last) } };
  const unassigned =
    /^(?:取消|撤销|撤回|撤掉|收回)(?:工单|单子)?\s{0,2}#?(\d{1,5})(?:号)?(?:工?单)?的?(?:派单|派工|派人|指派|安排)[。！!]?$|^#?(\d{1,5})(?:号)?(?:工?单)?的?(?:派单|派工|指派)(?:取消|撤销|撤回|撤了|作废|不算)了?[。！!]?$/u.exec(
      text,
    );
  if (unassigned !== null)
    return { kind: 'undo', slots: { ticket: Number(unassigned[1] ?? unassigned[2]), of: 'ticket.assign' } };
  const falseAlarm =
    /^(?:#\s{0,2}(\d{1,5})[\s，,]{0,6})?(?:是|刚才(?:那个)?(?:是)?)?(?:误报|虚惊一场|假警报|误会一场)(?!.{0,4}(?:错|撤[销回]|取消|不算))|^(?:#\s{0,2}(\d{1,5})[\s，,]{0,6})?[^，,。\s]{2,8}[\s，,](?:是)?(?:误报|虚惊一场|假警报)[。!！]?$/u.exec(
      text,
    );
  const visit = movedVisit(ingredients, text);
  if (visit !== undefined) return visit;
  if (falseAlarm !== null) {
    return { kind: 'alarm.false', slots: { ...(falseAlarm[1] !== undefined && { ticket: Number(falseAlarm[1]) }) } };
  }
  const before =
    /^(?:请|麻烦)?(?:把|将)?(?:派|指派|安排|让|叫|请)(?:给)?([\u4e00-\u9fa5]{2,4}?)(?:去|来)?(?:处理|修|看|负责|跟进|接)(?:一下)?\s{0,2}(?:#|工单)\s{0,2}(\d{1,5})/u.exec(
      text,
    );
  if (before !== null)
    return { kind: 'ticket.assign', slots: { ticket: Number(before[2]), assignee: before[1] ?? '' } };
  const verbFirst = /^(?:完成|办结|关闭|结单|销单|关单)(?:工单|单子)?\s{0,2}#?(\d{1,5})/u.exec(text);
  if (verbFirst !== null) return { kind: 'ticket.done', slots: { ticket: Number(verbFirst[1]) } };
  const opened = isOffice(ingredients) ? opensAgainFirst.exec(text) : null;
  if (opened !== null) return { kind: 'repair.again', slots: { ticket: Number(opened[1]) } };
  const first = assignFirst.exec(text);
  if (first !== null) {
    const assignee = (first[2] ?? '').replace(assigneeEnd, '');
    return { kind: 'ticket.assign', slots: { ticket: Number(first[1]), assignee } };
  }
  const match =
    named.exec(text) ??
    (isOffice(ingredients)
      ? (bare.exec(text) ?? (atWork(ingredients) ? (slippedTo(text) ?? thatOne(text)) : null))
      : null);
  if (match === null) return inTheMiddle(text);
  const digits = match.slice(1).find((one) => one !== undefined)!;
  const ticket = Number(digits);
  if (asDay.test(text.slice(text.indexOf(digits) + digits.length))) return undefined;
  return readAbout(ingredients, text, match[0].length, ticket);
}

const aboutTicket = [
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'repair.resolved',
  'repair.progress',
  'undo',
] as const;
/** From this chance on words about a ticket are taken for what they are like. */
const surely = 0.5;

const taker =
  /^(?:派单|派工|派|转|交|走|给|归|由|让|换人|叫|请|安排|[，,:：\s]){0,6}([\u4e00-\u9fa5A-Za-z]{2,10}?)(?=去|来|处理|负责|跟|看|修|上门|[，,。\s]|$)/du;

/** Who gets it: 外协单位上门 → 外协单位. */
function takerIn(ingredients: Ingredients, text: string, from: number): string | undefined {
  const found = taker.exec(text.slice(from));
  const [start, end] = found?.indices?.[1] ?? [0, 0];
  if (end === 0 || namesNobody(found![1]!)) return undefined;
  // 拍给小孙: whatever stands before the giving is no part of the name.
  const given = /^[^给]{0,4}给(?=..)/u.exec(found![1]!)?.[0].length ?? 0;
  return wording(ingredients, from + start + given, from + end);
}

const saysDone =
  /^(?:已经?|都|全部|全都?|也|可以|先|就){0,3}(?:(?:修|弄|换|处理|解决|搞)?(?:完[成城]|完工|办结|办完|关闭|关单|结单|销单|搞定|好|完)|[关结销](?:掉|单)?|我?(?:顺便|顺手|给)?也?[修弄搞](?=了))(?:了|啦|吧){0,2}(?:[\s,，。:：;；、]+|$)/u;

const endsDone = /[\s，,；;。]{1,3}(?:已经?)?(?:完成|完工|办结|结单|关单|销单|完事儿?)(?:了)?[。！!]?$/u;

/** What was done, without the word that it is done. */
function finished(ingredients: Ingredients, text: string, from: number, ticket: number): Intent {
  const start = from + (saysDone.exec(text.slice(from))?.[0].length ?? 0);
  const end = text.length - (endsDone.exec(text.slice(start))?.[0].length ?? 0);
  const note = start >= end ? '' : wording(ingredients, start, end);
  return { kind: 'ticket.done', slots: { ticket, ...(note !== '' && { note }) } };
}

/** What is said of a ticket in the words from an offset on. */
export function readAbout(ingredients: Ingredients, text: string, from: number, ticket: number): Intent | undefined {
  const rest = text.slice(from);
  if (/^(?:是)?(?:误报|虚惊一场|假警报)(?!.{0,4}(?:错|撤[销回]|取消|不算))/u.test(rest))
    return { kind: 'alarm.false', slots: { ticket } };
  const back = readBack(ingredients, text, from, ticket, readAbout);
  if (back !== undefined) return back;
  if (brokeAgain(rest)) return { kind: 'repair.again', slots: { ticket } };
  const later = atWork(ingredients) ? restLater(ingredients, text, from, ticket) : undefined;
  if (later !== undefined) return later;
  if (atWork(ingredients) && toColleague.test(rest)) return undefined;
  const theirs = visitBy(ingredients, text, from, ticket);
  if (theirs !== undefined) return theirs;
  if (toMe.test(rest)) return { kind: 'ticket.assign', slots: { ticket, assignee: '我' } };
  const to = assign.exec(rest)?.[1]?.replace(assigneeEnd, '');
  if (to !== undefined && to.length >= 2) return { kind: 'ticket.assign', slots: { ticket, assignee: to } };
  const outside = reportedTo.exec(rest)?.[1];
  if (outside !== undefined) return { kind: 'ticket.assign', slots: { ticket, assignee: outside } };
  const who =
    /^(?:就)?((?:[小老大阿][\u4e00-\u9fa5]|[\u4e00-\u9fa5]{1,2}(?:师傅|工|经理|主任|姐|哥))|[\u4e00-\u9fa5]{2,3}(?=负责|跟进|接手))(?:师傅)?(?:去|来|负责|处理|跟进|接手|看看|上门)/u.exec(
      rest,
    )?.[1];
  if (who !== undefined && !/师傅/u.test(rest.slice(0, 2)))
    return { kind: 'ticket.assign', slots: { ticket, assignee: who } };
  const visit = atWork(ingredients) ? visitAgreed(ingredients, text, from, ticket) : undefined;
  if (visit !== undefined) return visit;
  if ((nobodyHome.test(rest) && atWork(ingredients)) || (waitsForHome(rest) && isOffice(ingredients)))
    return waiting(ingredients, text, from, ticket);
  if (asksWho.test(rest)) return { kind: 'repair.progress', slots: { ticket } };
  if ((/[?？吗]|咋样|怎么样|说法|几天了|没人|还没/u.test(rest) && progress.test(rest)) || whether.test(rest))
    return { kind: 'repair.progress', slots: { ticket } };
  const notYet = readNotDone(ingredients, text, from, ticket);
  if (notYet?.order !== undefined && isOffice(ingredients)) return notYet.order;
  const times = timesIn(besideNumber(ingredients, { start: 0, end: from }), from, text.length);
  if (willBe.test(rest) && times.length > 0) {
    const eta = times.find(({ kind }) => kind === 'point' || kind === 'range');
    const until = eta?.kind === 'range' ? (eta.to ?? eta.from) : (eta?.from ?? soon(ingredients, times));
    return { kind: 'ticket.start', slots: { ticket, ...(until !== undefined && { eta: until }) } };
  }
  if (notYet === undefined && done.test(rest) && (atWork(ingredients) || !(glad.test(rest) || byMyself.test(rest))))
    return finished(ingredients, text, from, ticket);
  if (notYet === undefined && (resolved.test(rest) || byMyself.test(rest)))
    return { kind: 'repair.resolved', slots: { ticket } };
  if (wait.test(rest)) return waiting(ingredients, text, from, ticket);
  if (start.test(rest) || visits.test(rest)) {
    // 今天去 names no hour; a later day named besides is meant.
    const today = ingredients.frame.now.toPlainDate().toString();
    const by = times.find(
      (time) =>
        (time.kind === 'point' || time.kind === 'range') &&
        !(time.kind === 'point' && time.grain === 'day' && dayOf(time) === today),
    );
    const eta = by?.kind === 'point' ? by.from : (by?.to ?? (onWay.test(rest) ? soon(ingredients, times) : undefined));
    // 下午3点去修 and 明天上午去修 are plans; a bare hour or day says until when it will be done.
    const visit = eta !== undefined && (by === undefined || (comes.test(rest) && !underWay.test(rest)));
    return { kind: 'ticket.start', slots: { ticket, ...(eta !== undefined && { eta }), ...(visit && { visit }) } };
  }
  if (progress.test(rest) || rest === '') return { kind: 'repair.progress', slots: { ticket } };
  return notYet === undefined ? likelyAbout(ingredients, text, from, ticket) : undefined;
}

/** It waits, for what is said and until the day that is named. */
function waiting(ingredients: Ingredients, text: string, from: number, ticket: number): Intent {
  const reason = wording(ingredients, from, text.length);
  const times = timesIn(besideNumber(ingredients, { start: 0, end: from }), from, text.length);
  const until = waitsUntil(ingredients, text.slice(from), times);
  return { kind: 'ticket.wait', slots: { ticket, reason, ...(until !== undefined && { until }) } };
}

/** Said of a ticket in words no rule knows: what it is like decides. */
function likelyAbout(ingredients: Ingredients, text: string, from: number, ticket: number): Intent | undefined {
  const { sort, chance } = meaningsLike.likeliest(text, tagsOf(ingredients, text), aboutTicket);
  if (chance < surely) return undefined;
  switch (sort) {
    case 'ticket.assign': {
      const assignee = takerIn(ingredients, text, from);
      return assignee === undefined ? undefined : { kind: sort, slots: { ticket, assignee } };
    }
    case 'ticket.wait':
      return waiting(ingredients, text, from, ticket);
    case 'ticket.done':
      return finished(ingredients, text, from, ticket);
    default:
      return { kind: sort, slots: { ticket } };
  }
}

/** The number stands later: 「你们工单#26给我个说法」, 「查一下#8」. */
function inTheMiddle(text: string): Intent | undefined {
  const ticket =
    /(?:工单|报修|单子|单号)\s{0,2}#?\s{0,2}(\d{1,5})|(?:查|看|问|催)(?:一下|下)?\s{0,2}#\s{0,2}(\d{1,5})/u.exec(text);
  if (ticket === null) return undefined;
  if (/查|看一?下|怎么样|进展|进度|说法|没人|啥时候|什么时候|催|到哪|多久|好了(?:吗|没)/u.test(text)) {
    return { kind: 'repair.progress', slots: { ticket: Number(ticket[1] ?? ticket[2]) } };
  }
  return undefined;
}
