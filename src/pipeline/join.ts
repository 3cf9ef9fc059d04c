import { chatKey } from '#domain/occurrence.ts';
import type { Outgoing, SentKind } from '#domain/outgoing.ts';

const joinable: ReadonlySet<SentKind> = new Set(['reply', 'receipt', 'prompt']);

/** What several intents of one message say to one chat is one message. */
export function joinReplies(said: readonly Outgoing[]): readonly Outgoing[] {
  const joined: Outgoing[] = [];
  for (const one of said) {
    const at = joined.findIndex((other) => joins(other, one));
    if (at < 0) joined.push(one);
    else joined[at] = together(joined[at]!, one);
  }
  return joined;
}

const joins = (a: Outgoing, b: Outgoing): boolean =>
  joinable.has(a.kind) &&
  joinable.has(b.kind) &&
  a.gather === undefined &&
  b.gather === undefined &&
  a.file === undefined &&
  b.file === undefined &&
  chatKey(a.to) === chatKey(b.to);

const together = (a: Outgoing, b: Outgoing): Outgoing => ({
  ...a,
  text: `${a.text}\n${b.text}`,
  mention: [...new Set([...(a.mention ?? []), ...(b.mention ?? [])])],
  because: [...new Set([...a.because, ...b.because])],
  about: [...a.about, ...b.about],
});
