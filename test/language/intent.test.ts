import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/intent.ts';
import { read } from '#language/read.ts';
import { mend } from '#language/repair/mend.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const first = (text: string): Intent | undefined =>
  read(text, { now, alias: '3-2-502 阿宁', room: { kind: 'building', building: 3 } }).intents[0];

describe('sign-ups', () => {
  it('name the event and count the people', () => {
    expect(first('我报名周六包饺子，两个人')).toEqual({ kind: 'signup.join', slots: { party: 2, event: '包饺子' } });
    expect(first('包饺子我家一大一小')).toEqual({
      kind: 'signup.join',
      slots: { party: 2, adults: 1, children: 1, event: '包饺子' },
    });
    expect(first('包饺子算我一个')).toEqual({ kind: 'signup.join', slots: { party: 1, event: '包饺子' } });
  });

  it('S4 are in the name of a household by its flat, in letters of any width', () => {
    for (const flat of ['5-3-201', '５－３－２０１', '5－3－201'])
      expect(first(`代${flat}的郝大爷报名周四量血压`)?.slots).toMatchObject({
        behalf: [{ name: '郝大爷', party: 1, address: '5-3-201' }],
      });
  });

  it('tell fewer people from a new total', () => {
    expect(first('包饺子我家少来两个')).toEqual({ kind: 'signup.withdraw', slots: { event: '包饺子', party: 2 } });
    expect(first('我家改成三个人')).toEqual({ kind: 'signup.change', slots: { party: 3 } });
    expect(first('再加一个，我妈也来')).toEqual({ kind: 'signup.change', slots: { delta: 1 } });
  });

  it('take a condition the assistant can settle, not one that others settle', () => {
    expect(first('没满就带上我们俩')).toMatchObject({ kind: 'signup.join', slots: { party: 2, ifRoom: true } });
    expect(first('不加班我就去')).toBeUndefined();
    expect(first('她去我就去')).toBeUndefined();
  });

  it('are not those of schools and others', () => {
    for (const text of ['孩子报名了游泳班', '老王报名了吗', '这次报名人真多啊', '支持，+1', '同意换电梯的举手'])
      expect(first(text)?.kind.startsWith('signup.') ?? false, text).toBe(false);
  });
});

describe('words about what was reported', () => {
  const said: readonly (readonly [string, Intent['kind'] | undefined])[] = [
    ['我家也没电', 'repair.same'],
    ['401也一样，一滴水没有', 'repair.same'],
    ['暖气热了，多谢各位师傅', 'repair.resolved'],
    ['来电了来电了', 'repair.resolved'],
    ['报修都三天了，连个电话都没有', 'repair.progress'],
    ['师傅到哪儿了，我等着出门呢', 'repair.progress'],
    ['收到[抱拳]', 'acknowledge'],
    ['收到请回复', undefined],
    ['快递收到了，谢谢', undefined],
    ['我也没睡好', undefined],
    ['等修好了我请大家吃饭', undefined],
  ];
  for (const [text, kind] of said)
    it(`reads 「${text}」 as ${kind ?? 'none'}`, () => {
      expect(first(text)?.kind).toBe(kind);
    });
});

describe('a fault that is gone', () => {
  it.each(['电梯不晃了，谢谢', '水龙头不滴了', '暖气片总算烫手了', '走道里看得见脚底下了，不用打手电咯'])(
    'R7 is told in whatever words: %s',
    (text) => {
      expect(first(text)?.kind).toBe('repair.resolved');
    },
  );

  it.each(['门铃不响了', '暖气不热了', '电梯不走了', '马桶不下水了'])(
    'R1 is one where something stopped: %s',
    (text) => {
      expect(first(text)?.kind).toBe('repair.report');
    },
  );
});

describe('words of other regions', () => {
  it.each([
    ['我屋企停水喇', 'repair.report'],
    ['屋头莫得水了', 'repair.report'],
    ['我屋企冇电喇', 'repair.report'],
  ])('§4 are read as everybody would write them: %s', (text, kind) => {
    expect(first(text)?.kind).toBe(kind);
  });
});

describe('a fault told with anger', () => {
  it.each(['电梯坏了，气死我了', '停水了，气死我了', '下水道堵了，气死了', '哎呀妈呀停电了'])(
    'R1 is one: %s',
    (text) => {
      expect(first(text)?.kind).toBe('repair.report');
    },
  );
});

describe('a sign-up with something else beside it', () => {
  it.each(['我去，要带围裙吗', '加我，地点在哪', '报名，要带什么'])('S1 is one: %s', (text) => {
    expect(first(text)?.kind).toBe('signup.join');
  });

  it('S1 is heard beside a fault', () => {
    const { intents } = read('报名，我家暖气不热', { now, room: { kind: 'building', building: 3 } });
    expect(intents.map(({ kind }) => kind)).toEqual(['repair.report', 'signup.join']);
  });
});

describe('what ends an alarm', () => {
  const ends = (text: string) => read(text, { now, room: { kind: 'community' } }).cues.includes('danger-over');

  it.each(['孩子找到了', '出来了出来了', '搞错了，是烧纸的', '已经送医院了', '火灭了'])('E4 it does: %s', (text) => {
    expect(ends(text)).toBe(true);
  });

  it.each([
    '没事 扶起来了再说',
    '没事 扶起来了没啊',
    '醒了也没大碍就好',
    '醒了没事就好',
    '人出来了就好',
    '但愿孩子找到了',
    '先抱出来了再说',
    '应该人都出来了',
  ])('E4 advice and wishes of who stands by do not: %s', (text) => expect(ends(text)).toBe(false));
  it.each(['没事 扶起来了', '醒了没大碍', '人没事 已经扶起来了', '人找到了，希望大家放心'])(
    'E4 told so it does: %s',
    (text) => expect(ends(text)).toBe(true),
  );

  it.each(['我家猫找到了', '我快递找到了谢谢', '找到了说一声', '炉子火灭了，帮我看下煤气'])(
    'E4 it does not: %s',
    (text) => {
      expect(ends(text)).toBe(false);
    },
  );
});

describe('what only sounds like words of other regions', () => {
  it.each([
    ['老豆腐', '老豆腐'],
    ['阿拉伯', '阿拉伯'],
    ['喇叭', '喇叭'],
    ['听日语', '听日语'],
    ['明朝那些事', '明朝那些事'],
    ['门闩', '门闩'],
    ['周边度假', '周边度假'],
    ['钢琴日', '钢琴日'],
  ])('stays what it is: %s', (text, mended) => {
    expect(mend(text)).toBe(mended);
  });
});

describe('questions', () => {
  it('are asked of the directory when it could answer them', () => {
    for (const text of ['图书角几点开门呀', '办居住证去哪儿办，带啥材料', '明天停水吗', '要是半夜水管爆了找谁'])
      expect(first(text)?.kind, text).toBe('ask');
  });

  it('are chat between neighbours otherwise', () => {
    for (const text of ['明天早市有人去吗', '想换个防盗门，哪个牌子好', '晚上吃啥呀', '谁有多余的泡沫箱'])
      expect(first(text), text).toBeUndefined();
  });
});
