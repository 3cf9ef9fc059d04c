import type { Intent, IntentSlots } from '#domain/intent.ts';
import type { Frame, Place, Reading } from '#domain/reading.ts';
import { read } from '#language/read.ts';

/** What stands behind the fault in the title of a list of faults: 家里暖气不热的报一下. */
const listing = /(?:的)?(?:请)?(?:报一下|登记一下|登记|统计|接龙|报名|填一下|写一下)?$/u;
const seen = /收到|已阅|知晓/u;

/**
 * A chain that is no sign-up (C6): a 收到 list acknowledges, a list of faults is one report a line; which of them are
 * new, the records know.
 */
export function chainMeaning(chain: IntentSlots['signup.chain'], reading: Reading, frame: Frame): Intent | undefined {
  if (seen.test(chain.title)) return { kind: 'acknowledge', slots: {} };
  const fault = read(chain.title.replace(listing, ''), { ...frame, card: false }).intents.find(
    (intent) => intent.kind === 'repair.report',
  );
  if (fault === undefined) return { kind: 'signup.chain', slots: { ...chain, ...dayOf(chain, reading) } };
  const title = chain.title.replace(listing, '');
  const lines = chain.entries
    .filter(({ withdrawn }) => withdrawn !== true)
    .map(({ name, address: told, note }) => ({ name, note, address: told ?? flatOf(note, fault.slots.place) }))
    .map(({ name, address, note }) => ({
      name,
      ...(address === undefined ? {} : { address }),
      words: `${title}（${[address, name, note].filter((part) => part !== undefined).join(' ')}）`,
      own: isOwn(name, address, frame.alias ?? ''),
    }));
  return { kind: 'repair.chain', slots: { fault: { ...fault.slots, ...inHomes(title, lines, frame) }, lines } };
}

/** 老王 502 关门夹人, below 三单元电梯老停: the flat is one of the stairwell in the title. */
function flatOf(note: string | undefined, { building, unit }: Place): string | undefined {
  const flat = /^(\d{3,4})(?=\s|$)/u.exec(note ?? '')?.[1];
  return flat === undefined || building === undefined || unit === undefined ? undefined : `${building}-${unit}-${flat}`;
}

/** The time that is named before the first entry; the day of an event is its own, and said beside its name. */
function dayOf(
  { title, entries }: IntentSlots['signup.chain'],
  { raw, times }: Reading,
): Pick<IntentSlots['signup.chain'], 'when' | 'name'> {
  const first = entries[0]?.name ?? '';
  const until = first === '' ? raw.length : raw.indexOf(first);
  const when = times.find((time) => time.start < until && time.from !== undefined);
  if (when === undefined || !title.startsWith(when.text)) return when === undefined ? {} : { when };
  const rest = title.slice(when.text.length).replace(/^[\s，,。:：、的]+/u, '');
  return rest.length < 2 ? { when } : { when, name: rest };
}

const everyHome = /(?:各|谁|哪|每|大)家(?:各户|里)?/u;

/** 各家暖气不热, with flats before the names: the fault is in each of these homes. */
function inHomes(
  title: string,
  lines: readonly { readonly address?: string }[],
  frame: Frame,
): { readonly home?: true } {
  const flat = lines.find(({ address }) => address !== undefined)?.address;
  if (flat === undefined) return {};
  const [told] = read(`${flat} ${title.replace(everyHome, '家里')}`, { ...frame, card: false }).intents;
  return told?.kind === 'repair.report' && told.slots.home === true ? { home: true } : {};
}

const isOwn = (name: string, address: string | undefined, alias: string): boolean =>
  (name !== '' && alias.includes(name)) || (address !== undefined && alias.includes(address));
