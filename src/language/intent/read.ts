import type { Intent } from '#domain/intent.ts';
import { rumoured } from '../command/outage.ts';
import { readCommand } from '../command/read.ts';
import { namesService } from '../command/service.ts';
import { readAnswers } from '../command/teach.ts';
import { readTickets } from '../command/tickets.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { normalise } from '../normalise.ts';
import type { Piece } from '../normalised.ts';
import { readReports } from '../repair/read.ts';
import { asksTheWay, asksToJoin, isQuestion, readAsk } from './ask.ts';
import { isChat } from './chat.ts';
import { cutClauses } from './clauses.ts';
import { readAcknowledge, readProgress, readResolved, readSame } from './follow.ts';
import { readHome } from './home.ts';
import { joinsAndAsks, readSignup } from './signup.ts';
import { cutSubjects } from './subjects.ts';

/**
 * What the message asks the assistant to do, most pressing first. `text` is the mended working copy; unless
 * somebody is `inDanger`, its words of a danger are only said.
 */
export function readIntents(ingredients: Ingredients, text: string, inDanger: boolean): readonly Intent[] {
  if (text.trim() === '') return [];
  if (ingredients.chain !== undefined) {
    const { title, entries } = ingredients.chain;
    return [{ kind: 'signup.chain', slots: { title, entries } }];
  }
  if (isChat(text) && readAcknowledge(text) === undefined) return [];
  const orders = readAnswers(ingredients, text) ?? readTickets(ingredients, text);
  if (orders !== undefined) return orders;
  const command = readCommand(ingredients, text);
  if (command !== undefined) return [command];
  const home = readHome(ingredients, text);
  if (home !== undefined) return [home];
  const subjects = cutSubjects(text);
  const spoken = subjects.length === 1 ? dictated(ingredients, text, inDanger) : undefined;
  if (spoken !== undefined) return spoken;
  const whole = subjects.length === 1 || joinsAndAsks(text);
  const read = whole
    ? readSubject(ingredients, text, inDanger)
    : subjects.flatMap((subject) => readSubject(ingredients, text, inDanger, subject));
  if (read.length === 1 && read[0]!.kind === 'signup.join' && asksInPassing(ingredients, text))
    return [...read, { kind: 'ask', slots: {} }];
  return whole ? read : order(distinct(read));
}

/** 我报插花，顺便问下要自己带剪刀不: that it is a question is said before it, and it ends like one. */
function asksInPassing(ingredients: Ingredients, text: string): boolean {
  const found = inPassing.exec(text);
  if (found === null || readSignup(ingredients, text.slice(0, found.index))?.kind !== 'signup.join') return false;
  const words = text.slice(found.index + found[0].length);
  return endsAsking.test(words) || isQuestion(words);
}
const inPassing = gated(
  /(?<=\S{2})(?:[，,。;；!！\s]|(?=顺便|另外|还想|想问))(?:对了|那|我|也|还|再|另外|顺便|顺带|顺口|想|就|跟您?|[，,\s]){0,4}(?:打听|请教|请?问)(?:一?[下声句嘴])?(?:大家|各位|您|你们?|群里)?[，,:：\s]?(?=\S{3})/u,
);
const endsAsking = /(?:不|没有?|吗|么|呢)[呀啊哈]?[。.?？!！～~\s]{0,3}$/u;

/** 水管漏水了还有楼下单元门关不严: spoken in one breath, a fault on each side. */
function dictated(ingredients: Ingredients, text: string, inDanger: boolean): readonly Intent[] | undefined {
  const joint = breath.exec(text);
  if (joint === null) return undefined;
  const sides = [
    { start: 0, end: joint.index },
    { start: joint.index + joint[0].length, end: text.length },
  ];
  const reports = sides.map((side) => readReports(ingredients, text, inDanger, side));
  return reports.every((side) => side.length > 0) ? order(distinct(reports.flat())) : undefined;
}
const breath = /(?<=[^\s，,。;；!！?？]{4})(?:还有|另外)(?=[^\s，,。;；!！?？]{4})/u;

/** 今天不停电了吧, 2门不停了: nothing is out. */
const notOut =
  /^(?:\d{1,2}(?:号楼|栋|单元|门)[、,，和跟]?){1,4}(?:那边|今天|明天|就|先|都|也|又){0,2}不停了(?:吧|呀|啊|吗)?[。.!！?？\s]{0,3}$|^.{0,8}不(?:会)?停[水电暖气]了?(?:吧|呀|啊|吗)?[。.!！?？\s]{0,3}$/u;

