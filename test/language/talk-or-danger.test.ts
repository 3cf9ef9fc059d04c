import { describe, expect, it } from 'vitest';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const rooms = [{ kind: 'building', building: 3 }, { kind: 'community' }, undefined] as const;
const intents = (text: string) => rooms.map((room) => read(text, { now, ...(room && { room }) }).intents);

describe('Q2 where somebody is, and nothing of what befalls them, is talk in any room', () => {
  it.each([
    '我妈在家呢',
    '我爸起床了',
    '老太太在5单元门口坐着',
    '孩子在4单元同学家',
    '他们在2号楼前面',
    '我住6单元',
    '快递放在1单元门口了',
    '我现在在9号楼',
    '车停在花园旁边',
    '婆婆下楼了',
  ])('%s', (text) => {
    expect(intents(text)).toEqual([[], [], []]);
  });

  it.each(['孩子困在3单元电梯里了', '有个老人倒在2单元门口', '我爸晕在5号楼前面了', '有人被砸了在2号楼门口'])(
    '%s is an emergency all the same',
    (text) => {
      for (const [intent] of intents(text)) expect(intent).toMatchObject({ slots: { urgency: 'emergency' } });
    },
  );
});

describe('E2 what is given to a swindler is an alarm, what is told of one is talk', () => {
  it.each(['我刚把验证码告诉人家了', '我妈把银行卡号念给对方了，正转钱呢'])('%s', (text) => {
    for (const [intent] of intents(text)) expect(intent).toMatchObject({ slots: { danger: 'swindle' } });
  });

  it.each(['验证码千万别告诉他', '密码告诉你了啊，无线网的', '退休金涨了'])('%s', (text) => {
    expect(intents(text)[0]).toEqual([]);
  });
});

describe('E2 who fell is a danger though somebody helped; who is in there is one though somebody works on it', () => {
  it.each(['我爸从楼梯滚下来，邻居扶回家了', '磕着头了，扶回屋里了', '里头有人，师傅正在修呢'])('%s', (text) => {
    for (const [intent] of intents(text)) expect(intent).toMatchObject({ slots: { urgency: 'emergency' } });
  });

  it.each(['邻居帮忙扶回屋里了', '里面有人修呢', '师傅在里头修呢'])('%s is none', (text) => {
    expect(intents(text)).toEqual([[], [], []]);
  });
});

describe('E2 a drain that floods is pressing and no danger, whoever is called for it', () => {
  it.each(['厕所往上翻水呢快来人', '马桶往外冒水快来人啊', '快来人马桶冒水了'])('%s', (text) => {
    for (const [intent] of intents(text))
      expect(intent).toMatchObject({ slots: { category: 'drain', urgency: 'urgent' } });
  });

  it.each(['水管爆了快来人', '厕所里有人晕倒了快来人', '地漏冒烟了快来人'])('%s is one', (text) => {
    for (const [intent] of intents(text)) expect(intent).toMatchObject({ slots: { urgency: 'emergency' } });
  });
});

describe('E2 what is only likened to a danger is none, what is one in calm words is', () => {
  it.each([
    '楼下小狗叫着火一样',
    '楼上又蹦又跳 天花板快塌了',
    '今天搬家累得手都抬不起来了',
    '嘴歪得好看',
    '手抬不起来',
    '喝水漏',
  ])('%s is none', (text) => {
    for (const [intent] of intents(text)) expect(intent).not.toMatchObject({ slots: { urgency: 'emergency' } });
  });

  it.each([
    ['前夫又来砸门了', 'violence'],
    ['早起嘴有点歪', 'collapsed'],
    ['楼下着火了 小狗直叫', 'fire'],
    ['天花板快塌了', 'falling-object'],
  ])('%s is %s', (text, danger) => {
    for (const [intent] of intents(text)) expect(intent).toMatchObject({ slots: { danger } });
  });
});

describe('R1 what may go on with a leak is a report of its own where none was told', () => {
  it.each(['插座进水了', '灯里都流水了', '吊顶漏水'])('%s', (text) => {
    for (const [intent] of intents(text)) expect(intent).toMatchObject({ kind: 'repair.report' });
  });
});

describe('Q2 what would be done in another’s place, and what is gone already, is talk', () => {
  const inRoom = (text: string) => read(text, { now, room: rooms[0] }).intents;

  it.each([
    '我要是物业，先把车棚那堆破烂清了',
    '换成我当物业，早把楼道的杂物清了',
    '刚才那条撤回的是发给我媳妇的，你们就当没看见',
    '这字体商用要不要钱啊',
  ])('%s', (text) => {
    expect(inRoom(text)).toEqual([]);
  });

  it('who is of the company reports, and who takes a report back does', () => {
    expect(inRoom('我是物业的，3号楼停水了')[0]?.kind).toBe('repair.report');
    expect(inRoom('撤回那条吧，是给我妈报的')[0]?.kind).toBe('undo');
  });
});

describe('E2 a stove that is off is none, one that will not go off is a danger', () => {
  it.each(['我家灶关着的', '煤气灶我关着的', '灶没开啊', '我家煤气关得好好的'])('%s', (text) => {
    expect(intents(text)).toEqual([[], [], []]);
  });

  it.each([
    '灶关不上了',
    '煤气没点着',
    '电梯停了，我心脏不好，我孩子在外面等',
    '煤气阀门怎么也拧不死',
    '灶关着还有煤气味',
    '他关着门窗开煤气',
    '我关着门窗 煤气开着的',
    '现在我也闻着了 头晕',
  ])('%s', (text) => {
    for (const [intent] of intents(text)) expect(intent).toMatchObject({ slots: { urgency: 'emergency' } });
  });
});

describe('E2 a call about somebody of the family and its price is a swindle, never violence', () => {
  it.each(['有人打电话说我孙子撞人了 要五万', '骗子说我儿子撞人了要三万', '刚接个电话说我闺女出事了 让转两万'])(
    '%s',
    (text) => {
      for (const [intent] of intents(text)) expect(intent).toMatchObject({ slots: { danger: 'swindle' } });
    },
  );

  it.each(['民警讲课：骗子说你儿子撞人了要钱，别信', '我儿子打电话说孙子病了要住院 要交钱'])('%s', (text) => {
    expect(intents(text)[0]).toEqual([]);
  });
});
