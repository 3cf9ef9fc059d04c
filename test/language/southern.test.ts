import { describe, expect, test } from 'vitest';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const intentOf = (text: string) => read(text, { now, room: { kind: 'building', building: 3 } }).intents[0];
const urgencyOf = (text: string): unknown => {
  const intent = intentOf(text);
  return intent?.kind === 'repair.report' ? intent.slots.urgency : intent?.kind;
};

describe('what is said as at home', () => {
  test.each(['我老伴摔到了起不来', '我屋里老娘摔哒一跤起不来', '我屋里娭毑跘倒哒，冇得反应'])(
    'E1 「%s」 is an emergency',
    (text) => {
      expect(urgencyOf(text)).toBe('emergency');
    },
  );

  test.each(['我一个人在家停电了', '隔壁老太太家停电了她一个人在家', '楼下大爷家没电一个人住'])(
    'E1 「%s」 is an urgent outage and no more',
    (text) => {
      expect(intentOf(text)).toMatchObject({ kind: 'repair.report', slots: { category: 'power', urgency: 'urgent' } });
    },
  );

  test.each(['停电了我妈一个人在家喘不上气', '我妈吸氧呢停电了'])('E1 「%s」 stays an emergency', (text) => {
    expect(urgencyOf(text)).toBe('emergency');
  });

  test.each([
    ['我屋里冇得水哒', 'water'],
    ['屋里冇得电哒', 'power'],
    ['没由电了', 'power'],
  ])('R1 「%s」 is a supply that is out', (text, category) => {
    expect(intentOf(text)).toMatchObject({ kind: 'repair.report', slots: { category, urgency: 'urgent' } });
  });

  test.each([
    ['我跟我崽 2个', 2],
    ['我同我妹坨两个', 2],
    ['我们四口全来 外婆也跟起，一起五个', 5],
    ['灯谜 我 我老伴 我闺女 三个', 3],
    ['灯谜我俩都报上，再加我公公，一共三个', 3],
  ])('S2 「%s」 are so many', (text, party) => {
    expect(intentOf(text)).toMatchObject({ kind: 'signup.join', slots: { party } });
  });

  test('S3 「我跟老伴都不去了」 are two who stay away', () => {
    expect(intentOf('我跟老伴都不去听讲座了，腿疼')).toMatchObject({ kind: 'signup.withdraw', slots: { party: 2 } });
  });
});

test('a number before a weekday is no length of weeks', () => {
  const { times } = read('名额40 周五中午12点截止', { now, room: { kind: 'staff' } });
  expect(times).toMatchObject([{ text: '周五中午12点', from: '2026-11-27T12:00:00' }]);
});