/** One subject of a message; without a piece the message is about one thing. */
function readSubject(ingredients: Ingredients, text: string, inDanger: boolean, piece?: Piece): readonly Intent[] {
  const words = piece === undefined ? text : text.slice(piece.start, piece.end);
  const said = words.trim();
  const acknowledged = readAcknowledge(said);
  const reports = notOut.test(said) || rumoured.test(said) ? [] : readReports(ingredients, text, inDanger, piece);
  if (reports[0]?.slots.urgency === 'emergency' && !/应该打|该打(?:哪|什么)|该找谁|打(?:什么|哪个?)电话/u.test(said))
    return reports;
  const joins = readSame(said, reports[0]?.slots) ?? readResolved(said) ?? readProgress(said, reports[0]?.slots);
  if (joins !== undefined) return [joins];
  if (reports.length > 0 && !asksTheWay(said)) {
    if (acknowledged !== undefined) return [...reports, acknowledged];
    const apart = saidApart(ingredients, text, piece ?? { start: 0, end: text.length });
    return apart === undefined ? reports : [...readReports(ingredients, text, inDanger, apart.rest), apart.other];
  }
  if (acknowledged !== undefined) {
    // 「收到，周日算我一个」: what follows is what is to be done.
    const comes = readSignup(ingredients, said.replace(receiptFirst, ''));
    return comes === undefined ? [acknowledged] : [comes];
  }
  const intent = (asksToJoin(said) ? undefined : readSignup(ingredients, said)) ?? readAsk(ingredients, said);
  // 我去，要带围裙吗: the question is asked too.
  if (intent?.kind === 'signup.join' && joinsAndAsks(said)) return [intent, { kind: 'ask', slots: {} }];
  return intent === undefined ? [] : [intent];
}

/**
 * 灯坏了，健康小屋几点开; 报名，我家暖气不热: a clause of its own, the first or the last, that reports nothing and asks
 * something of the directory, or says plainly that somebody comes.
 */
function saidApart(
  ingredients: Ingredients,
  text: string,
  { start, end }: Piece,
): { readonly other: Intent; readonly rest: Piece } | undefined {
  const clauses = cutClauses(text.slice(start, end));
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  for (const [clause, rest] of [
    [last, { start, end: start + last.start }],
    [first, { start: start + first.end, end }],
  ] as const) {
    const other = comesPlainly.test(clause.text)
      ? readSignup(ingredients, clause.text)
      : asksDirectory(ingredients, clause.text);
    if (other === undefined || readReports(ingredients, clause.text, false).length > 0) continue;
    if (readReports(ingredients, text, false, rest).length > 0) return { other, rest };
  }
  return undefined;
}
const comesPlainly = /^(?:我也?(?:要|想)?去|我?也?报名|我?报一个|算我一个|加我(?:一个)?|\+1)$/u;

function asksDirectory(ingredients: Ingredients, clause: string): Intent | undefined {
  if (clause.length < shortestQuestion) return undefined;
  const ask = readAsk(ingredients, clause);
  return ask?.kind === 'ask' && (ask.slots.topic !== undefined || namesService(clause)) ? ask : undefined;
}
const shortestQuestion = 4;

const receiptFirst = /^[^，,。！!\s]{0,8}收到[了啦]?[\s，,。！!~～]{1,4}/u;

const rings = /(?:报警器?|警报器?|烟感|探测器).{0,6}[响叫鸣闪]/u;

/** A summary is in its writer's letters. */
const isRinging = (summary: string): boolean => rings.test(normalise(summary).text);

const rank = (intent: Intent): number => {
  if (intent.kind === 'repair.report') return intent.slots.urgency === 'emergency' ? 0 : 1;
  if (intent.kind.startsWith('repair.')) return 2;
  return intent.kind.startsWith('signup.') ? 3 : 4;
};

const order = (intents: readonly Intent[]): readonly Intent[] => [...intents].sort((a, b) => rank(a) - rank(b));

/** One of a kind; two reports stay when they are of different categories. What an emergency set off (报警器吱吱叫) is no second one. */
function distinct(intents: readonly Intent[]): readonly Intent[] {
  const seen = new Set<string>();
  const emergency = intents.some((intent) => rank(intent) === 0);
  return intents.filter((intent) => {
    if (emergency && intent.kind === 'repair.report' && rank(intent) > 0 && isRinging(intent.slots.summary))
      return false;
    const key = intent.kind === 'repair.report' ? `${intent.kind} ${intent.slots.category}` : intent.kind;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
