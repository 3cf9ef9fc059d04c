import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '#domain/masking.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

const none: ReadonlySet<string> = new Set();
const mobile = ['138', '0013', '8000'];

describe('P2: what is posted', () => {
  it.each([
    [`打${mobile.join('')}`, '打138****8000'],
    [`打${mobile.join('-')}谢谢`, '打138****8000谢谢'],
    [`3-2-501 ${mobile.join(' ')} 两人`, '3-2-501 138****8000 两人'],
    [`+86 ${mobile.join(' ')}`, '138****8000'],
    ['１３８ ００１３ ８０００', '138****8000'],
    [`138\u200b0013\u200b8000`, '138****8000'],
    ['幺三八零零幺三八零零零', '138****8000'],
    ['家里010-55550011', '家里010****0011'],
    ['座机55550011', '座机55****11'],
    [`身份证${['110105', '19900307', '123X'].join('')}`, '身份证110****123X'],
    ['卡号6222 0200 1111 2222 333', '卡号622****2333'],
    ['6222020011112222', '622****2222'],
  ])('masks the number in %j', (text, masked) => {
    expect(mask(text, none)).toBe(masked);
  });

  it.each([
    `订单号${mobile.join('')}`,
    `快递单号：${mobile.join('')}12`,
    `SF${mobile.join('')}12`,
    '工单#12，3-2-501，11月25日9:00-11:30',
    '燃气96777，拨打12345，400-555-0101',
    '一共96500元',
    '',
  ])('leaves %j', (text) => {
    expect(mask(text, none)).toBe(text);
  });

  it('leaves the numbers of the community file, however they are written', () => {
    const open = new Set(['01055550011', mobile.join('')]);
    const text = `物业010-55550011，座机55550011，小孙${mobile.join(' ')}，+86 ${mobile.join('')}`;
    expect(mask(text, open)).toBe(text);
    expect(mask('010-55550012', open)).toBe('010****0012');
  });

  it('is the same the second time', () => {
    const piece = fc.oneof(
      fc.constantFrom(...mobile, '010', '电话', '卡号', ' ', '-', '６', '\u200b', '幺三八', '+86', '转', 'X'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = mask(pieces.join(''), none);
        expect(mask(once, none)).toBe(once);
      }),
    );
  });

  it('takes hostile texts in time', () => {
    const before = cpuMilliseconds();
    for (const text of ['1 ', '138-', '1', '６２２２ ', '一三', '0', '010 1', '电话']) mask(text.repeat(50_000), none);
    expect(cpuMilliseconds() - before).toBeLessThan(1_500);
  });
});
