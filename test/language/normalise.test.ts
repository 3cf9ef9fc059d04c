import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '#language/normalise.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

const rule = '\n- - - - - - - - - - - - - - -\n';

describe('letters', () => {
  it.each([
    ['３号楼２单元，灯坏了！', '3号楼2单元,灯坏了!'],
    ['電梯壞了，請問幾點來修', '电梯坏了,请问几点来修'],
    ['樓道燈不亮', '楼道灯不亮'],
    ['乾隆年间的花瓶', '乾隆年间的花瓶'],
    ['衣服还没晒乾', '衣服还没晒干'],
    ['等街道回覆，信號覆盖不到', '等街道回复,信号覆盖不到'],
    ['收\u200b到\ufeff', '收到'],
    ['\u202e收到\u202c', '收到'],
    ['ＡＢ座　１层', 'AB座 1层'],
    ['第一行\r\n第二行', '第一行\n第二行'],
    ['➕1', '+1'],
  ])('reads %j as %j', (raw, text) => {
    expect(normalise(raw).text).toBe(text);
  });

  it('keeps list numbers apart from what follows them', () => {
    expect(normalise('①2人').text).toBe('①2人');
    expect(normalise('1️⃣王姐\n2️⃣ 3人').text).toBe('①王姐\n② 3人');
    expect(normalise('🔟老周').text).toBe('⑩老周');
  });

  it('reads a digit in a box as a digit where a number is meant', () => {
    expect(normalise('3️⃣号楼2️⃣单元').text).toBe('3号楼2单元');
    expect(normalise('我家+2️⃣').text).toBe('我家+2');
  });

  it('reads 8,000 letters at most', () => {
    expect([...normalise('字'.repeat(9_000)).text]).toHaveLength(8_000);
    expect([...normalise('🏮'.repeat(9_000)).text]).toHaveLength(8_000);
    expect([...normalise('ﷺ'.repeat(8_000)).text].length).toBeLessThanOrEqual(8_000);
  });
});

describe('a quote', () => {
  it('is told apart from the reply', () => {
    const { quote, text, span } = normalise(`「王阿姨：3号楼停水了\n到几点」${rule}收到，谢谢`);
    expect(quote).toEqual({ name: '王阿姨', text: '3号楼停水了\n到几点' });
    expect(text).toBe('收到,谢谢');
    expect(span(0, 2).text).toBe('收到');
  });

  it('may hold corner brackets of its own', () => {
    expect(normalise(`「小李：「旧物新生」明天开吗」${rule}开`)).toMatchObject({
      quote: { name: '小李', text: '「旧物新生」明天开吗' },
      text: '开',
    });
  });

  it('may have an empty reply', () => {
    expect(normalise(`「小李：在吗」${rule}`)).toMatchObject({ quote: { name: '小李' }, text: '' });
  });

  it('is none without the line of hyphens', () => {
    const { quote, text } = normalise('「邻里节：大家都来」明天上午九点');
    expect(quote).toBeUndefined();
    expect(text).toBe('「邻里节:大家都来」明天上午九点');
  });

  it('hides nothing that is mentioned in it', () => {
    expect(normalise(`「小李：@王姐 来不来」${rule}@陈叔\u2005来`).mentions).toEqual(['陈叔']);
  });
});

describe('mentions', () => {
  it.each([
    ['@3-2-501 小李\u2005你家漏水了', ['3-2-501 小李'], '你家漏水了'],
    ['@王阿姨 晚上跳舞吗', ['王阿姨'], '晚上跳舞吗'],
    ['@老陈，钥匙在你那儿', ['老陈'], '钥匙在你那儿'],
    ['周六的事@老陈\u2005@小周\u2005你俩看着办', ['老陈', '小周'], '周六的事你俩看着办'],
    ['@所有人请把车挪一下', ['所有人'], '请把车挪一下'],
    ['收到 @赵敏', ['赵敏'], '收到 '],
    ['寄到 li@mail.example', [], '寄到 li@mail.example'],
    ['@ 有人吗', [], '@ 有人吗'],
  ])('of %j are %j', (raw, mentions, text) => {
    expect(normalise(raw)).toMatchObject({ mentions, text });
  });

  it('leave the offsets of what stands around them', () => {
    const raw = '水管@老陈\u2005漏了';
    expect(normalise(raw).span(2, 4)).toEqual({ start: 6, end: 8, text: '漏了' });
    expect(normalise(raw).span(0, 4).text).toBe(raw);
  });
});

