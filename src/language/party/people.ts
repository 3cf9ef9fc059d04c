import { everyday, never, nick, notPeople, surnames, title } from './people-words.ts';

const plain = /^[\u4e00-\u9fff]*$/;
const bareOf = (name: string) =>
  plain.test(name) ? name : name.replace(/[\p{Extended_Pictographic}\ufe0f\s~～*_·]/gu, '');

/** Whether these words, which nothing else explains, are most likely somebody's name. */
export function isPerson(name: string): boolean {
  const bare = bareOf(name);
  if (bare.length === 0 || bare.length > 8) return false;
  if (isSurelyPerson(bare)) return true;
  return (
    !notPeople.test(bare) &&
    !everyday.test(bare) &&
    (nick.test(bare) || (bare.length >= 2 && bare.length <= 3 && surnames.includes(bare[0]!)))
  );
}

/** Whether the words can hardly be anything but a name: 池姐, 老费, 贝贝. */
export function isSurelyPerson(name: string): boolean {
  const bare = bareOf(name);
  if (never.test(bare)) return false;
  return (
    (title.test(bare) && bare.length >= 2) ||
    /^[老阿]\p{Script=Han}$/u.test(bare) ||
    (/^(?:[小大]\p{Script=Han}|(\p{Script=Han})\1)$/u.test(bare) && !notPeople.test(bare))
  );
}
