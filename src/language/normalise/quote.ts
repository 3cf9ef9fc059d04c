import { invisible } from './fold.ts';

export interface Quoted {
  readonly quote?: { readonly name: string; readonly text: string };
  /** Where the reply begins in the original. */
  readonly from: number;
}

const unseen = new RegExp(invisible.source, 'gu');
const seen = (text: string): string => text.replace(unseen, '');

/** Nothing that anybody sees stands before a quote. */
const opening = new RegExp(`^(?:\\s|${invisible.source}){0,8}「`, 'u');
/** Longer ones than this are no name. */
const longestName = 60;
/** A client may write its hyphens full-width. */
const rule = /^[ \t]*[-－](?: ?[-－]){4,}[ \t]*$/;

/**
 * WeChat gives a quote as text: `「name：original」`, a line of hyphens, the reply. The first such line that follows a
 * closing 」 ends the quote, so a list of hyphens in the reply stays in the reply.
 */
export function splitQuote(raw: string): Quoted {
  const open = raw.includes('「') ? (opening.exec(raw)?.[0].length ?? 0) : 0;
  if (open === 0) return { from: 0 };
  let at = raw.indexOf('」', open);
  while (at !== -1) {
    const reply = replyAfter(raw, at + 1);
    if (reply !== undefined) return { quote: quoteOf(raw.slice(open, at)), from: reply };
    at = raw.indexOf('」', at + 1);
  }
  return { from: 0 };
}

/** Where the reply begins when a line of hyphens follows; blank lines may stand before it. */
function replyAfter(raw: string, closed: number): number | undefined {
  let line = raw.indexOf('\n', closed);
  if (line === -1 || line - closed > 8 || seen(raw.slice(closed, line)).trim() !== '') return undefined;
  for (let tries = 0; tries < 3; tries += 1) {
    const next = raw.indexOf('\n', line + 1);
    const end = next === -1 ? raw.length : next;
    const text = seen(raw.slice(line + 1, Math.min(end, line + 200))).replace('\r', '');
    if (rule.test(text)) return next === -1 ? raw.length : next + 1;
    if (text.trim() !== '' || next === -1) return undefined;
    line = next;
  }
  return undefined;
}

function quoteOf(inside: string): { name: string; text: string } {
  const colon = /[：:]/u.exec(inside.slice(0, longestName + 1))?.index;
  if (colon === undefined) return { name: '', text: inside };
  return { name: inside.slice(0, colon).trim(), text: inside.slice(colon + 1) };
}
