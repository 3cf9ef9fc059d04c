import writeExcelFile from 'write-excel-file/node';
import type { Database } from '#db/client.ts';
import { findEvent, type Participation, participationsOf, type Signup, signupsOf } from '#db/queries/events.ts';
import { findPerson } from '#db/queries/places.ts';
import { eventOfFile } from '#domain/files.ts';
import { wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';

export interface ExportRules {
  readonly community: string;
  readonly timezone: string;
  /** Takes residents' numbers out of their words (P2). */
  readonly masked: (text: string) => string;
}

/** The roster of an event as a table; undefined for a file that is none. */
export async function rosterFile(db: Database, rules: ExportRules, name: string): Promise<Uint8Array | undefined> {
  const number = eventOfFile(name);
  const event = number === undefined ? undefined : await findEvent(db, rules.community, number);
  if (event === undefined) return undefined;
  const list = (await signupsOf(db, rules.community, event.number)).filter(({ status }) => status !== 'withdrawn');
  const came = await participationsOf(db, rules.community, event.number);
  const names = new Map<string, string>();
  for (const { by } of list) if (by !== null) names.set(by, (await findPerson(db, rules.community, by))?.name ?? by);
  const rows = list.map((signup, i) =>
    rowOf(rules, { signup, nth: i + 1, names, came: came.find((one) => one.signup === signup.number) }),
  );
  const sheet = [columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })), ...rows];
  const title = rules
    .masked(event.title)
    .replace(/[\\/?*[\]:]/gu, ' ')
    .slice(0, 30);
  return writeExcelFile(sheet, { sheet: title || '名单', columns: columns.map(({ width }) => ({ width })) }).toBuffer();
}

const columns = [
  { title: '序号', width: 6 },
  { title: '姓名', width: 16 },
  { title: '门牌', width: 12 },
  { title: '人数', width: 6 },
  { title: '大人', width: 6 },
  { title: '孩子', width: 6 },
  { title: '状态', width: 8 },
  { title: '代报人', width: 12 },
  { title: '报名时间', width: 22 },
  { title: '到场', width: 8 },
  { title: '小时', width: 6 },
] as const;

interface Line {
  readonly signup: Signup;
  readonly nth: number;
  readonly names: ReadonlyMap<string, string>;
  readonly came: Participation | undefined;
}

/** A row of cells that each say their type: what begins with = + - @ stays text. */
function rowOf(rules: ExportRules, { signup, nth, names, came }: Line) {
  const text = (value: string) => ({ value: rules.masked(value), type: String });
  const number = (value: number | null) => (value === null ? null : { value, type: Number });
  return [
    number(nth),
    text(signup.name),
    text(signup.address ?? ''),
    number(signup.party),
    number(signup.adults),
    number(signup.children),
    text(signup.status === 'waitlisted' ? '候补' : signup.unverified ? '未核对' : '已报'),
    text(signup.by === null || signup.by === signup.contact ? '' : (names.get(signup.by) ?? '')),
    text(sayMoment(wallAt(signup.at, rules.timezone))),
    text(came === undefined ? '' : { signed: '', attended: '到', absent: '缺' }[came.status]),
    number(came?.hours ?? null),
  ];
}
