/** Whether words name somebody or something, just as it is written. */
export const namesIn = (words: string, one: string): boolean => words.includes(one);

const gap = /^[\s,，:：]{1,3}/u;

/** 给小谢妈妈改成2个人, 把梅姐减一个. */
const handedTo = /^(?:请|麻烦|帮忙?|给|把|将|替){1,3}(?=[^我俺咱])/u;

/** 李强2人, 包饺子李强2人: whether words begin with a name, or with an event's and that name. */
export function beginsWith(words: string, one: string, event: string | undefined): boolean {
  const text = words.trim().replace(handedTo, '');
  const behind = event !== undefined && text.startsWith(event) ? text.slice(event.length).replace(gap, '') : text;
  return behind.startsWith(one);
}
