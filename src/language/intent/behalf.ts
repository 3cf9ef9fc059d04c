import type { Intent } from '#domain/intent.ts';
import type { OnBehalf } from '#domain/named.ts';
import { placeOf } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { readAs } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';
import { isPerson } from '../party/people.ts';
import { formatAddress } from '../places/format.ts';
import { eventIn } from './event-words.ts';

const order = gated(/(?:代报名?|代为报名|代登记|电话报名|来电报名)(?:名)?[\s:：,，]{1,3}|^(?:代报名?|代登记)(?=\S)/u);
/** 给王奶奶代报包饺子: whom it is for stands before it. */
const inFront = gated(/(?:给|帮|替)([^,，。\s]{2,16}?)(?:代报名?|代登记|报名?(?=[^\s,，。个一上名两俩]))/u);
const people = /(\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})\s?(?:个?人|位|名|个|口)/u;

/** 「代报 王奶奶 5-1-302 包饺子 1人」: in the name of other households, one a clause. */
export function readBehalf(ingredients: Ingredients, text: string): Intent | undefined {
  const found = order.exec(text);
  if (found === null) return readInFront(ingredients, text);
  let event = eventIn(text);
  const ones: OnBehalf[] = [];
  for (const { words, from } of clauses(text, found.index + found[0].length)) {
    const address = ingredients.addresses.find(
      (mention) => mention.flat !== undefined && within(ingredients, mention.start, from, from + words.length),
    );
    const count = people.exec(words);
    const piece = address === undefined ? undefined : placeOf(ingredients, address, from, from + words.length);
    const beside =
      piece === undefined ? words : `${words.slice(0, piece.start - from)} ${words.slice(piece.end - from)}`;
    const rest = beside
      .replace(count?.[0] ?? '', ' ')
      .replace(event ?? '', ' ')
      .split(/[\s的:：]+/u)
      .map((word) => word.replace(/^(?:报名?|参加|活动){1,6}|(?:报名?|参加){1,6}$/gu, ''))
      .filter((word) => word !== '');
    const name = rest.find((word) => isPerson(word)) ?? rest[0];
    if (name === undefined || name.length > 8) continue;
    event ??= rest.find((word) => word !== name && word.length >= 2 && word.length <= 10);
    const shown = address === undefined ? undefined : formatAddress(address);
    ones.push({
      name,
      party: parseNumeral(count?.[1] ?? '') ?? 1,
      ...(shown === undefined ? {} : { address: shown }),
    });
  }
  const [first] = ones;
  if (first === undefined) return undefined;
  const named = event ?? eventBefore(text.slice(0, found.index));
  return {
    kind: 'signup.join',
    slots: {
      party: ones.reduce((sum, { party }) => sum + party, 0),
      proxyFor: ones.map(({ name }) => name).join('、'),
      behalf: ones,
      ...(named === undefined ? {} : { event: named }),
    },
  };
}

/** 刚接电话，5号楼1单元404老吴报写春联，两位: flat, name, 报. */
const saidOf =
  /^(?:的|家的?|室|住户)?([^\s,，。的报]{2,5}?)(?:家|他们|她们)?(?:也|要|想|说|打电话|来电|来电话|电话里?){0,3}报(?:名|个名|上|一下)?(?!修|警|告|了|的)/u;

function readByFlat(ingredients: Ingredients, text: string): Intent | undefined {
  const event = eventIn(text);
  const home = ingredients.addresses.find(
    ({ building, unit, flat }) => building !== undefined && unit !== undefined && flat !== undefined,
  );
  if (event === undefined || home === undefined || /[?？吗]/u.test(text)) return undefined;
  const flat = readAs(ingredients.text, home);
  const at = flat === '' ? -1 : text.indexOf(flat);
  const name = at < 0 ? undefined : saidOf.exec(text.slice(at + flat.length))?.[1];
  if (name === undefined || !isPerson(name)) return undefined;
  const address = formatAddress(home);
  const party = ingredients.party?.party ?? parseNumeral(people.exec(text)?.[1] ?? '') ?? 1;
  const one = { name, party, ...(address === undefined ? {} : { address }) };
  return { kind: 'signup.join', slots: { party, proxyFor: name, behalf: [one], event } };
}

