import type { Frame, Reading } from '#domain/reading.ts';
import { namesDay } from '#domain/time.words.ts';
import { read } from '#language/read.ts';
import { namesClock, withTime } from './draft-times.ts';
import { between, ending, opening, ordersChange } from './retimed.words.ts';

/** So few words beside a time say what it is of, not what is to be told. */
const fewWords = 8;

/** A wording that is to be told at another time; `named`: the order says of what it is (大后天擦). */
export interface Retimed {
  readonly text: string;
  readonly named: boolean;
}

/**
 * 改一下 大后天擦, 更正 改成大后天早上9点: an order that names another time and no word that the text does not have. The rest of the
 * text stays; undefined of words that are a new wording themselves (改成大后天擦玻璃), and where the text tells of several days.
 */
export function retimed({ said, times, question }: Reading, text: string, frame: Frame): Retimed | undefined {
  const [time, another] = times;
  if (question || time?.from === undefined || another !== undefined || !ordersChange.test(said)) return undefined;
  const known = read(text, frame).times.filter(({ kind }) => kind !== 'duration');
  const clocks = known.filter(({ text: words }) => namesClock.test(words));
  const days = known.filter(({ text: words }) => namesDay.test(words));
  if (known.length === 0 || clocks.length > 1 || days.length > 1) return undefined;
  const bare = said.trim().replace(opening, '').replace(ending, '');
  const rest = bare.replace(time.text, '').replace(between, '');
  if (rest.length > fewWords || !text.includes(rest)) return undefined;
  const now = withTime(text, time, said, frame);
  return now === text ? undefined : { text: now, named: rest !== '' };
}
