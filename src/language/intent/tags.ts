import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { dangerSigns } from '../repair/danger.ts';
import { deniesSymptom } from '../repair/symptoms.ts';
import { thingsIn } from '../repair/things.ts';
import { sensesOf } from '../senses/senses.ts';
import { asksTheWay, isQuestion } from './ask.ts';
import { isHypothetical } from './chat.ts';

/** What was found in a message besides its letters: what kind of thing it names, people, a time, a flat, a question. */
export function tagsOf(ingredients: Ingredients, text: string): readonly string[] {
  if (last?.ingredients !== ingredients || last.text !== text)
    last = { ingredients, text, tags: tagsIn(ingredients, text) };
  return last.tags;
}
/** Several judges ask for the tags of one message. */
let last: { readonly ingredients: Ingredients; readonly text: string; readonly tags: readonly string[] } | undefined;

function tagsIn(ingredients: Ingredients, text: string): readonly string[] {
  const { party, times, addresses, numbers } = ingredients;
  const tags = thingsIn(text).map(({ tag }) => `=${tag}`);
  if (party !== undefined) tags.push('=party', party.party > 1 ? '=several' : '=one');
  if (party?.proxyFor !== undefined) tags.push('=for');
  if (party?.names !== undefined) tags.push('=name');
  if (times.length > 0) tags.push(times.length > 1 ? '=times' : '=time');
  if (addresses.length > 0) tags.push(addresses.some(({ flat }) => flat !== undefined) ? '=flat' : '=house');
  if (numbers.length > 0) tags.push('=number');
  if (isQuestion(text)) tags.push('=asks');
  if (asksTheWay(text)) tags.push('=asks the way');
  if (isHypothetical(text)) tags.push('=supposes');
  const { room, mentioned } = ingredients.frame;
  tags.push(`=in ${room?.kind ?? 'private'}`, `=length ${Math.min(longestStep, Math.floor(text.length / step))}`);
  if (room === undefined) tags.push('=alone');
  else if (room.kind === 'staff' || room.kind === 'leaders' || room.kind === 'property') tags.push('=office');
  if (mentioned === true || ingredients.text.called) tags.push('=called');
  if (beginsWithNumber.test(text)) tags.push('=number first');
  if (endsWithNumber.test(text)) tags.push('=number last');
  if (deniesSymptom(text)) tags.push('=mended');
  if (canAgain.test(text)) tags.push('=can again');
  tags.push(...dangerSigns(text).tags, ...sensesOf(text));
  return tags;
}

/** Lengths are told apart in steps of letters, up to a last one. */
const step = 6;
const longestStep = 6;
/** 56完事儿, #12 等配件: a number that is no floor, time or count of anything. */
const beginsWithNumber = gated(/^\D{0,3}#?\d{1,3}(?!\d|[-号]?[楼栋单元层点:/.月])/u);
const endsWithNumber = gated(/\d{1,3}\D{0,3}$/u);

/** 能冲澡了, 敢坐电梯了: what can be done once more. */
const canAgain = gated(
  /(?:^|[\s,，。!！又])(?:我|我妈|老人|孩子|大家|总算|终于|现在|这下|这回|又|就)*(?:能|可以|敢)[^\s,，。!！?？不吗]{1,8}(?:了|咯|啦|嘞)(?![吗么没?？])/u,
);

/** The tags of what is said, without where and to whom: a danger is one in any room. */
export const tagsOfWords = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => !tag.startsWith('=in ') && !aside.has(tag));
const aside: ReadonlySet<string> = new Set(['=alone', '=office', '=called']);