/** 张大妈打电话报名写福字 3-3-502: who had it said; 报名了 tells of what was done. */
const saidByCall =
  /^(?:刚才?|刚刚|早上|[，,\s]){0,3}(?<who>[^\s,，。]{2,16}?)(?:家|他们)?(?:打(?:来|了)?(?:个)?电话(?:来|过来)?|来电话?|来了?个电话|电话里?|托我)(?:说|想|要|也|[，,\s]){0,4}报(?:上)?(?:名(?![了的没])|(?![名了的没修警]))(?<rest>.{0,24})$/u;

/** It is asked, was in vain, is of an office, or others are to do it themselves. */
const notOfThem = /[?？吗]|没人|不通|没接|不去|不来|不报|自己|居委|街道|物业|社区|学校|单位|公司/u;

function readByCall(ingredients: Ingredients, text: string): Intent | undefined {
  const groups = saidByCall.exec(text)?.groups;
  if (groups?.who === undefined || notOfThem.test(text)) return undefined;
  const home = ingredients.addresses.find(({ flat }) => flat !== undefined);
  const flat = home === undefined ? '' : readAs(ingredients.text, home);
  const name = groups.who.replace(flat, '').replace(/^(?:\d{1,3}号楼?|[的家])/u, '');
  if (!isPerson(name) || /^(?:我|俺|咱|自己|大家|(?:妈妈?|爸爸?|奶奶|爷爷|姥姥|姥爷)$)/u.test(name)) return undefined;
  const rest = (groups.rest ?? '').replace(flat, ' ').replace(people, ' ');
  const event = eventIn(text) ?? eventBefore(rest.replace(/^参加/u, ''));
  if (event === undefined) return undefined;
  const address = home === undefined ? undefined : formatAddress(home);
  const party = parseNumeral(people.exec(text.replace(flat, ' '))?.[1] ?? '') ?? 1;
  const one = { name, party, ...(address === undefined ? {} : { address }) };
  return { kind: 'signup.join', slots: { party, proxyFor: name, behalf: [one], event } };
}

function readInFront(ingredients: Ingredients, text: string): Intent | undefined {
  const byFlat = readByFlat(ingredients, text) ?? readByCall(ingredients, text);
  if (byFlat !== undefined) return byFlat;
  const event = eventIn(text);
  const who = event === undefined ? undefined : inFront.exec(text)?.[1];
  if (who === undefined || /^(?:我|俺|咱|自己|大家)/u.test(who)) return undefined;
  const address = ingredients.addresses.find(
    (mention) => who.includes(readAs(ingredients.text, mention)) || mention.flat !== undefined,
  );
  const flat = address === undefined ? '' : readAs(ingredients.text, address);
  const name = who.replace(flat, '').replace(/^的|也$/gu, '');
  if (!isPerson(name)) return undefined;
  const shown = address === undefined ? undefined : formatAddress(address);
  const party = parseNumeral(people.exec(text)?.[1] ?? '') ?? 1;
  const one = { name, party, ...(shown === undefined ? {} : { address: shown }) };
  return { kind: 'signup.join', slots: { party, proxyFor: name, behalf: [one], event: event! } };
}

function* clauses(text: string, start: number): Generator<{ words: string; from: number }> {
  let from = start;
  for (const words of text.slice(start).split(/[,，;；、\n]/u)) {
    if (words.trim() !== '') yield { words, from };
    from += words.length + 1;
  }
}

/** Whether an offset of the original text lies in a piece of the working copy. */
function within({ text }: Ingredients, at: number, from: number, to: number): boolean {
  const span = text.span(from, Math.max(from + 1, to));
  return at >= span.start && at < span.end;
}

function eventBefore(words: string): string | undefined {
  const name = words.replace(/[@\s,，。:：]|活动|报名/gu, '');
  return name.length >= 2 && name.length <= 10 ? name : undefined;
}
