import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { pieceIn } from '../normalised.ts';

const closing =
  /停诊|闭馆|停开|不开(?:门|放|诊)?|关门|休息|停业|停办|放假|暂停(?:开放|服务|一次|一天)?|关闭|不出诊|歇业|歇一天|[停关]一(?:次|天)|不(?:办公|上班|营业|办事|接待)/u;
const general =
  /[\u4e00-\u9fa5]{0,6}?(?:健康小屋|健康角|小屋|图书室|图书角|阅览室|自习室|活动室|会议室|健身房|健身室|舞蹈室|书画室|理发|食堂|助餐点|餐桌|餐厅|诊室|卫生站|义诊|驿站|便民服务|便民点|服务站|服务大厅|办事大厅|收费处|窗口|活动中心|文化室|棋牌室|游泳馆|浴室|澡堂|洗衣房|老年大学|托老所|日间照料)[\u4e00-\u9fa5]{0,2}?/u;

/** A service or a place of the community is named. */
export const namesService = (text: string): boolean => general.test(text);

/** 「健康小屋11月25日停诊」: one date on which a service does not open. */
export function readClosure(ingredients: Ingredients, text: string): IntentOf<'service.close'> | undefined {
  if (
    !closing.test(text) ||
    /[?？吗]|呢$|开不开|停不停|是不是|听说|要是|如果|啥时候|什么时候|几点|咋|怎么|为什么|为啥|刚|白跑|没开|又|天天|老是|总/u.test(
      text,
    )
  )
    return undefined;
  if (text.length > 60) return undefined;
  const service = ingredients.frame.lexicon?.entities.find((name) => text.includes(name)) ?? general.exec(text)?.[0];
  if (service === undefined) return undefined;
  const [date, ...alsoOn] = closedOn(ingredients);
  if (date === undefined && !/^停诊/u.test(text)) return undefined;
  const reason = /(?:[，,\s]|因为|因)([^，,。]{2,20}?)(?:[。!！]|$)/u.exec(
    text.slice((closing.exec(text)?.index ?? 0) + 2),
  )?.[1];
  return {
    kind: 'service.close',
    slots: {
      service,
      ...(date !== undefined && { date }),
      ...(alsoOn.length > 0 && { alsoOn }),
      ...(reason !== undefined && { reason }),
    },
  };
}

/** Longer ranges are a closing for good, or misread. */
const mostDays = 62;
const weekdays = '一二三四五六日';
const bareWeekday = /^(?:周|星期|礼拜)[一二三四五六日天]/u;

/** The days that are named in a row, in order: 周二、周三; 12月1日到3日; 下周二三. */
export function closedOn({ text, times }: Ingredients): readonly string[] {
  const days = new Set<string>();
  let end = 0;
  for (const time of times) {
    const first = time.from?.slice(0, 10);
    const piece = pieceIn(text, time);
    if (first === undefined || piece === undefined) continue;
    if (days.size > 0 && !goesOn.test(text.text.slice(end, piece.start))) break;
    end = piece.end;
    const said = text.text.slice(piece.start, piece.end);
    const last = [...days].at(-1);
    const named = Temporal.PlainDate.from(first);
    // 下周一、周四: the second day is of that week too.
    const start = bareWeekday.test(said) && last !== undefined && first <= last ? named.add({ weeks: 1 }) : named;
    days.add(start.toString());
    if (time.kind === 'range' && time.to !== undefined && time.from !== undefined)
      for (let day = start.add({ days: 1 }); `${day}T00:00:00` < time.to; day = day.add({ days: 1 })) {
        if (days.size === mostDays) break;
        days.add(day.toString());
      }
    const letters = weekdays.includes(said.at(-1)!) ? text.text.slice(end) : '';
    const further = /^(?:、?[一二三四五六日]){1,6}(?![天月点个号])/u.exec(letters)?.[0].replaceAll('、', '') ?? '';
    for (const letter of further) {
      const later = weekdays.indexOf(letter) - weekdays.indexOf(said.at(-1)!);
      if (later > 0) days.add(start.add({ days: later }).toString());
    }
  }
  return [...days];
}
const goesOn = /^\s?(?:[、,，和跟及]|以及|还有){1,2}\s?$/u;
