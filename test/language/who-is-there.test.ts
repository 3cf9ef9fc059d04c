import { describe, expect, it } from 'vitest';
import type { Frame } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const neighbours: Frame = { now, room: { kind: 'building', building: 3 } };
const property: Frame = { now, room: { kind: 'property' } };
const first = (text: string, frame: Frame) => read(text, frame).intents[0];

describe('nobody was at home', () => {
  it.each([
    '9号单家里没人，等住户回来再弄',
    '9号单等业主回来再修，家里没人',
    '9号单业主不在家，改天再去',
    '9号单敲门没人，回头再去',
    '9号单住户出差了，等他回来',
    '9号单没人在家先放放',
  ])('R6 so the ticket waits: %s', (text) => {
    for (const frame of [{ now }, property])
      expect(first(text, frame)).toEqual({ kind: 'ticket.wait', slots: { ticket: 9, reason: text.slice(3) } });
  });

  it('R6 until the day that is named: 9号敲门没人，明天再去', () => {
    expect(first('9号敲门没人，明天再去', property)).toMatchObject({
      kind: 'ticket.wait',
      slots: { ticket: 9, until: '2026-11-25' },
    });
  });

  it.each(['9号单没人来，等了三天了', '9号单没人管啊', '9号单没人修吗', '9号单家里没人怎么办，什么时候再来'])(
    'R6 is asked, not told: %s',
    (text) => {
      expect(first(text, property)).toMatchObject({ kind: 'repair.progress', slots: { ticket: 9 } });
    },
  );
});

describe('33号那个', () => {
  it.each(['33号那个，不漏了', '33那个不漏了', '33号那个来水了', '33号那个好了'])(
    'R7 is the ticket where people work on them: %s',
    (text) => {
      expect(first(text, property)).toMatchObject({ slots: { ticket: 33 } });
    },
  );

  it.each(['33号那个，不漏了', '33号楼那个，不漏了'])('R7 is no ticket among neighbours: %s', (text) => {
    expect(first(text, neighbours)?.slots ?? {}).not.toHaveProperty('ticket');
  });
});

describe('who comes and who does not', () => {
  it.each([
    ['亲子运动会：爸爸妈妈带俩娃', { party: 4, adults: 2, children: 2 }],
    ['亲子运动会 爸爸妈妈带俩娃', { party: 4, adults: 2, children: 2 }],
    ['亲子运动会：爸妈带娃', { party: 3 }],
    ['亲子运动会：爷爷奶奶带孙子', { party: 3 }],
    ['亲子运动会：我和老公带俩孩子', { party: 4, adults: 2, children: 2 }],
    ['亲子运动会：爸爸带俩娃', { party: 3 }],
    ['亲子运动会：我带俩娃', { party: 3, adults: 1, children: 2 }],
    ['报名：带俩娃', { party: 3, adults: 1, children: 2 }],
  ])('S1 counts those who bring: %s', (text, slots) => {
    expect(first(text, neighbours)).toMatchObject({ kind: 'signup.join', slots });
  });

  it.each([
    ['俩小的不去了，大人照旧', 2, '俩小的'],
    ['孩子不去了 我们大人还去', 1, '孩子'],
    ['孩子不去了，大人去', 1, '孩子'],
    ['两个娃感冒了来不了，大人照去', 2, '两个娃'],
  ])('S3 takes some of a party away: %s', (text, party, who) => {
    expect(first(text, neighbours)).toMatchObject({ kind: 'signup.withdraw', slots: { party, who, rest: true } });
  });

  it('S3 names who comes instead: 大宝不去了，二宝去', () => {
    expect(first('大宝不去了，二宝去', neighbours)).toMatchObject({ slots: { who: '大宝', comes: '二宝' } });
  });

  it.each([
    '老人都不来，孩子们也来',
    '孩子不来，老人也来',
    '孩子不去幼儿园了，我们照旧上班',
    '小的不去上学，大的去上班',
  ])('Q1 is talk: %s', (text) => {
    expect(first(text, neighbours)?.kind ?? 'none').toBe('none');
  });
});

describe('in whose name', () => {
  it.each([
    ['替302的奶奶说一声，她家可视对讲不响，我住她楼上的', '302的奶奶', 302],
    ['替1201室老人报修，水管漏水', '1201室老人', 1201],
    ['替302的李奶奶说一声，她家可视对讲不响', '李奶奶', 302],
  ])('R2 a word for many keeps the flat beside it: %s', (text, proxyFor, flat) => {
    expect(first(text, { ...neighbours, alias: '3-2-402 小高' })).toMatchObject({
      kind: 'repair.report',
      slots: { proxyFor, place: { flat } },
    });
  });
});
