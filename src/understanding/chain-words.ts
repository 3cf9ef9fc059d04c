import type { Intent, IntentSlots } from '#domain/intent.ts';
import type { Frame } from '#domain/reading.ts';
import { read } from '#language/read.ts';

/** What stands behind the fault in the title of a list of faults: 家里暖气不热的报一下. */
const listing = /(?:的)?(?:请)?(?:报一下|登记一下|登记|统计|接龙|报名|填一下|写一下)?$/u;
const seen = /收到|已阅|知晓/u;

/**
 * A chain that is no sign-up (C6): a 收到 list acknowledges, a list of faults is one report a line, its author's own; the
 * lines copied from others are theirs.
 */
export function chainMeaning(chain: IntentSlots['signup.chain'], frame: Frame): Intent | undefined {
  if (seen.test(chain.title)) return { kind: 'acknowledge', slots: {} };
  const fault = read(chain.title.replace(listing, ''), { ...frame, card: false }).intents.find(
    ({ kind }) => kind === 'repair.report',
  );
  if (fault === undefined) return { kind: 'signup.chain', slots: chain };
  const alias = frame.alias ?? '';
  const own = chain.entries.some(
    ({ name, address }) => alias.includes(name) || (address !== undefined && alias.includes(address)),
  );
  return own ? fault : undefined;
}
