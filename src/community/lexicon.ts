import { assistantNames, type Community } from '#domain/community.ts';
import type { Lexicon } from '#domain/reading.ts';

/** What a community's file teaches the reader of its messages. */
export function lexiconOf(community: Community): Lexicon {
  const named = [...community.services, ...community.partners, ...community.organizations];
  return {
    assistantNames: assistantNames(community),
    buildings: community.buildings,
    entities: longestFirst(named.flatMap(({ name, aliases }) => [name, ...aliases])),
    roomTopics: longestFirst(community.rooms.map(({ topic }) => topic)),
    people: longestFirst(community.people.filter(({ role }) => role !== 'resident').map(({ name }) => name)),
  };
}

/** So that the first name found in a text is the longest that fits. */
const longestFirst = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
