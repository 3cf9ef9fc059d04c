import { describe, expect, test } from 'vitest';
import type { RoomKind } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const intents = (kind: RoomKind, text: string) =>
  read(text, {
    now: Temporal.PlainDateTime.from('2026-11-24T10:00:00'),
    room: kind === 'building' ? { kind, building: 3 } : { kind },
  }).intents;

/** The meaning without the wording, which keeps its marks. */
const meant = (kind: RoomKind, text: string) =>
  intents(kind, text).map(({ kind: intent, slots }) => {
    const { summary: _s, note: _n, text: _t, reason: _r, report: _report, ...rest } = slots as Record<string, unknown>;
    return { intent, ...rest };
  });

/** On a phone a blank is typed for a comma, and a message means the same. */
describe('blanks for commas', () => {
  test.each<[RoomKind, string]>([
    ['building', '我家两口子都报健康讲座，另外我岳父也来，三位'],
    ['building', '我，我爱人，还有俩孩子，都去哈'],
    ['building', '再加俩，我亲家也想看'],
    ['building', '包粽子少一个，老伴不去了'],
    ['building', '我报错了，不是我们楼'],
    ['building', '灯亮了，给物业点个赞'],
    ['building', '俺家也是，厕所都冲不了'],
    ['building', '猜灯谜在哪儿集合，小广场还是活动室'],
    ['building', '屋里才十三度，老人裹着被子，暖气冰凉'],
    ['building', '三楼灯不亮，楼梯扶手也松了'],
    ['building', '昨天我同事家漏水，修了三天，真倒霉'],
    ['building', '电来了，空调开起来，大家别一起开'],
    ['property', '#43 通了，掏出来一团抹布'],
    ['property', '107修好了，业主签了字，换的是阀芯'],
    ['property', '工单70，红外对射重新对好，刷十次都开，关单'],
    ['property', '45等灯具到货，礼拜天'],
    ['staff', '因下雨，明天的跳蚤市场取消'],
    ['staff', '孩子们的手工课报名停了吧，料只够二十份'],
    ['staff', '太极班报了多少人，姓名列一下'],
    ['staff', '发活动：周六下午2点，活动室，包饺子，限30人'],
  ])('§4 are read alike in %s: %s', (kind, text) => {
    const blanks = text.replaceAll('，', ' ');
    expect(meant(kind, blanks)).toEqual(meant(kind, text));
  });

  test.each([
    ['着 火 了', '着火了'],
    ['没 水 了', '没水了'],
    ['起 不来 了', '起不来了'],
    ['楼道 电表 箱 滋滋 响', '楼道电表箱滋滋响'],
    ['那 门 修 没 修', '那门修没修'],
    ['那 门 修 没 修', '那门修没修'],
    ['婆婆 说 她 不 去 了', '婆婆说她不去了'],
    ['帮 我 婆婆 报 个 名', '帮我婆婆报个名'],
    ['孩子们 都 不去了 我 一个人 去', '孩子们都不去了 我一个人去'],
  ])('§4 beside letters that are no words by themselves are none: %s', (blanks, plain) => {
    expect(meant('building', blanks)).toEqual(meant('building', plain));
    expect(meant('building', blanks)).not.toEqual([]);
  });

  test('§4 「我们 2单元 没事」 says that nothing is wrong there', () => {
    expect(intents('building', '我们 2单元 没事')).toEqual([]);
  });

  test('§4 between a question and its answer they are left', () => {
    expect(intents('staff', '教你一条 问 轮椅怎么借 答 拿身份证到居委会押二百块')).toMatchObject([
      { kind: 'faq.teach', slots: { question: '轮椅怎么借', answer: '拿身份证到居委会押二百块' } },
    ]);
  });

  test('§4 keep their place in what is posted', () => {
    expect(intents('staff', '发通知：明天早上八点停水 请提前存水')).toMatchObject([
      { kind: 'notice.post', slots: { text: '明天早上八点停水 请提前存水' } },
    ]);
  });

  test('§4 are no comma inside a time, a place or a name', () => {
    expect(intents('staff', '发活动 12月9日 上午9点 健步走')).toMatchObject([
      { kind: 'event.post', slots: { title: '健步走', startsAt: '2026-12-09T09:00:00' } },
    ]);
    expect(intents('building', '3 号楼 2 单元 灯坏了')).toMatchObject([
      { kind: 'repair.report', slots: { place: { building: 3, unit: 2 } } },
    ]);
  });
});