describe('a call', () => {
  it.each([
    ['小助手，活动室怎么借', '活动室怎么借'],
    ['紫月小助手 活动室怎么借', '活动室怎么借'],
    ['小助手活动室怎么借', '活动室怎么借'],
    ['你好小助手，活动室怎么借', '活动室怎么借'],
    ['嗨，小助手 活动室怎么借', '活动室怎么借'],
    ['小助手啊我问个事', '我问个事'],
    ['小助手我家停电了', '我家停电了'],
    ['@紫月小助手 活动室怎么借', '活动室怎么借'],
    ['@紫月小助手活动室怎么借', '活动室怎么借'],
    ['小助手', ''],
  ])('opens %j', (raw, text) => {
    expect(normalise(raw)).toMatchObject({ called: true, text });
  });

  it.each([
    '紫月小助手这名字起得好',
    '小助手昨天回得真快',
    '小助手的声音是谁录的',
    '小助手比人还勤快',
    '我问过小助手了，说周三开',
    '听小助手的没错',
    '小助理，帮我看下',
  ])('is none in %j', (raw) => {
    expect(normalise(raw).called).toBe(false);
  });

  it('is by the names of the community', () => {
    expect(normalise('阿紫，几点了', ['阿紫']).called).toBe(true);
    expect(normalise('小助手，几点了', ['阿紫']).called).toBe(false);
    expect(normalise('小紫月 几点了', ['小紫', '小紫月']).text).toBe('几点了');
    expect(normalise('幾點了', []).called).toBe(false);
  });
});

describe('spans', () => {
  const letters = fc.array(
    fc.oneof(
      fc.constantFrom(
        '楼',
        '電',
        '１',
        '①',
        '1️⃣',
        '\u200b',
        '\u2005',
        '@',
        '小助手',
        '「',
        '」',
        '：',
        rule,
        '👌🏽',
        'ﬀ',
        '\ud800',
        '\n',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 30 },
  );

  it('always cut the text they name, in the order of the copy', () => {
    fc.assert(
      fc.property(letters, fc.nat(60), fc.nat(60), (parts, a, b) => {
        const raw = parts.join('');
        const { text, span } = normalise(raw);
        const cut = span(Math.min(a, b), Math.max(a, b));
        expect(cut.text).toBe(raw.slice(cut.start, cut.end));
        let last = 0;
        for (let i = 0; i < text.length; i += 1) {
          const { start, end } = span(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last === 0 ? 0 : last - 2);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('name the same letters on plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'楼灯坏了三单元 ab12') }), (raw) => {
        const { text, span } = normalise(raw);
        for (let i = 0; i < text.length; i += 1) expect(span(i, i + 1).text).toBe(text[i]);
      }),
    );
  });

  it('come from hostile texts in time', () => {
    const before = cpuMilliseconds();
    for (const text of [
      `「${'」\n'.repeat(300_000)}`,
      `「a：」${'\n'.repeat(1_000_000)}`,
      `「${'」\n- - -'.repeat(150_000)}`,
      '@'.repeat(1_000_000),
      '@a '.repeat(300_000),
      '乾'.repeat(1_000_000),
      ' '.repeat(1_000_000),
      '\ud800'.repeat(1_000_000),
    ]) {
      normalise(text).span(0, 8_000);
    }
    expect(cpuMilliseconds() - before).toBeLessThan(1_000);
  });
});

it('a quote is one though signs nobody sees stand before it or in its line of hyphens', () => {
  for (const raw of [
    '\u200b「小林：周六合唱，报名」\n------\n我也去',
    '「小林：周六合唱，报名」\n---\u2060---\n我也去',
  ])
    expect(normalise(raw)).toMatchObject({ text: '我也去', quote: { name: '小林' } });
});

it('a quote is one with its line of hyphens written close together or full-width', () => {
  for (const line of ['------', '－－－－－－', '－ － － － － －'])
    expect(normalise(`「小林：我报名\n两个」\n${line}\n我也去`)).toMatchObject({
      text: '我也去',
      quote: { name: '小林' },
    });
});
