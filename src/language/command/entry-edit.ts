import type { EntryEdit } from '#domain/drafted.ts';
import { gated } from '../look/gated.ts';

const longest = 300;
const those = '(?:刚才|刚刚|刚教|上面|前面)?的?(?:那|这)一?[条个]';
const entry = '(?:问答|答案|回答|答复)';
const numbered = `(?:${entry}\\s?(?:第|#|＃)?\\s?(?<number>\\d{1,5})号?|第\\s?(?<nth>\\d{1,5})[条个]${entry})`;
const which = `(?:关于)?[「“"]?(?<which>[^，,。；;：:」”"\\n]{0,20}?)[」”"]?`;
const meant = `(?:${numbered}|${which}(?:${those}的?${entry}?|的?${entry}(?:${those})?))`;
const gives =
  '(?:[，,\\s]{0,2}(?:要|得|应该|请)?(?:改成|改为|改到|换成|换为|更正为|更正成|更新为|更新成|改一?下)|[，,\\s]{0,2}(?:应该是|应为))(?:[:：，,\\s]{0,3}(?:是|成|为)?)';
/** 食堂那条改成10点半到13点. */
const changes = new RegExp(`^(?:请|麻烦)?把?${meant}${gives}(?<answer>[\\s\\S]{2,})$`, 'u');
const away = '(?:删|去|撤|拿)(?:掉|除|了|去)?';
/** 删掉食堂那条. */
const removes = new RegExp(`^(?:请|麻烦)?${away}${meant}(?:吧|了)?[。.!！]?$`, 'u');
/** 食堂那条删了吧. */
const removed = new RegExp(
  `^(?:请|麻烦)?把?${meant}(?:给|可以|先|都)?(?:${away}|不要|作废|不用|取消)(?:吧|了|啦){0,2}[。.!！]?$`,
  'u',
);
/** 说错了，是北门眼镜店. */
const slip = gated(
  /^(?:刚才|刚刚)?(?:那条|这条)?(?:说|教|记|写|答|讲)?(?:错了|得不对|不对)[，,。\s]{1,3}(?:应该是|应为|改成|改为|换成|是)[:：，,\s]{0,2}(?<answer>[\s\S]{2,})$/u,
);
/** Of these other orders speak. */
const otherMatter = /通知|公告|活动(?![室站角]|中心)|报名|接龙|工单|报修|单子|停[水电暖气]|[?？]/u;

/** 食堂那条改成10点半到13点, 删掉食堂那条: what staff say of an entry they taught; undefined when nothing is said of one. */
export function readEntryEdit(text: string): EntryEdit | undefined {
  if (text.length > longest) return undefined;
  const slipped = slip.exec(text)?.groups?.answer;
  if (slipped !== undefined) return { answer: trimmed(slipped), plain: false };
  const changed = changes.exec(text);
  const found = changed ?? removes.exec(text) ?? removed.exec(text);
  if (found === null) return undefined;
  const { which: words = '', number, nth, answer } = found.groups!;
  if (otherMatter.test(words)) return undefined;
  const named = words.replace(/^(?:刚才|刚刚|刚教的?|上面|前面)的?|的$/gu, '');
  return {
    ...(named === '' ? {} : { entry: named }),
    ...(number === undefined && nth === undefined ? {} : { number: Number(number ?? nth) }),
    ...(answer === undefined ? {} : { answer: trimmed(answer) }),
    plain: /问答|答案|回答|答复/u.test(text.slice(0, text.length - (answer?.length ?? 0))),
  };
}

const trimmed = (answer: string): string => answer.trim().replace(/^[「“"]|[」”"]$/gu, '');
