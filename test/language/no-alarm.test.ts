import { describe, expect, it } from 'vitest';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const rooms = [{ kind: 'building', building: 3 }, { kind: 'community' }, undefined] as const;
const intents = (text: string) => rooms.map((room) => read(text, { now, ...(room && { room }) }).intents);
const emergency = { slots: { urgency: 'emergency' } };

describe('E1 a pet that got out alarms nobody', () => {
  it.each([
    '蓝猫从窗户溜出去了，看见的邻居吱一声，脖子有铃铛',
    '猫从阳台跳下去了 谁看见了',
    '猫从6楼跳下去了',
    '橘猫从窗户跑出去了 谁看见了说一声',
    '英短从6楼窗户跳下去了 好在没事',
    '鹦鹉从阳台飞走了',
    '泰迪从单元门跑出去了 求扩散',
  ])('%s', (text) => {
    expect(intents(text)).toEqual([[], [], []]);
  });

  it.each([
    '孩子从窗户翻出去了',
    '他要从窗户跳出去',
    '孩子追猫从窗户翻出去了',
    '猫跳下去了我也不想活了',
    '我妈抱着猫从阳台跳下去了',
    '狗跑出去撞倒了老太太起不来',
    '刚一个遛狗的让车撞飞了 南门口 司机跑了 白色面包车',
    '我抱着猫要跳下去了',
    '有个住户抱着狗跳下去了',
    '猫跑了，我也想从楼上跳下去',
    '猫跑出去了，房客站在阳台边上要跳',
    '鸽子飞走了，租客站在窗外要往下跳',
    '我家猫从12楼跳下去了，我现在也站在窗台上',
    '猫跑出去了，舅舅站在楼顶要往下跳',
    '狗跑出去了，小宝不见了',
    '我家狗跑出去了，豆豆走失了，穿红衣服',
    '猫从阳台跳下去，有个小朋友翻出去了',
    '我又梦到他了，活着没意思，不想活了',
    '我刚梦见着火，结果楼道里全是烟，救命',
    '救命啊 煤气也太香了',
    '救命啊有人撞脸了',
  ])('%s does', (text) => {
    for (const [intent] of intents(text)) expect(intent).toMatchObject(emergency);
  });
});

describe('E1 who cries for help, however astonished,', () => {
  it.each([
    '救命',
    '救命啊',
    '救命啊我妈竟然倒地上了',
    '救命啊竟然有人撬门',
    '救命 居然漏气了',
    '救命啊他居然打我',
    '救命，我竟然出不来了',
    '救命 我爸居然叫不醒',
    '救命啊我老公竟然拿刀了',
    '救命 我婆婆居然晕了',
    '救命 老板竟然把我锁屋里了',
    '救命啊竟然有人跟着我',
    '救命 老师居然从楼上掉下来',
    '救命 我相亲对象竟然跟到我家门口了',
  ])('%s does', (text) => {
    for (const [intent] of intents(text)) expect(intent).toMatchObject(emergency);
  });
});
