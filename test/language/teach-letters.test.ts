import { expect, test } from 'vitest';
import { read } from '#language/read.ts';

const frame = { now: Temporal.PlainDateTime.from('2026-12-01T10:00:00'), room: { kind: 'staff' } } as const;

test.each([
  ['问答库记一笔 楼上漏水先找谁', '問答庫記一筆 樓上漏水先找誰'],
  ['答疑 #3 这个我问问', '答疑 #3 這個我問問'],
  ['答疑1 服务站，答疑2 不清楚', '答疑1 服務站，答疑2 不清楚'],
])('A3 「%s」 means the same in traditional letters', (plain, traditional) => {
  const shape = (text: string) =>
    read(text, frame).intents.map(({ kind, slots }) => [
      kind,
      Object.keys(slots),
      (slots as { number?: number }).number,
    ]);
  expect(shape(traditional)).toEqual(shape(plain));
  expect(shape(plain)[0]?.[0]).toBe('faq.teach');
});

test('A3 答疑 #3 改成… says what follows, in the letters it is written in', () => {
  expect(read('答疑 #3 应该是，服務站一层', frame).intents).toMatchObject([
    { kind: 'faq.teach', slots: { number: 3, answer: '服務站一层' } },
  ]);
});
