import type { Community, CommunityPerson } from '#domain/community.ts';

/** A name that is not that of exactly one person of the community files. */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
}

/** The person of the files who is called so. Throws an UnknownNameError that says who there is. */
export function personNamed(
  communities: readonly Community[],
  name: string,
): { readonly community: Community; readonly person: CommunityPerson } {
  const everybody = communities.flatMap((community) => community.people.map((person) => ({ community, person })));
  const [found, ...more] = everybody.filter(({ person }) => person.name === name.trim());
  if (found === undefined) {
    const names = everybody.map(({ person }) => person.name).join('、');
    throw new UnknownNameError(`NAME: expected a person of the community file (${names}), found "${name}"`);
  }
  if (more.length > 0) {
    const where = [found, ...more].map(({ community }) => community.id).join(', ');
    throw new UnknownNameError(`NAME: expected the name of one person, found "${name}" in ${where}`);
  }
  return found;
}
