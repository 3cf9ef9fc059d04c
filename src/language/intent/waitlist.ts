import type { EventTalk } from '#domain/event-talk.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { amount } from '../party/words.ts';

const before = '(?:那|就|先|也|请|麻烦|给|帮|把|我们?家?|俺|咱|行吧?|好吧?|没事|没关系|满了|[，,\\s]){0,6}';
const end = '(?:吧|了|啊|哈|呗|呀|噢|哦|谢谢|多谢|麻烦了?|[，,。.!！~～\\s]){0,5}$';
/** 候补一个, 排候补2人: the waitlist by its name. */
const byName = gated(
  new RegExp(
    `^${before}(?:(?:报|记|排|进|加|登记|上|当|做|算)(?:个|到|进|上|我)?)?(?:候补|替补|备选)(?:名单)?(?:里|上|着|一下|名额)?(?:我|俺)?(?:(${amount})(?:个|位|名)?(?:人)?)?${end}`,
    'u',
  ),
);
/** 排个队, 我先排着: said of other rows too. */
const inRow = gated(
  new RegExp(`^${before}(?:排(?:个|一?下|一个)?(?:队|号|着|上|位)|候着|等(?:着)?(?:空)?位)(?:等着?|着)?${end}`, 'u'),
);
/** 有人退叫我, 有空位喊我一声: who wants a place once one is free. */
const onceFree = gated(
  new RegExp(
    `^(?:那|如果|要是|万一|到时候?|回头|等|麻烦|[，,\\s]){0,4}(?:(?:有|谁|哪家)(?:人|谁|家)?(?:要)?(?:退(?:出|了|掉)?|不[去来]|取消|[去来]不[了成]|让(?:出来)?)|(?:有|空出来?|多出来?|腾出来?)(?:了)?(?:空位|空缺|空|位[子置]?|名额))(?:了|的|出来|的话|时|时候|就|再|，|,|\\s|请|麻烦|给|跟){0,5}(?:叫|喊|通知|告诉|招呼|知会|艾特|@|提醒|补|算|加|轮|说)(?:上)?(?:我|俺|咱)(?:们|家)?(?:一?声|一下|一个|上|补上|说)?${end}`,
    'u',
  ),
);

const givesUp = '(?:算了|拉倒|作罢)';
const but = '(?:那|就|还是|哎呀?|唉|我们?|俺|好吧|行吧|没事|这样|的话|[，,\\s]){0,4}';
/** 那算了: said of anything. */
const alone = gated(new RegExp(`^${but}${givesUp}[吧啊哈]?[，,\\s]{0,2}(?:谢谢|不去了|不报了)?${end}`, 'u'));
/** 满了算了, 没名额就算了: why it is given up. */
const because = gated(
  new RegExp(
    `^(?:既然|都|已经|名额|人|要是|[，,\\s]){0,3}(?:满[员了]{1,2}|没有?(?:名额|位[子置]?)了?|轮不[上到](?:我)?了?|(?:要|得|还要|还得)?(?:候补|排队?|等)|排(?:得)?太(?:靠)?后了?|第[\\d一二三四五六七八九十]{1,3}位?)${but}${givesUp}${end}`,
    'u',
  ),
);
/** 不候补了, 候补取消吧: the waitlist by its name. */
const plainly = gated(
  new RegExp(
    `^${but}(?:(?:不|别|甭|不用|不想|不要|不必)(?:给我|再|用|参加)?候补|(?:取消|退出?|撤[了掉]?)(?:我的?)?候补|候补(?:我|也|就|那|那就|名额|的|[，,\\s]){0,3}(?:算了|取消|不要|退|撤|不用|不排|不等|划))(?:掉|我|了)?${end}`,
    'u',
  ),
);
/** 不排了, 不等了. */
const noLonger = gated(
  new RegExp(`^${but}(?:不|别|甭|不用|不想)(?:再)?(?:排队?|等位?|排着|等着)(?:了|吧){1,2}${end}`, 'u'),
);

/** Without one of these nothing is said of it. */
export const mayWait = gated(/候|替补|备选|排|等|退|不[去来]|[去来]不|取消|空|名额|位|让|算了|拉倒|作罢/u);

/** What a short message says of the waitlist; whether the event is full, and who waits for it, the records know. */
export function readWaitlist(text: string, event: string | undefined): EventTalk | undefined {
  const plain = event === undefined || event.includes('候补') ? text : text.replace(event, '');
  const named = plain === text || event === undefined ? {} : { event };
  if (plainly.test(plain)) return { is: 'forgoes', sure: true, ...named };
  if (alone.test(plain) || because.test(plain) || noLonger.test(plain)) return { is: 'forgoes', ...named };
  const waits = byName.exec(plain);
  if (waits !== null) {
    const people = parseNumeral(waits[1] ?? '');
    return { is: 'queues', sure: true, ...(people === undefined ? {} : { party: people }), ...named };
  }
  if (onceFree.test(plain)) return { is: 'queues', sure: true, ...named };
  return inRow.test(plain) ? { is: 'queues', ...named } : undefined;
}
