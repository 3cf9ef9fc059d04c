import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { closedOn, closesOnce, dayPutRight, opensThen } from './closed-days.ts';
import { isOffice } from './slots.ts';

const closing = gated(
  /停诊|闭馆|停开|不开(?:门|放|诊)?|关门|休息|停业|停办|放假|暂停(?:开放|服务|一次|一天)?|关闭|不出诊|歇业|歇一天|[停关]一(?:次|天)|不(?:办公|上班|营业|办事|接待)/u,
);
const general = gated(
  /[\u4e00-\u9fa5]{0,6}?(?:健康小屋|健康角|小屋|图书室|图书角|阅览室|自习室|活动室|会议室|健身房|健身室|舞蹈室|书画室|理发(?:室|店|点)?|食堂|助餐点|餐桌|餐厅|诊室|卫生站|义诊|驿站|便民服务|便民点|服务站|服务大厅|办事大厅|收费处|窗口|活动中心|文化室|棋牌室|游泳馆|浴室|澡堂|洗衣房|老年大学|托老所|日间照料)[\u4e00-\u9fa5]{0,2}?/u,
);

const longestBare = 6;

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
  // 健康角停诊, where staff speak: on which day is asked.
  const plain = isOffice(ingredients) && (text.length <= service.length + longestBare || closesOnce(ingredients));
  if (date === undefined && !/^停诊/u.test(text) && !plain) return undefined;
  const reason = whyShut(text);
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

/** 都停 大夫培训去了: why it is shut, told behind it. …，是下周一, …，不是周三 tell the day; 请大家转告 is no reason. */
export function whyShut(text: string): string | undefined {
  const at = closing.exec(text)?.index ?? text.indexOf('停');
  const behind = text
    .slice(Math.max(0, at) + (closing.test(text) ? 2 : 1))
    .replace(dayPutRight, '')
    .replace(opensThen.pattern, '');
  return /(?:[，,\s]|因为|因)(?!(?:应该)?不?是|请|麻烦|通知|转告|告诉|发(?:个|一)?(?:通知|群))([^，,。]{2,20}?)(?:[。!！]|$)/u.exec(
    behind,
  )?.[1];
}
