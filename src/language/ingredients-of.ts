import type { Frame } from '#domain/reading.ts';
import { readCard, readChain } from './chain/read.ts';
import { divided } from './divided.ts';
import type { Ingredients, SpotMention } from './ingredients.ts';
import { fromPinyin } from './intent/pinyin.ts';
import { maySignUp } from './intent/signup.ts';
import { normalise } from './normalise.ts';
import { readNumbers } from './numbers.ts';
import { readParty } from './party/read.ts';
import { readPhones } from './phones.ts';
import { readAddresses } from './places/read.ts';
import { readSpots } from './places/spots.ts';
import { mend } from './repair/mend.ts';
import { readTimes } from './times/read.ts';

/** What a message names, and the mended working copy that intents are read from. */
export interface Named {
  readonly raw: string;
  readonly ingredients: Ingredients;
  readonly working: string;
}

/** What the lower half finds in a message. */
export function ingredientsOf(raw: string, frame: Frame): Named {
  const { ingredients, working } = namedIn(raw, frame);
  return { raw, ingredients: withParty(ingredients, working), working };
}

/** The same without who comes along, which talk is never asked for. */
export function namedIn(raw: string, frame: Frame): Named {
  const text = normalise(raw, frame.lexicon?.assistantNames);
  const chain = readChain(raw) ?? (frame.card === true ? readCard(raw) : undefined);
  const phones = readPhones(text);
  const addresses = readAddresses(text, frame.lexicon);
  let spots: readonly SpotMention[] | undefined;
  const ingredients: Ingredients = {
    text,
    frame,
    phones: phones.mentions,
    addresses: addresses.mentions,
    spots: () => (spots ??= readSpots(text)),
    times: readTimes(text, frame.now, [...phones.pieces, ...addresses.pieces]),
    numbers: readNumbers(text),
    ...(chain !== undefined && { chain }),
  };
  return { raw, ingredients, working: divided(fromPinyin(mend(text.text))) };
}

/** Who comes along, read from the mended working copy (抱个名, bao ming); who is named keeps the letters that were written. */
export function withParty(ingredients: Ingredients, working: string): Ingredients {
  const { text, chain, numbers } = ingredients;
  if (chain !== undefined || !(maySignUp(working) || numbers.length > 0)) return ingredients;
  const found = readParty({ ...text, text: working });
  if (found === undefined) return ingredients;
  const { pieces: _pieces, names, proxyFor, ...party } = found;
  const written = (name: string): string => {
    const at = working.indexOf(name);
    return at === -1 ? name : text.text.slice(at, at + name.length);
  };
  return {
    ...ingredients,
    party: {
      ...party,
      ...(names !== undefined && { names: names.map(written) }),
      ...(proxyFor !== undefined && { proxyFor: written(proxyFor) }),
    },
  };
}
