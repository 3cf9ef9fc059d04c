import { describe, expect, it } from 'vitest';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const first = (text: string) => read(text, { now, room: { kind: 'building', building: 3 } }).intents[0];

describe('E1 a car in the way is no danger to who cannot go out by it', () => {
  it.each([
    '有辆白车堵门了 出不去',
    '车堵门口了，出不来',
    '快递车堵着门呢出不来',
    '一辆面包车停在道口，把路堵了，出不去',
    '门口堵着一辆货车，车开不出去',
    '谁的车横在车库口 开不出去',
    '楼下那辆白车堵门 京A12345',
  ])('%s is of parking', (text) => {
    expect(first(text)).toMatchObject({
      kind: 'repair.report',
      slots: { category: 'parking', urgency: 'normal' },
    });
  });

  it.each(['门让电动车堵着呢 出不去了', '电动车把门堵死了，出不去'])('%s is a fault and no alarm', (text) => {
    expect(first(text)).toMatchObject({ kind: 'repair.report', slots: { urgency: 'normal' } });
  });

  it.each([
    '车堵着门 屋里有烟 出不去',
    '着火了 电动车堵门出不去',
    '电动车堵着楼道 下不去 有糊味',
    '车堵门了 我爸心脏病出不去',
    '一辆车把保安挤门上了 出不来',
    '坡道上溜下来一辆没人的车把保安顶墙上了',
    '困在车里出不去',
    '电梯门堵住了出不去',
    '车把门堵住了，奶奶不行了出不去',
    '车堵着门 我爸没反应了 出不去',
    '车把楼门堵了出不去 我胸闷',
    '车堵着门出不去 我闻到焦糊',
    '车堵门口出不去 有煤气',
    '面包车堵门口 我们出不去 有人拿棍子',
    '车堵门口出不去 一群人围着我们',
    '车把门堵死了 老婆要生出不去',
    '车堵门 出不去 氧气用完了',
  ])('%s is a danger all the same', (text) => {
    expect(first(text)).toMatchObject({ kind: 'repair.report', slots: { urgency: 'emergency' } });
  });

  it.each(['大门口堵车了', '今天路上堵车 出不去'])('%s is talk', (text) => {
    expect(first(text)).toBeUndefined();
  });

  it('车堵楼道口，我家跳闸了 is of the power as well', () => {
    const intents = read('车堵楼道口，我家跳闸了', { now, room: { kind: 'building', building: 3 } }).intents;
    expect(intents).toContainEqual(expect.objectContaining({ slots: expect.objectContaining({ category: 'power' }) }));
  });

  it('道闸坏了，车都堵在门口 is of the barrier', () => {
    expect(first('道闸坏了，车都堵在门口')).toMatchObject({ slots: { category: 'door' } });
  });
});
