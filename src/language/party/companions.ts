import { gated } from '../look/gated.ts';
import type { Piece } from '../normalised.ts';
import { isFullName } from './names.ts';
import { isSurelyPerson } from './people.ts';
import { kin } from './words.ts';

const one = '\\p{Script=Han}{2,3}';
/** 我报名，还有王芳、李强: who comes besides stands behind, by name. */
const besides = gated(
  new RegExp(
    `(?:我们?|俺|咱)(?:也|要|想)?(?:报名|报个名|参加|报|去|来)(?:吧|了)?[,，\\s]?(?:还有|再加上?|加上|外加|带上|另外还有|和|跟|以及)(${one}(?:(?:[、,，和跟与\\s]|还有)${one}){0,9})(?=$|[。.!！~\\s]|也|都|一起|一块)`,
    'u',
  ),
);
const ownKin: ReadonlySet<string> = new Set(kin);

/** Those who are named after the speaker's own sign-up, the speaker counted with them. */
export function readBesides(
  text: string,
): { readonly party: number; readonly names: readonly string[]; readonly piece: Piece } | undefined {
  const found = besides.exec(text);
  if (found === null) return undefined;
  const people = found[1]!.split(/[、,，和跟与\s]|还有/u);
  if (!people.every((name) => isFullName(name) || (isSurelyPerson(name) && !ownKin.has(name)))) return undefined;
  return {
    party: 1 + people.length,
    names: people,
    piece: { start: found.index, end: found.index + found[0].length },
  };
}
