import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { isOffice, wording } from './slots.ts';

const byNumber = /^(?:请)?(?:答疑|回答|答复|回复|解答)(?:问题)?\s*(?:#\s*(\d{1,5})|(\d{1,5})号?)(?:问题)?[\s，,:]*/u;
const order =
  /^(?:答疑|(?:补充|新增|加|添加?|录入?|记|教你?|收录|更新)(?:一?[条个下])?(?:[:，,\s]*(?=问[:：\s])|问答|答疑|知识|faq|FAQ|常见问题)|记一下问答|问答)[\s，,:]*/u;
const pair = /问(?:题)?\s*[:是\s]\s*([\s\S]+?)[\s，,。;；?？]*(?:答(?:案|复)?|回答)\s*[:是\s]\s*([\s\S]+)$/u;
const remember =
  /^(?:请|小助手)?(?:你?记住|记一下|记下来?|教你(?:个|一个|一条)?(?:新的)?|告诉你|你学一下|学习一下|收录)(?:了|啊|哈)?[\s，,:]+/u;
const learned = /^(?:你?记住|以后(?:有人|谁)?(?:再)?问|有人问|要是有人问|如果有人问)[\s，,:]*/u;

/** 「答疑 #3 …」, 「补充问答 问：… 答：…」. */
export function readTeach(ingredients: Ingredients, text: string): IntentOf<'faq.teach'> | undefined {
  const numbered = byNumber.exec(text);
  if (numbered !== null) {
    const answer = wording(ingredients, numbered[0].length, text.length);
    if (answer === '') return undefined;
    return { kind: 'faq.teach', slots: { number: Number(numbered[1] ?? numbered[2]), answer } };
  }
  const match = order.exec(text);
  const both = pair.exec(text);
  if (both !== null && (match !== null || /^问/u.test(text))) {
    return { kind: 'faq.teach', slots: { question: (both[1] ?? '').trim(), answer: (both[2] ?? '').trim() } };
  }
  const saying = learned.exec(text);
  if (saying !== null) {
    const said = /^[\s\S]*?问[\s，,:]*(.+?)[，,。?？\s]+(?:就)?(?:说|答|回答|告诉(?:他们?|她)?|回)[\s，,:]*(.+)$/u.exec(
      text,
    );
    if (said !== null)
      return { kind: 'faq.teach', slots: { question: (said[1] ?? '').trim(), answer: (said[2] ?? '').trim() } };
  }
  const told = match === null && isOffice(ingredients) ? remember.exec(text) : null;
  if (told !== null && text.length - told[0].length >= 4)
    return { kind: 'faq.teach', slots: { answer: wording(ingredients, told[0].length, text.length) } };
  if (match === null) return undefined;
  const rest = text.slice(match[0].length);
  const asked = /^(.+?[?？]|.+?(?:吗|呢))[\s，,]*(.+)$/u.exec(rest);
  if (asked !== null)
    return { kind: 'faq.teach', slots: { question: (asked[1] ?? '').trim(), answer: (asked[2] ?? '').trim() } };
  return undefined;
}
