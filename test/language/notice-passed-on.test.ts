import { describe, expect, it } from 'vitest';
import { read } from '#language/read.ts';
import { lexicon } from './orders.fixture.ts';

const now = Temporal.PlainDateTime.from('2026-12-01T09:00');
const notice = (text: string) => {
  const [intent] = read(text, { now, lexicon }).intents;
  return intent?.kind === 'notice.post' ? intent.slots : undefined;
};

describe('what is passed on', () => {
  it.each([
    ['帮我跟2门的邻居们说一声明天早上8点半物业来咱们楼道刷墙', '明天早上8点半物业来咱们楼道刷墙'],
    ['告诉2门邻居周四下午打流感疫苗带身份证居委会东屋', '周四下午打流感疫苗带身份证居委会东屋'],
    ['物业打电话说咱们2门明天要停暖气你给大伙说一声', '物业打电话说咱们2门明天要停暖气'],
  ])('N1 leaves out the words for who passes it on: %s', (text, said) => {
    expect(notice(text)).toMatchObject({ text: said, scope: { units: ['2'] } });
  });

  it.each([
    ['发通知：8号楼周五下午2点灭蟑螂，家里留人', { buildings: [8] }],
    ['发通知：7号楼后天上午10点消防检查', { buildings: [7] }],
  ])('N1 is for the house it opens with: %s', (text, scope) => {
    expect(notice(text)).toMatchObject({ text: text.slice(4), scope });
  });

  it('N1 a place that is no house of those who read it says nothing of whom it is for', () => {
    expect(notice('发通知：7号楼门口周六上午义诊')).not.toHaveProperty('scope');
  });
});
