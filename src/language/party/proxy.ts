import { gated } from '../look/gated.ts';
import type { Piece } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';
import { honorifics } from './honorifics.words.ts';
import { amount, kin, pairs } from './words.ts';

/** Somebody for whom the speaker signs up. */
export interface Proxy {
  readonly name: string;
  /** How many they are. */
  readonly party: number;
  /** 各报一个: what is said of the number holds for each of them. */
  readonly each: boolean;
  readonly piece: Piece;
}

const asks = gated(
  /(?:替|帮|代替|代|给|为)([^\s,，。!！?？;；给帮替代]{1,14}?)(?:也|先|再|都)?(各)?(?:报(?=[个一上名两俩仨二三四五六七八九\d,，。!！ ]|$|(?![的了过着])\p{Script=Han}{2,8}(?<!的)(?:[\s,，。.!！]|$))|登记|加上|记上|记一|填上|填一|写上|写一|写个|补(?=[个上一两俩])|算上|算一|[占留](?=个[座位名坑]|[一两俩仨二三]个?|座|位))(?!修|警|平安)/u,
);
/** 把6-1-304的赵叔也记上. */
const puts = gated(/把([^\s,，。!！?？;；把]{1,18}?)(?:也|都|先|再)?(?:记|写|加|算|报|登记)(?:上|进去|进来|个名)/u);
const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const titles = honorifics.join('|');
/** 我妈也报一个, 邻居王姐也报名: whom it is for is its subject. */
const comesToo = gated(
  new RegExp(
    `^[那哦嗯对了,，\\s]{0,3}((?:我们?家?|俺家?|咱家?)?(?:的|那)?(?:${kinWord})|(?:我们?|咱)?(?:楼上|楼下|隔壁|对门|邻居)(?:家)?(?:的)?(?:\\p{Script=Han}{1,2}(?:${titles})|[老小]\\p{Script=Han})|\\p{Script=Han}{1,2}(?:${titles}))(?:也|都)(?:要|想|说要|说|让我)?(?:给)?报(?:个名|名|上)?(?:[一1]个|[一1]位|[一1]份)?(?:吧|了|呗|哈)?[。.!！~\\s]{0,3}$`,
    'u',
  ),
);
const self =
  /^(?:我们一家|我们家|我家里?|我们|我|咱们家|咱家|咱们|咱|俺们|俺家|俺|自己|大家|大伙|你们?|您|孩子们|忙|群里|物业|社区)(?:俩|仨|一家子?|全家|[两三四五六]口)?(?:也|先|再|都)?$/u;
const together = /^(?:我|俺|咱)们?(?:和|跟|与|还有|[+、])/u;
const where =
  /^(?:(?:我们|咱们|咱)?(?:楼上|楼下|隔壁|对门|对面|邻居(?=\p{Script=Han}{2}))(?:的)?|(?:我们|咱们|咱)(?=[\d一二三四五六七八九十]{1,4}(?:号|单|门|层|楼|栋|室)))?(?:[\d一二三四五六七八九十]{1,4}(?:号楼|单元|门|层|楼|栋|室)|[\d#-]{1,12}){0,4}(?:的)?/u;
const pronoun = /^[他她]们?$/u;
/** 老杜托我给他报: who he is was said before. */
const asker = gated(/(?:的|^|[,，])(?!想|要|能|会|得|我|你)([^的,，\s\d]{1,5})(?:托|让|叫|请|求)我/u);
/** 想让我公公去，给他报: who is to come was said before. */
const sent = new RegExp(`(?:让|叫|^|[,，。!！\\s]|(?=[我俺咱]))(?:我们?家?|俺家?|咱家?)?(?:的|那)?(${kinWord})`, 'u');
/** 夏师傅没手机，我替他报. */
const titled = new RegExp(
  `(\\p{Script=Han}(?:${honorifics.filter((one) => one.length > 1).join('|')}|[姐哥叔姨婶嫂]))`,
  'u',
);
const amounts = /(?:(?<![老小])([一两三四五六七八九十俩仨]{1,3}|\d{1,3})(?:口子|个人|口人|口|位|人|个)?)$/u;

/** 班里32个孩子, 两位老人. */
const many = new RegExp(`(${amount})[个位名](?=\\p{Script=Han})`, 'u');
const twoInOne = new RegExp(`(?:${pairs.join('|')}|两口子?|夫妻|夫妇)$`, 'u');

/** In whose name somebody signs up: 我妈 from 给我妈也报一个, 胡大妈 from 替1门304的胡大妈报一个. */
export function readProxy(text: string): Proxy | undefined {
  const found = asks.exec(text) ?? puts.exec(text) ?? comesToo.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index + 1);
  const said = pronoun.test(found[1]!)
    ? (asker.exec(before)?.[1] ?? sent.exec(before)?.[1] ?? titled.exec(before)?.[1] ?? found[1]!)
    : found[1]!;
  if (self.test(said) || together.test(said)) return undefined;
  const name = said
    .replace(where, '')
    .replace(amounts, '')
    .replace(/(?:也|先|再|都)$/u, '');
  if (!name || self.test(name) || namesNobody.test(name)) return undefined;
  return {
    name,
    party: howMany(said, name),
    each: found[2] !== undefined,
    piece: { start: found.index, end: found.index + found[0].length },
  };
}

/** 替我撤一下报名; 帮我把报名退了; 给发个活动报名. */
const namesNobody = /^(?:发|建|开|办|搞)|撤|取消|退[了出掉]|删|划|[把将]$/u;

/** 他俩 2, 我爸妈 2, 张姐和李姐 2, 32个孩子 32. */
function howMany(said: string, name: string): number {
  const counted = amounts.exec(said)?.[1] ?? many.exec(name)?.[1];
  return (counted && parseNumeral(counted)) || (twoInOne.test(name) ? 2 : name.split(/[和跟、]/u).length);
}
