import type { Intent } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import type { Situation } from './situation.ts';

const comes = /[去来克]|参加|报/u;
/** So few words are said of the event. */
const brings = /^(?:我们?|俺|咱)(?:要|想|会|得)?(?:带|领)/u;
/** 大宝二宝+我, 我和两个同事: the speaker with others, and nothing else. */
const withSpeaker =
  /^(?:我|俺)\s?(?:[+➕、]|和|跟|与|加|带)|(?:[+➕、]|和|跟|与|加|还有)\s?(?:我|俺)[。.!！~～\s]{0,3}$/u;
const bareCount =
  /^(?:(?:我们?|俺们?|咱们?)?(?:俩|仨|两口子|老两口|小两口|夫妻俩)|[一两二三四五六\d]大[一两二三四五六\d]小|我家\s?[两三四五六\d]口|(?:我们|俺们|咱们)[两三四五六\d]口|(?:我们|俺们|咱们)?[两二三四五六七八九十\d俩仨]{1,2}(?:[个位]|(?=人)))(?:人)?[。.!！~]?$/u;

/** 我和老伴去, 两大一小, 我们三口: words that say how many come, and nothing else. */
export const countsOwn = (said: string): boolean =>
  [comes, bareCount, brings, withSpeaker].some((words) => words.test(said));

const afterAll = /还是/u;
/** 又能去了, by who was taken off the list; 还是两个吧, by who stands on it, is how many they are: 还有一个人 counts others besides. */
export function comesAgain(told: number | undefined, reading: Reading, situation: Situation): Intent | undefined {
  const party = reading.party?.party ?? told;
  if (!situation.leftHere) {
    const whole = told ?? (afterAll.test(reading.said) ? party : undefined);
    return situation.signedHere && whole !== undefined ? { kind: 'signup.change', slots: { party: whole } } : undefined;
  }
  const [first] = reading.intents;
  return {
    kind: 'signup.join',
    slots: {
      party: 1,
      ...(first?.kind === 'signup.join' ? first.slots : {}),
      ...(party === undefined ? { again: true } : { party }),
    },
  };
}
