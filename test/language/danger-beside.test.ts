import { describe, expect, it } from 'vitest';
import type { Frame } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const first = (said: string, kind: NonNullable<Frame['room']>['kind']) =>
  read(said, { now, room: kind === 'building' ? { kind, building: 3 } : { kind } }).intents[0];

describe('E1 a danger told beside an order or a question is heard before it', () => {
  it.each([
    '9号单敲门没人应，下午再去，听见里面喊救命',
    '12号单敲门没人，改天再去，有股臭鸡蛋味',
    '9号单敲门没人应，再去，里头有烧糊味',
    '12号单住户没人应，先等等，里面有人说喘不上气',
    '9号单敲门没人应，等警察来，老人在里面倒地了',
  ])('%s', (said) => {
    expect(first(said, 'property')).toMatchObject({ kind: 'repair.report', slots: { urgency: 'emergency' } });
  });

  it.each(['煤气呢度漏紧', '呢度有人晕咗', '呢啲烟好大'])('%s', (said) => {
    expect(first(said, 'building')).toMatchObject({ kind: 'repair.report', slots: { urgency: 'emergency' } });
  });

  it.each(['停水几点到几点，我家漏水', '停气从几点到几点，我家没气', '停水几点到几点，水管爆了'])(
    'R1 nor is a fault lost: %s',
    (said) => expect(first(said, 'building')?.kind).not.toBe('ask'),
  );
});

describe('R6 a ticket moves only by what is said of it', () => {
  it.each([
    ['33号那个亮了黄灯不动了，有人困里面', 'repair.resolved'],
    ['33那个不晃了，掉下来了', 'repair.resolved'],
    ['33那个能用了一天又坏', 'repair.resolved'],
    ['9号单业主上班，下周一上午九点上门', 'ticket.wait'],
  ])('%s is no %s', (said, kind) => {
    expect(first(said, 'property')?.kind).not.toBe(kind);
  });

  it.each(['9号单家里没人，等我回来再弄', '9号单家里没人，明天再来吧'])('by no neighbour: %s', (said) => {
    expect(first(said, 'building')?.kind).not.toBe('ticket.wait');
  });
});

describe('S1 who signs up or leaves beside a question does', () => {
  it.each([
    ['志愿者怎么报名，我不去了', 'ask'],
    ['合唱队怎么报名，也给我记上', 'ask'],
    ['舞蹈队怎么参加？3个人', 'ask'],
  ])('%s is not only %s', (said, kind) => {
    expect(first(said, 'building')?.kind).not.toBe(kind);
  });
});

it.each(['独居老人的报名名单给我', '停车位的报名名单发我', '幼儿园的报名表给我一下', '灯会报名名单给我加上老王'])(
  'S7 is a list of no event: %s',
  (said) => expect(first(said, 'building')?.kind).not.toBe('event.roster'),
);
