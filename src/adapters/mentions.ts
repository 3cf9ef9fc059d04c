/** Ends a mention in WeChat, so that a name may hold spaces. */
const mentionEnd = '\u2005';
/** How many names a phone shows before the words disappear below them. */
export const mostMentions = 10;
/** By the owner of a room, to everybody: nobody in particular is meant. */
const toAll = /@(?:所有人|全体成员|all)(?=[\s\u2005]|$)/iu;

/**
 * Texts with at most ten names each, to be sent one after another: the first holds the words, the others only names.
 * Every text comes with the contacts it mentions.
 */
export function mentioning(
  text: string,
  mentioned: readonly { readonly contact: string; readonly name: string }[],
): { text: string; contacts: string[] }[] {
  const batches: { text: string; contacts: string[] }[] = [];
  for (let from = 0; from === 0 || from < mentioned.length; from += mostMentions) {
    const some = mentioned.slice(from, from + mostMentions);
    const names = some.map(({ name }) => `@${name.replaceAll(mentionEnd, ' ')}${mentionEnd}`).join('');
    batches.push({ text: from === 0 ? names + text : `${names}见上一条`, contacts: some.map((it) => it.contact) });
  }
  return batches;
}

/** The text without the mentions at its head. */
export function withoutMentions(text: string): string {
  let rest = text;
  while (rest.startsWith('@')) {
    const end = rest.indexOf(mentionEnd);
    if (end === -1) break;
    rest = rest.slice(end + 1);
  }
  return rest;
}

/**
 * Whether an account is @mentioned: by its id in the list of the platform, or by one of its names where the list is
 * missing; @所有人 puts everybody on the list and means nobody.
 */
export function isMentioned(text: string, listed: readonly string[], self: string, names: readonly string[]): boolean {
  const byName = names.some((name) => name !== '' && followed(text, `@${name}`));
  return byName || (listed.includes(self) && !toAll.test(text));
}

/** Whether some words stand in the text with an end of a mention after them. */
function followed(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const next = text.charAt(at + words.length);
    if (next === '' || /[\s\u2005，。！？、：,.!?:]/u.test(next)) return true;
  }
  return false;
}
