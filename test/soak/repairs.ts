import { readFile } from 'node:fs/promises';
import { play } from '#cli/replay/play.ts';
import { readYaml } from '#community/document.ts';
import { communityFrom } from '#community/load.ts';
import { type Opened, openFresh } from '#db/client.ts';
import { liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { sameKind } from '#domain/fault.ts';
import { chanceOf } from './chance.ts';
import { type Proof, say } from './proof.ts';
import { type Day, randomDay } from './repair-days.ts';
import { broken } from './repair-laws.ts';

const communityFile = new URL('../scenarios/community.yaml', import.meta.url);
/** What is said in a day. */
const linesADay = 10;

export const proof: Proof = {
  claims:
    'on random days every reported fault is on exactly one ticket, reporters are told once, no illegal move, no alarm unanswered without its repeats',
  async run({ rounds = 2000, seed }) {
    const opened = await openFresh();
    let failures = 0;
    let reports = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { day, wrong } = await playDay(opened, seed + round, `soak-${seed}-${round}`);
      reports += day.reports.length;
      if (wrong.length === 0) continue;
      failures += 1;
      if (failures <= 20) say(`seed ${seed + round}: ${wrong.slice(0, 5).join('; ')}`);
    }
    say(`${rounds} days, ${reports} reports; ${failures} days break a law`);
    await opened.close();
    return failures === 0;
  },
};

/** Plays the day of a seed in a community of its own. */
export async function playDay(
  { db }: Pick<Opened, 'db'>,
  seed: number,
  id: string,
  size = linesADay,
): Promise<{ day: Day; wrong: readonly string[] }> {
  const day = randomDay(chanceOf(seed), size);
  const yaml = readYaml('community.yaml', await readFile(communityFile, 'utf8'));
  (yaml.value as Record<string, unknown>).id = id;
  const lines = await play({
    file: communityFrom(yaml),
    db,
    lines: day.lines,
    until: day.until,
    onError: (error) => {
      throw error;
    },
  });
  return { day, wrong: [...broken(day, lines), ...twins(await liveTickets(db, id))] };
}

/** One fault is one ticket: no two live ones of the same fault at the same place. A home whose flat is unknown is joined by nobody. */
function twins(live: readonly Ticket[]): readonly string[] {
  return live.flatMap((ticket, i) =>
    live
      .slice(i + 1)
      .filter(
        (other) =>
          sameKind(ticket.fault, other.fault) &&
          ticket.category === other.category &&
          ticket.home === other.home &&
          JSON.stringify(placeParts(ticket)) === JSON.stringify(placeParts(other)) &&
          !(ticket.home && ticket.place.flat === undefined),
      )
      .map((other) => `#${ticket.number} and #${other.number} are one fault`),
  );
}

const placeParts = ({ place }: Ticket) => [place.building, place.unit, place.floor, place.flat, place.spot];
