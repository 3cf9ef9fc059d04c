import type { Category, Danger } from '#domain/intent.ts';

/** What an emergency is about, by its words alone; the first that stands in it decides. */
const likeness: readonly (readonly [Danger, Category, RegExp])[] = [
  ['swindle', 'other', /转账|汇款|[转汇打].{0,6}(?:钱|万|账)|安全账户|涉案|洗钱/u],
  ['self-harm', 'other', /不想活|轻生|跳(?:楼|下)|要跳|自杀|遗书|窗台|天台|楼顶/u],
  ['trapped', 'elevator', /电梯|轿厢/u],
  ['gas-poisoning', 'gas', /中毒|一氧化碳|炉子|烧炭/u],
  ['gas-leak', 'gas', /煤气|燃气|天然气|臭鸡蛋|嘶嘶|液化气/u],
  ['fire', 'fire', /着火|起火|火|烟|烧起|糊味|焦/u],
  ['violence', 'other', /打(?!不|开|电|针|扫|水)|刀|棍|砍|捅|救命/u],
  ['no-answer', 'other', /敲门|没见|没露面|没动静|没开门|不应|没声/u],
  ['missing', 'other', /走丢|走失|不见|没回|找不|没找|跟丢|没了|迷路/u],
  ['falling-object', 'other', /扔下|往下扔|高空|掉下|砸/u],
  ['electric-shock', 'power', /触电|漏电|带电|电(?:着|了|到)|麻|插座|电线|配电/u],
  ['burst-main', 'water', /水管|主管|爆|水柱|喷|灌/u],
];

/** The danger a message is most like; somebody who needs help when it is like none. */
export function likestDanger(text: string): { readonly danger: Danger; readonly category: Category } {
  for (const [danger, category, test] of likeness) if (test.test(text)) return { danger, category };
  return { danger: 'collapsed', category: 'other' };
}
