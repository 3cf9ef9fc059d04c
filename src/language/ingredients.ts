import type { AddressMention, Chain, Frame, NumberMention, Party, PhoneMention, TimeMention } from '#domain/reading.ts';
import type { Normalised, Piece } from './normalised.ts';

/** A named public spot (东门, 地库) on the working copy. */
export interface SpotMention extends Piece {
  readonly spot: string;
}

/** What the lower half of the reader found in a message; the rules for intents stand on it. */
export interface Ingredients {
  readonly text: Normalised;
  readonly frame: Frame;
  readonly times: readonly TimeMention[];
  readonly addresses: readonly AddressMention[];
  /** Only few messages are asked for them. */
  spots(): readonly SpotMention[];
  readonly phones: readonly PhoneMention[];
  readonly numbers: readonly NumberMention[];
  readonly party?: Party;
  readonly chain?: Chain;
}
