import { describe, expect, it } from 'vitest';
import { normalise } from '#language/normalise.ts';
import { readPhones } from '#language/phones.ts';
import { phoneRows } from './phones.fixture.ts';

const phonesIn = (text: string): string[] => readPhones(normalise(text)).mentions.map((mention) => mention.text);

describe('telephone numbers', () => {
  it.each(phoneRows.map(({ text, phones }) => [text, phones] as const))('in %j are %j', (text, phones) => {
    expect(phonesIn(text)).toEqual(phones);
  });

  it('name their place in the original and in the copy', () => {
    const text = normalise('@老陈\u2005打１３８-0013-8000');
    const { mentions, pieces } = readPhones(text);
    expect(mentions).toEqual([{ start: 5, end: 18, text: '１３８-0013-8000' }]);
    expect(pieces.map(({ start, end }) => text.text.slice(start, end))).toEqual(['138-0013-8000']);
  });

  it('of a quote are not the sender’s', () => {
    expect(phonesIn('「物业：电话010-55550011」\n- - - - - - - - - - - - - - -\n打了没人接')).toEqual([]);
  });
});
