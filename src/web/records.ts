import { html } from 'hono/html';
import type { RecordLine } from '#db/queries/records.ts';
import type { Category } from '#domain/intent.ts';
import type { Place } from '#domain/reading.ts';
import { categoryNames, sayPlace, statusNames } from '#domain/wording.ts';

type Html = ReturnType<typeof html>;

interface Ticket {
  readonly number: number;
  readonly category: Category;
  readonly place: Place;
  readonly urgency: string;
  readonly status: keyof typeof statusNames;
  readonly description: string;
  readonly reporters: readonly string[];
  readonly photos: number;
  readonly assignee?: string;
  readonly waiting?: { readonly reason: string };
  readonly history: readonly { readonly at: string; readonly status: string; readonly note?: string }[];
}
interface Event {
  readonly number: number;
  readonly title: string;
  readonly startsAt?: string;
  readonly capacity?: number;
  readonly status: string;
}
interface Signup {
  readonly event: number;
  readonly name: string;
  readonly party: number;
  readonly status: string;
}
interface Participation {
  readonly event: number;
  readonly name: string;
  readonly status: string;
  readonly hours?: number;
}
interface Notice {
  readonly number: number;
  readonly text: string;
  readonly status: string;
  readonly rooms: readonly string[];
  readonly sendAt?: string;
  readonly acknowledged: readonly string[];
}
interface Question {
  readonly number: number;
  readonly text: string;
  readonly status: string;
}

/** What became of the chats: tickets, events with who comes, notices, questions; what is an emergency first, then the newest. */
export function showRecords(records: readonly RecordLine[]): Html {
  const of = <T>(type: string) => records.filter((record) => record.type === type).toReversed() as unknown as T[];
  const signups = of<Signup>('signup').toReversed();
  const came = of<Participation>('participation').toReversed();
  return html`
    ${section('工单', of<Ticket>('ticket').sort(emergenciesFirst).map(showTicket))}
    ${section(
      '活动',
      of<Event>('event').map((event) => showEvent(event, signups, came)),
    )}
    ${section('通知', of<Notice>('notice').map(showNotice))}
    ${section('问题', of<Question>('question').map(showQuestion))}
  `;
}

const isAlarm = ({ urgency, status }: Ticket): number =>
  Number(urgency === 'emergency' && status !== 'done' && status !== 'withdrawn');
const emergenciesFirst = (a: Ticket, b: Ticket): number => isAlarm(b) - isAlarm(a);

const section = (title: string, cards: readonly Html[]): Html => html`<section>
  <h2>${title} <small>${cards.length}</small></h2>
  ${cards.length === 0 ? html`<p class="none">还没有</p>` : cards}
</section>`;

const urgencies: Readonly<Record<string, string>> = { emergency: '紧急', urgent: '急' };

const showTicket = (
  ticket: Ticket,
): Html => html`<article class="card ${ticket.urgency}" data-ticket="${ticket.number}">
  <h3>#${ticket.number} ${sayPlace(ticket.place)} ${categoryNames[ticket.category]}
    <span class="tag ${ticket.status}">${ticket.waiting === undefined ? statusNames[ticket.status] : '等待中'}</span>
    ${urgencies[ticket.urgency] === undefined ? '' : html`<span class="tag hot">${urgencies[ticket.urgency]}</span>`}</h3>
  <p>${ticket.description}</p>
  <p class="small">${ticket.reporters.length}人报修${ticket.photos === 0 ? '' : `，照片${ticket.photos}张`}${
    ticket.waiting === undefined ? '' : `，等：${ticket.waiting.reason}`
  }${ticket.assignee === undefined ? '' : `，派给${ticket.assignee}`}</p>
  <ol class="steps">${ticket.history.map(
    (step) =>
      html`<li><time>${shortTime(step.at)}</time> ${statusNames[step.status as keyof typeof statusNames] ?? step.status}${step.note === undefined ? '' : `（${step.note}）`}</li>`,
  )}</ol>
</article>`;

const eventStates: Readonly<Record<string, string>> = {
  open: '报名中',
  closed: '已截止',
  cancelled: '已取消',
  past: '已结束',
};

/** 到场3小时, 缺, beside a name once its organiser has said so. */
function presence(event: Event, name: string, came: readonly Participation[]): string {
  const its = came.find((one) => one.event === event.number && one.name === name);
  if (its?.status === 'absent') return '（缺）';
  if (its?.status !== 'attended') return '';
  return its.hours === undefined ? '（到场）' : `（到场${its.hours}小时）`;
}

function showEvent(event: Event, signups: readonly Signup[], came: readonly Participation[]): Html {
  const its = signups.filter((signup) => signup.event === event.number && signup.status !== 'withdrawn');
  const seated = its.filter((signup) => signup.status === 'confirmed').reduce((sum, signup) => sum + signup.party, 0);
  return html`<article class="card" data-event="${event.number}">
    <h3>#${event.number} ${event.title} <span class="tag">${eventStates[event.status] ?? event.status}</span></h3>
    <p class="small">${shortTime(event.startsAt)} 共${seated}${event.capacity === undefined ? '' : `/${event.capacity}`}人</p>
    <ul class="people">${its.map(
      (signup) =>
        html`<li>${signup.name}${signup.party > 1 ? ` ${signup.party}人` : ''}${signup.status === 'waitlisted' ? '（候补）' : ''}${presence(event, signup.name, came)}</li>`,
    )}${guestsOf(event, its, came).map((name) => html`<li>${name}（没报名，到场）</li>`)}</ul>
  </article>`;
}

/** Who came without having signed up. */
const guestsOf = (event: Event, its: readonly Signup[], came: readonly Participation[]): readonly string[] =>
  came
    .filter((one) => one.event === event.number && one.status === 'attended')
    .map(({ name }) => name)
    .filter((name) => !its.some((signup) => signup.name === name));

const noticeStates: Readonly<Record<string, string>> = {
  draft: '草稿',
  scheduled: '定时',
  sent: '已发',
  discarded: '作罢',
};

const showNotice = (notice: Notice): Html => html`<article class="card" data-notice="${notice.number}">
  <h3>#${notice.number} <span class="tag ${notice.status}">${noticeStates[notice.status] ?? notice.status}</span></h3>
  <p>${notice.text}</p>
  <p class="small">${notice.rooms.join('、')}${notice.status === 'scheduled' ? ` ${shortTime(notice.sendAt)}` : ''}${
    notice.status === 'sent' ? `，${notice.acknowledged.length}人收到` : ''
  }</p>
</article>`;

const showQuestion = (question: Question): Html => html`<article class="card" data-question="${question.number}">
  <h3>#${question.number} <span class="tag">${question.status === 'answered' ? '已答' : '待答'}</span></h3>
  <p>${question.text}</p>
</article>`;

/** 11月28日 14:00 of an ISO time. */
function shortTime(iso: string | undefined): string {
  if (iso === undefined) return '';
  const wall = Temporal.PlainDateTime.from(iso.slice(0, 19));
  return `${wall.month}月${wall.day}日 ${wall.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
