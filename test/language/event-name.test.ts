import { describe, expect, it } from 'vitest';
import { ingredientsOf } from '#language/ingredients-of.ts';
import { lettersOf } from '#language/intent/event-tagger.ts';
import table from '#language/intent/event-tagger.weights.json' with { type: 'json' };
import { eventWeightsOf } from '#language/intent/event-weights.ts';
import { read } from '#language/read.ts';
import { fixtureTexts } from '../soak/texts.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const slotsOf = (text: string): object | undefined =>
  read(text, { now, room: { kind: 'community' } }).intents[0]?.slots;

describe('the name of an event', () => {
  it.each([
    ['周六那场滚铁环，我和老伴都去', '滚铁环'],
    ['捏面塑的课给我留个位', '面塑'],
    ['放孔明灯我报一个', '放孔明灯'],
    ['冬至做汤圆那个我去不了了，孩子发烧', '冬至做汤圆'],
    ['量骨密度给我妈也报一个', '量骨密度'],
    ['踏青报一位', '踏青'],
    ['除尘志愿活动，我和闺女，两人，都带抹布', '除尘'],
    ['摘柿子算我们两个', '摘柿子'],
    ['晒被子不去，周日蒸花馍必须去，报一个', '蒸花馍'],
  ])('S2 is found though no table knows it: %s', (text, event) => {
    expect(slotsOf(text)).toMatchObject({ event: expect.stringContaining(event) });
  });

  it.each(['算我一个', '我和老伴都去', '我去不了了，孩子发烧', '老规矩算我一个', '照旧报两位', '必须算我一个'])(
    'S2 is not made up: %s',
    (text) => {
      expect(slotsOf(text)).not.toHaveProperty('event');
    },
  );

  it('S2 is weighed by the very letters it was trained with', () => {
    const { scores } = eventWeightsOf(table);
    const bytes = new Int8Array(Uint8Array.fromBase64(table.weights).buffer);
    const rows = new Map(table.features.split('\n').map((name, row) => [name, bytes.subarray(3 * row, 3 * row + 3)]));
    const some = fixtureTexts().filter((text, i) => i % 50 === 0 && text.length <= 120);
    for (const text of some) {
      const { ingredients, working } = ingredientsOf(text, { now, room: { kind: 'community' } });
      const named = lettersOf(ingredients, working).flatMap((features) =>
        [0, 1, 2].map((label) => features.reduce((sum, feature) => sum + (rows.get(feature)?.[label] ?? 0), 0)),
      );
      expect([...scores(ingredients, working)], text).toEqual(named);
    }
  });
});
