import type { ChainEntry } from './reading.ts';

/** A name without spaces, signs and flowers: what two copies of it have in common. */
export const plain = (name: string): string =>
  name.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Extended_Pictographic}]+/gu, '');

/** Who posted a copy. */
export interface Author {
  readonly authorName: string;
  /** What WeChat calls them, where that is another name than the one of this room: an alias may be nothing but a flat. */
  readonly authorNick?: string;
  readonly authorAddress?: string;
}

export const authorOf = (authorName: string, authorNick: string | undefined): Author => ({
  authorName,
  ...(authorNick === undefined ? {} : { authorNick }),
});

export type Shown = Pick<ChainEntry, 'name' | 'address'>;
export const agree = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;
export const sameFlat = (entry: Shown, line: Shown): boolean =>
  entry.address !== undefined && entry.address === line.address;

export function isAuthors(entry: Shown, copy: Author): boolean {
  if (entry.address !== undefined && copy.authorAddress !== undefined) return entry.address === copy.authorAddress;
  return isCalled(entry.name, copy.authorName) || isNick(entry, copy);
}

/** A nickname is anything (A, 小): it is theirs letter by letter only. */
export const isNick = ({ name }: Shown, { authorNick }: Author): boolean =>
  authorNick !== undefined && plain(name) !== '' && plain(name) === plain(authorNick);

/** It has exactly the author's name: 赵阿姨 is not 赵阿姨二, and by a nickname alone there may be another 小王. */
export const isNamed = (entry: Shown, copy: Author): boolean => plain(entry.name) === plain(copy.authorName);

/** 老魏 is what 老魏 16楼 calls himself. */
export function isCalled(said: string, full: string): boolean {
  const [name, author] = [plain(said), plain(full)];
  return name !== '' && author !== '' && (author.includes(name) || name.includes(author));
}

/**
 * 吴姨老伴, 小石家孩子: of the household of who is called so. 老周对门小刘 is not, nor 李阿姨 of 李: a single letter is a surname,
 * which stands before the titles of others.
 */
export function isFamilyOf(line: string, called: string): boolean {
  const [name, own] = [plain(line), plain(called)];
  if (own === '' || !name.startsWith(own)) return false;
  const relative = family.exec(name.slice(own.length))?.groups;
  return relative !== undefined && (relative.plainly !== undefined || [...own].length > 1);
}
const family =
  /^(?:他|她)?家?的?(?:(?<plainly>老伴儿?|老公|老婆|爱人|媳妇儿?|对象|先生|太太|丈夫|妻子|夫人|那口子|(?:大|小|二)?(?:儿子|女儿|闺女|孩子|宝宝)|俩娃|娃娃?|大宝|二宝|老大|老二|小孩儿?|外?孙[子女]|儿媳妇?|女婿|家属|家里人)|(?:爸|妈|爹|娘|老爸|老妈|爸爸|妈妈|父亲|母亲|公公|婆婆|岳父|岳母))[一二两三\d]?(?:个|位|人)?$/u;

/** 张阿姨 and 张大妈, 马哥 and 马大哥: a surname with titles by which one person may be called. */
export function isSameCalled(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  if (one[0] !== other[0] || one === other) return false;
  return titles.some((title) => title.test(one) && title.test(other));
}

/** 葛老师 and 葛, 康康家 and 康康一家: one list writes less of a name than people say. */
export function isShortFor(a: string, b: string): boolean {
  const [one, other] = [homeless(plain(a)), homeless(plain(b))];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && long[0] === short && [...titles, office].some((title) => title.test(long));
}
const homeless = (name: string): string =>
  name.length > 2 ? name.replace(/(?:他们|她们|一)?家(?:子|人)?$/u, '') : name;
const office = /^.(?:老师|大夫|医生|主任|书记|站长|楼长|经理|工)$/u;

const titles: readonly RegExp[] = [
  /^.(?:阿姨|大妈|大婶|婶儿?|婶子|大姐|姐|姨|大娘|奶奶|婆婆|女士)$/u,
  /^.(?:大爷|大叔|叔|伯伯?|大伯|大哥|哥|师傅|爷爷|老师傅|先生)$/u,
];
