/** What a fault is of (CONTRACT §4). */
export const categories = [
  'elevator',
  'lighting',
  'power',
  'water',
  'drain',
  'heating',
  'gas',
  'door',
  'structure',
  'fire',
  'sanitation',
  'parking',
  'green',
  'facility',
  'network',
  'other',
] as const;
export type Category = (typeof categories)[number];
