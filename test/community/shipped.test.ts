import { describe, expect, test } from 'vitest';
import { loadCommunity } from '#community/load.ts';

const path = new URL('../../communities/zijing-yayuan.yaml', import.meta.url).pathname;
const { community, warnings } = await loadCommunity(path);
const told = '社区治理介绍文章';
const example = '示例值，请替换';
const entries = [...community.services, ...community.partners, ...community.organizations, ...community.faq];

describe('the shipped community file', () => {
  test('it loads without a warning', () => {
    expect(warnings).toEqual([]);
    expect(community.id).toBe('zijing-yayuan');
  });

  test('every entry says who vouches for it, and an example is not answered for long', () => {
    for (const entry of entries) {
      expect([told, example]).toContain(entry.source);
      if (entry.source === example) expect(entry.validUntil).toBe('2027-06-30');
    }
  });

  test('only what was told is a fact: two organizations by name, of fifteen', () => {
    const organizations = community.organizations.filter((it) => it.source === told);
    expect(organizations.map((it) => it.name)).toEqual(['初心志愿服务队', '紫荆雅园抗疫志愿服务队']);
    expect(community.organizations).toHaveLength(15);
    for (const partner of community.partners.filter((it) => it.source === told))
      expect([partner.phone, partner.address]).toEqual([undefined, undefined]);
  });

  test('the health cabin opens on Tuesday and Wednesday and is announced once, the same morning', () => {
    const cabin = community.services.find((it) => it.id === 'health-cabin');
    expect(cabin?.hours.map((it) => it.day)).toEqual(['tuesday', 'wednesday']);
    expect(cabin?.remind).toEqual([{ days: 0, at: '08:00' }]);
  });

  test('every kind of room and every role is there to try', () => {
    expect(new Set(community.rooms.map((it) => it.kind)).size).toBe(6);
    expect(new Set(community.people.map((it) => it.role))).toEqual(
      new Set(['staff', 'leader', 'property', 'organiser']),
    );
  });
});
