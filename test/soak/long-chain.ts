import { fileURLToPath } from 'node:url';
import { InProcessAdapter } from '#adapters/in-process.ts';
import { assemble } from '#assistant';
import { loadCommunity } from '#community/load.ts';
import { openFresh } from '#db/client.ts';
import { DrivenClock } from '#domain/clock.ts';
import { chanceOf } from './chance.ts';
import { type Proof, say } from './proof.ts';

const lines = 800;
const mostMs = 250;

/** One long list posted again and again, a line more, fewer or other each time: the totals stay exact, and it stays fast. */
export const proof: Proof = {
  claims: `an ${lines}-line chain posted ${200} times keeps exact totals, each post within ${mostMs} ms`,
  async run({ rounds = 200, seed }) {
    const chance = chanceOf(seed);
    const file = await loadCommunity(fileURLToPath(new URL('../scenarios/community.yaml', import.meta.url)));
    const { db, close } = await openFresh();
    const clock = new DrivenClock(Temporal.Instant.from('2026-11-24T09:00:00+08:00'));
    const adapter = new InProcessAdapter(async () => undefined);
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const assistant = await assemble({ db, file, adapter, clock, pace: false, bindFileRooms: true, onError });
    await assistant.start();
    const list = Array.from({ length: lines }, (_, i) => ({ name: nameOf(i), party: 1 + (i % 3) }));
    let wrong = 0;
    const took: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const who = chance.below(lines);
      // Each time somebody changes their own number.
      if (round > 0) list[who] = { ...list[who]!, party: 1 + (list[who]!.party % 4) };
      clock.moveTo(clock.now().add({ seconds: 20 }));
      const before = performance.now();
      await adapter.happen({
        type: 'said',
        form: 'text',
        id: `m${round}`,
        at: clock.now(),
        chat: { room: '7号楼之家' },
        sender: { contact: round === 0 ? 'c-first' : `c-${who}`, name: round === 0 ? '发起人' : nameOf(who) },
        text: ['#接龙', '新年游园会', '', ...list.map(({ name, party }, i) => `${i + 1}. ${name} ${party}人`)].join(
          '\n',
        ),
        mentioned: false,
      });
      await assistant.settle();
      if (round > 0) took.push(performance.now() - before);
      else say(`the first post: ${(performance.now() - before).toFixed(0)} ms`);
      const total = list.reduce((sum, { party }) => sum + party, 0);
      const signups = (await assistant.records()).filter(({ type }) => type === 'signup');
      const stands = signups.reduce((sum, { party }) => sum + Number(party), 0);
      if (signups.length !== lines || stands !== total) wrong += 1;
    }
    await assistant.stop();
    await close();
    const sorted = took.toSorted((a, b) => a - b);
    const slowest = sorted.at(-1) ?? 0;
    say(
      `${took.length} posts: half within ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms; ${wrong} wrong totals, ${errors.length} errors`,
    );
    return wrong === 0 && errors.length === 0 && slowest <= mostMs;
  },
};

/** A name of its own for each: 张一二三. */
const nameOf = (i: number): string =>
  `张${[...String(i)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`;
