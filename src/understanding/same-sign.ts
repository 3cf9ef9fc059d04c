import type { Category } from '#domain/intent.ts';

/** What comes back by such words can only be of these: 又凉了 is of no lamp that was mended. */
const signs: readonly (readonly [RegExp, readonly Category[]])[] = [
  [/又(?:开始)?冰?[冰凉]/u, ['heating', 'water']],
  [/又(?:开始)?[滴渗]/u, ['water', 'drain', 'heating', 'structure', 'gas']],
  [/又(?:开始)?臭/u, ['drain', 'sanitation']],
  [/又(?:开始)?闪/u, ['lighting', 'power', 'network']],
  // 楼上又响了 is no radiator's.
  [/又(?:开始)?响/u, ['elevator', 'door', 'fire']],
  [/又(?:开始)?[裂塌鼓]/u, ['structure', 'facility', 'green', 'water', 'drain', 'door', 'other']],
  [
    /又(?:开始)?[掉翘]/u,
    ['structure', 'facility', 'green', 'door', 'lighting', 'network', 'elevator', 'water', 'other'],
  ],
  [/又(?:开始)?晃/u, ['elevator', 'structure', 'facility', 'door', 'lighting']],
];

/** Whether a fault of this sort can be back by these words (R1). */
export const mayBeBack = (said: string, category: Category): boolean =>
  signs.every(([sign, its]) => !sign.test(said) || its.includes(category));
