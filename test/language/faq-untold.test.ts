import { expect, test } from 'vitest';
import { createIndex } from '#language/faq/index.ts';

const { rank } = createIndex([
  {
    id: 'canteen',
    question: '老年餐桌怎么订餐',
    ask: ['老人吃饭哪里订', '老年餐几点开饭'],
    answer: '前一天下午4点前到社区服务站订，中午11:30开餐。',
  },
  {
    id: 'parcel',
    question: '快递放在哪里',
    ask: ['快递柜在哪', '驿站几点关门'],
    answer: '快递柜在南门内，驿站8:30-20:30。',
  },
  { id: 'room', question: '活动室怎么借', ask: ['借活动室找谁'], answer: '到社区服务站登记，居民活动不收费。' },
]);

test.each(['老年餐桌多少钱一顿', '老年餐桌要钱吗', '快递柜超时收费吗', '快递柜收费不'])(
  'A1 an answer without a word of money answers no question of a price: %s',
  (text) => expect(rank(text).certainty).toBe('none'),
);

test.each([
  ['老年餐桌怎么订餐', 'canteen'],
  ['老年餐几点开饭', 'canteen'],
  ['快递柜在哪', 'parcel'],
  ['活动室要钱吗', 'room'],
  ['活动室收费吗', 'room'],
])('A1 what it tells is answered: %s', (text, id) => {
  const { ranked, certainty } = rank(text);
  expect(certainty).not.toBe('none');
  expect(ranked[0]?.id).toBe(id);
});
