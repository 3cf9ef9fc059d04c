import type { TaughtEntry } from '#db/queries/entries.ts';
import type { Community, Organization, Partner, Service } from '#domain/community.ts';
import type { Weekday } from '#domain/fields.ts';
import { latestTaught } from '#domain/same-question.ts';

/** Something the assistant can answer, from the file or taught by staff. */
export interface DirectoryEntry {
  readonly id: string;
  readonly question: string;
  /** Other wordings of the question. */
  readonly ask: readonly string[];
  readonly answer: string;
  /** Who vouches for it; said with the answer (A1). */
  readonly source: string;
  /** The service it is about: its answer also knows closed days. */
  readonly service?: string;
}

/** What an entry that staff taught is called. */
export const taughtId = ({ number }: Pick<TaughtEntry, 'number'>): string => `taught-${number}`;
/** Whether an entry of the directory was taught. */
export const isTaught = ({ id }: DirectoryEntry): boolean => /^taught-\d{1,9}$/u.test(id);

/** Everything that may be answered on a day: an entry past its `validUntil` is not (A4). */
export function directoryOf(
  community: Community,
  taught: readonly TaughtEntry[],
  day: string,
): readonly DirectoryEntry[] {
  const valid = (entry: { validUntil?: string | null }): boolean => entry.validUntil == null || entry.validUntil >= day;
  return [
    ...community.faq.filter(valid).map((entry) => ({
      id: entry.id,
      question: entry.question,
      ask: entry.ask,
      answer: entry.answer,
      source: entry.source ?? community.name,
    })),
    ...latestTaught(taught.filter(valid)).map((entry) => ({
      id: taughtId(entry),
      question: entry.question,
      ask: entry.ask,
      answer: entry.answer,
      source: entry.source,
    })),
    ...community.services.filter(valid).map((service) => ofService(service, community)),
    ...community.partners.filter(valid).map((partner) => ofPartner(partner, community)),
    ...community.organizations.filter(valid).map((organization) => ofOrganization(organization, community)),
  ];
}

const weekdayNames: Readonly<Record<Weekday, string>> = {
  monday: '周一',
  tuesday: '周二',
  wednesday: '周三',
  thursday: '周四',
  friday: '周五',
  saturday: '周六',
  sunday: '周日',
};

/** The ways people ask about a named thing: a wording for each name. */
const wordings = (names: readonly string[], asked: readonly string[]): string[] =>
  names.flatMap((name) => asked.map((rest) => `${name}${rest}`));

function ofService(service: Service, community: Community): DirectoryEntry {
  const names = [service.name, ...service.aliases];
  const doctors = service.hours.flatMap((hour) => hour.partners);
  const partners = community.partners.filter((partner) => doctors.includes(partner.id));
  return {
    id: service.id,
    question: `${service.name}几点开`,
    ask: [
      ...wordings(names, [
        '几点开门',
        '什么时候开',
        '周几开',
        '开放时间',
        '在哪儿',
        '地点',
        '能做什么',
        '有什么服务',
        '哪天有',
        '今天开吗',
        '明天开不开',
      ]),
      ...service.offers.flatMap((offer) => [`在哪${offer}`, `什么时候能${offer}`]),
      ...partners.flatMap((partner) => [partner.name, ...partner.aliases].map((name) => `${name}什么时候来坐诊`)),
    ],
    answer: sayService(service, community),
    source: service.source ?? community.name,
    service: service.id,
  };
}

function sayService(service: Service, community: Community): string {
  const nameOf = (id: string) => community.partners.find((partner) => partner.id === id)?.name ?? id;
  const hours = service.hours.map((hour) => {
    const by = hour.partners.length === 0 ? '' : `（${hour.partners.map(nameOf).join('、')}）`;
    return `${weekdayNames[hour.day]}${hour.from.replace(/^0/u, '')}-${hour.to.replace(/^0/u, '')}${by}`;
  });
  const parts = [
    `${service.name}：${hours.join('，')}`,
    service.place === undefined ? '' : `在${service.place}`,
    service.offers.length === 0 ? '' : `可以${service.offers.join('、')}`,
    service.note ?? '',
    service.holidays === 'closed' ? '节假日不开' : '',
  ];
  return `${parts.filter((part) => part !== '').join('；')}。`;
}

const partnerAsks: Readonly<Record<Partner['kind'], readonly string[]>> = {
  hospital: ['来社区吗', '在社区有什么服务', '义诊什么时候', '怎么挂号'],
  bank: ['在社区有什么活动', '网点在哪', '有什么服务'],
  merchant: ['在哪', '有什么优惠', '参加什么活动'],
  property: ['电话', '在哪', '值班电话多少'],
  school: ['在哪', '有什么活动'],
  government: ['在哪', '怎么办事'],
  other: ['是做什么的'],
};

function ofPartner(partner: Partner, community: Community): DirectoryEntry {
  const names = [partner.name, ...partner.aliases];
  const parts = [
    partner.about ?? '',
    partner.offers.length === 0 ? '' : `提供${partner.offers.join('、')}`,
    partner.phone === undefined ? '' : `电话${partner.phone}`,
    partner.address === undefined ? '' : `地址：${partner.address}`,
  ].filter((part) => part !== '');
  return {
    id: partner.id,
    question: `${partner.name}有什么服务`,
    ask: wordings(names, ['电话多少', '在哪儿', '联系方式', '地址', '和社区有什么合作', ...partnerAsks[partner.kind]]),
    answer: `${partner.name}：${parts.length === 0 ? '是社区的共建单位' : parts.join('；')}。`,
    source: partner.source ?? community.name,
  };
}

function ofOrganization(organization: Organization, community: Community): DirectoryEntry {
  const names = [organization.name, ...organization.aliases];
  const parts = [
    organization.about ?? '',
    organization.leader === undefined ? '' : `负责人${organization.leader}`,
    organization.joining === undefined ? '' : `参加办法：${organization.joining}`,
    organization.phone === undefined ? '' : `电话${organization.phone}`,
  ].filter((part) => part !== '');
  return {
    id: organization.id,
    question: `${organization.name}是做什么的`,
    ask: wordings(names, ['怎么加入', '怎么报名参加', '找谁', '谁负责', '有什么活动', '是干嘛的']),
    answer: `${organization.name}：${parts.length === 0 ? '是社区备案的社会组织' : parts.join('；')}。`,
    source: organization.source ?? community.name,
  };
}
