import { chanceOf } from './chance.ts';
import { type Proof, say } from './proof.ts';
import { Days } from './signups/days.ts';
import { Record } from './signups/record.ts';

/** Days of chat with so many steps each. */
const steps = 240;

export const proof: Proof = {
  claims: 'after days of chat in five groups everybody who means to come stands on the list once, and nobody else',
  async run({ rounds = 2000, seed }) {
    let failures = 0;
    let copies = 0;
    for (let round = 0; round < rounds; round += 1) {
      const failure = failureOf(seed * 1_000_003 + round, (kind) => {
        if (kind === 'copy') copies += 1;
      });
      if (failure === undefined) continue;
      failures += 1;
      if (failures <= 5) say(`round ${round}: ${failure}`);
    }
    say(`${rounds} runs of ${steps} steps, ${copies} copies; ${failures} with somebody lost or nobody's phantom`);
    return failures === 0;
  },
};

/** The first step after which the list is not what people mean; nothing when it always is. */
export function failureOf(seed: number, heard: (kind: string) => void): string | undefined {
  const days = new Days(chanceOf(seed));
  const record = new Record();
  for (let i = 0; i < steps; i += 1) {
    const done = days.next();
    for (const step of done) {
      heard(step.kind);
      record.take(step);
    }
    const [stands, expected] = [record.stands(), days.expected()];
    if (stands.join('\n') === expected.join('\n')) continue;
    const lost = without(expected, stands);
    const phantom = without(stands, expected);
    const last = done.at(-1);
    return `step ${i}, ${last?.kind} by ${last?.who.name} ${last?.who.namesake ? '(namesake)' : ''}: lost ${lost.join(', ')}; phantom ${phantom.join(', ')}; now ${expected.length} vs ${stands.length}`;
  }
  return undefined;
}

/** What is in the one list and not, or less often, in the other. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
