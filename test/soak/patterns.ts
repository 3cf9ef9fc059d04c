import { check, type Diagnostics } from 'recheck';
import { read } from '#language/read.ts';
import { type Proof, say } from './proof.ts';
import { built, type Held, literals } from './regexes.ts';
import { fixtureTexts } from './texts.ts';

/** No text is read beyond 8,000 code points. */
const longest = 16_000;
const patience = 120_000;
/** What a kilobyte may cost, as for reading as a whole. */
const msPerKilobyte = 10;

export const proof: Proof = {
  claims: 'no regular expression of language/ and domain/ takes more than linear time (recheck)',
  async run() {
    const frame = { now: Temporal.PlainDateTime.from('2026-11-24T10:00:00') };
    const made = await built(async () => {
      for (const text of fixtureTexts()) read(text, frame);
    });
    const held = [...new Map([...literals(), ...made].map((one) => [`/${one.source}/${one.flags}`, one])).values()];
    const counts = { proved: 0, searched: 0, measured: 0, failed: 0 };
    for (const one of held) {
      // Where a pattern begins (g, y) does not change how long one match may take.
      const found = await check(one.source, one.flags.replaceAll(/[dgy]/g, ''), { timeout: patience });
      const fault = found.status === 'safe' ? undefined : faultOf(one, found);
      if (found.status === 'safe') counts[found.checker === 'automaton' ? 'proved' : 'searched'] += 1;
      else if (fault === undefined) counts.measured += 1;
      else {
        counts.failed += 1;
        say(`${one.file} ${shown(one)}: ${fault}`);
      }
    }
    say(`${held.length} expressions: ${counts.proved} proved linear by an automaton`);
    say(`${counts.searched} searched for an attack in vain`);
    say(`${counts.measured} whose attack turns out to be linear (a window of bounded width is tried at every letter)`);
    say(`${counts.failed} failures`);
    return counts.failed === 0;
  },
};

const shown = ({ source, flags }: Held): string =>
  `/${source.length > 80 ? `${source.slice(0, 80)}…` : source}/${flags}`;

/** Tries the attack that was found at a half and at the whole of the length a text may have: linear time doubles. */
function faultOf(one: Held, found: Exclude<Diagnostics, { status: 'safe' }>): string | undefined {
  if (found.status === 'unknown') return `unknown: ${found.error.kind}`;
  const pattern = new RegExp(one.source, one.flags.replaceAll(/[dgy]/g, ''));
  const { pumps, suffix, pattern: attack } = found.attack;
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const ofLength = (length: number): string => {
    const times = Math.max(1, Math.floor(length / Math.max(1, pumped)));
    return `${pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('')}${suffix}`;
  };
  const [half, whole] = [timeOf(pattern, ofLength(longest / 2)), timeOf(pattern, ofLength(longest))];
  const perKilobyte = whole / (Buffer.byteLength(ofLength(longest)) / 1024);
  if (perKilobyte <= msPerKilobyte / 10 && (whole < 1 || whole < 3 * half)) return undefined;
  return `${half.toFixed(2)} ms at ${longest / 2} letters, ${whole.toFixed(2)} ms at ${longest}: ${attack}`;
}

/** The fastest of some tries, in milliseconds: another process may have had the core. */
function timeOf(pattern: RegExp, text: string): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 7; tries += 1) {
    const start = performance.now();
    pattern.test(text);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}
