import type { Roll } from '#domain/event-talk.ts';

/** A length of time as it was said: 两个半小时. */
export interface Length {
  readonly text: string;
  readonly seconds: number;
}

const everyone =
  /^(?:每(?:个)?人|每家|大家|大伙儿?|他们|其(?:他|余)(?:的|人)?|别人|剩下的?(?:人)?|都|各|一共|总共|共|活动|实际)?(?:都|各|按|记|算|给|一共|总共|共){0,6}(?:干|忙|搞|弄|做|活动|记|算|服务|值守|站岗?|扫|持续|用|进行)?(?:了|满|够|足)?(?:有|是|大概|差不多|正好|足足|大约){0,6}[:：\s]{0,9}$/u;
const stayed =
  /(?:其实|实际|后来|最后)?(?:就|只|才|也就|仅|大概|差不多|一共|总共|记|算|按){0,6}(?:来|待|呆|干|做|参加|帮|忙|站|值|扫|在|记|算|按)?(?:了|过|满)?(?:有|是|大概|差不多)?$/u;
/** 只听了, with any verb. */
const stayedOnly = /(?:就|只|才|也就|仅|只有)\p{Script=Han}{1,2}(?:了|过)$/u;
const late = /^(.{1,12}?)(?:迟到|晚到|来晚|来迟|早退|先走|早走|提前走|半路走|中途走)(?:了|的)?$/u;
const behind = /^(?:的|吧|左右|多点?|就走了?|就走的|就回家?了?|而已|哈|了|就行|算|工时|时长|[。！!\s]){0,3}$/u;
/** 讲了, 听了: one verb, and nobody is named. */
const verbAlone = /^(?:活动|大家|一共|总共)?(?![来到待呆])\p{Script=Han}(?:了|满了?)$/u;
const all = /^(?:全|都|人).{0,4}(?:到|来|齐)/u;

/** Takes the lengths out of an answer about who came: of everybody, or of those who are named with one. */
export function readHours(
  said: string,
  lengths: readonly Length[],
): Pick<Roll, 'hours' | 'each'> & { readonly rest: string } {
  const rest: string[] = [];
  const each: { who: string; hours: number }[] = [];
  let hours: number | undefined;
  for (const clause of said.split(/[,，。;；\n]+/u)) {
    const length = lengths.find(({ text }) => clause.includes(text));
    if (length === undefined) {
      rest.push(clause);
      continue;
    }
    const at = clause.indexOf(length.text);
    const before = clause.slice(0, at).trim();
    const its = Math.round(length.seconds / 360) / 10;
    if (!behind.test(clause.slice(at + length.text.length).trim())) rest.push(clause);
    else if ((everyone.test(before) || verbAlone.test(before)) && whoseLate(rest) === undefined) hours = its;
    else if (all.test(before)) {
      rest.push(before);
      hours = its;
    } else {
      const who = whoWasLate(rest) ?? whoStayed(before);
      if (who === undefined) rest.push(clause);
      else for (const name of who) each.push({ who: name, hours: its });
    }
  }
  return {
    rest: rest.join('，'),
    ...(hours === undefined ? {} : { hours }),
    ...(each.length === 0 ? {} : { each }),
  };
}

/** 张阿姨和李叔只来了: who they are. */
function whoStayed(before: string): readonly string[] | undefined {
  const who = before.replace(stayedOnly.test(before) ? stayedOnly : stayed, '').replace(/[:：\s]{1,9}$/u, '');
  const names = who.split(/[、和跟及:：\s]+/u).filter((name) => name !== '');
  return names.length === 0 || names.some((name) => name.length > 8)
    ? undefined
    : names.map((name) => name.replace(/号$/u, ''));
}

const whoseLate = (rest: readonly string[]): string | undefined => late.exec(rest.at(-1)?.trim() ?? '')?.[1];

/** 豆豆妈迟到了，来了半小时: the clause before says of whom; it is used up. */
function whoWasLate(rest: string[]): readonly string[] | undefined {
  const who = whoseLate(rest);
  if (who === undefined) return undefined;
  rest.pop();
  return [who];
}
