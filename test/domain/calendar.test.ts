import { describe, expect, test } from 'vitest';
import { calendarWarning, holidayOn, isMakeUpDay, sessionReminders, sessionsOf, yearKnown } from '#domain/calendar.ts';
import { example } from './community.example.ts';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const community = example();
const clinic = community.services[0]!;
const closedDays = (year: number, holidays: Record<string, unknown> = {}): string[] => {
  const days: string[] = [];
  const own = example({ holidays });
  for (let day = date(`${year}-01-01`); day.year === year; day = day.add({ days: 1 }))
    if (holidayOn(day, own) !== undefined) days.push(day.toString().slice(5));
  return days;
};
const open = (
  from: string,
  to: string,
  closures: { service: string; date: string }[] = [],
  within = community,
): string[] => sessionsOf(within.services[0]!, within, closures, date(from), date(to)).map((it) => it.date.toString());

describe('public holidays', () => {
  test('2026 is as the State Council arranged it: 33 days, six working weekends', () => {
    expect(closedDays(2026)).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7);
    expect(holidayOn(date('2026-02-15'), community)).toBe('春节');
    expect(holidayOn(date('2026-02-24'), community)).toBeUndefined();
    expect(holidayOn(date('2026-10-08'), community)).toBeUndefined();
    for (const day of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
      expect(isMakeUpDay(date(day), community)).toBe(true);
    expect(isMakeUpDay(date('2026-09-27'), community)).toBe(false);
  });

  test('a year nobody announced is known as missing, and its statutory days are closed', () => {
    expect(yearKnown(2027, community)).toBe(false);
    expect(closedDays(2027)).toEqual([
      ...['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15'],
      ...['10-01', '10-02', '10-03'],
    ]);
    expect(calendarWarning(date('2026-12-01'), date('2027-01-31'), community)).toMatch(/2027/);
    expect(calendarWarning(date('2026-01-01'), date('2026-12-31'), community)).toBeUndefined();
  });

  test('beyond the table of moving feasts the fixed days still hold', () => {
    expect(closedDays(2099)).toEqual(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
  });

  test('the file has the last word, day by day', () => {
    const holidays = { 2026: { closed: ['2026-11-24'], working: ['2026-10-07'] }, 2027: { closed: ['2027-01-02'] } };
    const own = example({ holidays });
    expect(holidayOn(date('2026-11-24'), own)).toBe('公休日');
    expect(holidayOn(date('2026-10-07'), own)).toBeUndefined();
    expect(holidayOn(date('2026-10-06'), own)).toBe('国庆节');
    expect(yearKnown(2027, own)).toBe(true);
    expect(closedDays(2027, holidays)).toContain('01-02');
  });
});

describe('sessions of a weekly service', () => {
  test('M2 it opens on its weekdays, a day with two stretches once', () => {
    const sessions = sessionsOf(clinic, community, [], date('2026-11-23'), date('2026-11-29'));
    expect(sessions.map((it) => [it.startsAt.toString(), it.endsAt.toString(), it.hours.length])).toEqual([
      ['2026-11-24T01:00:00Z', '2026-11-24T08:00:00Z', 2],
      ['2026-11-25T01:00:00Z', '2026-11-25T03:00:00Z', 1],
    ]);
  });

  test('M2 holidays and closures are respected; a make-up working day moves no Tuesday', () => {
    expect(open('2026-09-28', '2026-10-14')).toEqual(['2026-09-29', '2026-09-30', '2026-10-13', '2026-10-14']);
    expect(open('2026-02-09', '2026-03-01')).toEqual(['2026-02-10', '2026-02-11', '2026-02-24', '2026-02-25']);
    expect(open('2026-11-23', '2026-11-29', [{ service: 'clinic', date: '2026-11-24' }])).toEqual(['2026-11-25']);
    expect(open('2026-11-23', '2026-11-29', [{ service: 'library', date: '2026-11-24' }])).toHaveLength(2);
  });

  test('M2 a service that says so opens on holidays', () => {
    const always = example({ services: [{ ...clinic, holidays: 'open' }] });
    expect(open('2026-10-05', '2026-10-08', [], always)).toEqual(['2026-10-06', '2026-10-07']);
  });

  test('M2 reminders come by the file’s days and times, in order, each once', () => {
    const from = Temporal.Instant.from('2026-11-23T18:00:00+08:00');
    const at = (until: string): string[] =>
      sessionReminders(clinic, community, [], from, Temporal.Instant.from(until)).map((it) =>
        it.at.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString(),
      );
    expect(at('2026-11-25T08:00:00+08:00')).toEqual([
      '2026-11-24T08:00:00',
      '2026-11-24T18:00:00',
      '2026-11-25T08:00:00',
    ]);
    expect(at('2026-11-24T07:59:59+08:00')).toEqual([]);
  });

  test('M2 a reminder after the start is none', () => {
    const late = { ...clinic, remind: [{ days: 0, at: '10:00' }] };
    const stretch = ['2026-11-23T00:00:00Z', '2026-11-29T00:00:00Z'].map((it) => Temporal.Instant.from(it));
    expect(sessionReminders(late, community, [], stretch[0]!, stretch[1]!)).toEqual([]);
  });
});
