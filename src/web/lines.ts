import { html } from 'hono/html';
import type { ChatLine } from '#domain/chat-line.ts';
import { wallAt } from '#domain/wall.ts';

type Html = ReturnType<typeof html>;

/** The messages of one chat, oldest first, with the day where it changes. */
export function showLines(lines: readonly ChatLine[], as: string, timezone: string): Html {
  let day = '';
  return html`${lines.map((line) => {
    const wall = wallAt(Temporal.Instant.from(line.at), timezone);
    const its = `${wall.month}月${wall.day}日 周${'一二三四五六日'[wall.dayOfWeek - 1]}`;
    const separator = its === day ? '' : html`<li class="day">${its}</li>`;
    day = its;
    return html`${separator}${showLine(line, as, timezone)}`;
  })}`;
}

/** One message: the own on the right, the assistant's with its mark, with what can be done to it. */
export function showLine(line: ChatLine, as: string, timezone: string): Html {
  const time = wallAt(Temporal.Instant.from(line.at), timezone).toPlainTime().toString({ smallestUnit: 'minute' });
  if (line.kind === 'recall') return html`<li class="day">${line.name}撤回了一条消息</li>`;
  const side = line.from === undefined ? 'ours' : line.from === as ? 'mine' : 'theirs';
  const mentions = (line.mentions ?? []).map((name) => html`<span class="at">@${name}</span> `);
  const quote = line.quote === undefined ? '' : html`<blockquote>${line.quote.name}：${line.quote.text}</blockquote>`;
  const recall = side === 'mine' ? html`<button type="button" data-recall="${line.id}">撤回</button>` : '';
  return html`<li class="line ${side}" data-id="${line.id}">
    <span class="face" aria-hidden="true">${line.from === undefined ? '月' : ([...line.name].at(-1) ?? '邻')}</span>
    <div class="said">
      <p class="who">${line.name} <time>${time}</time></p>
      <div class="bubble">${quote}${mentions}${body(line)}</div>
      <p class="acts"><button type="button" data-quote="${line.id}">引用</button>${recall}</p>
    </div>
  </li>`;
}

function body(line: ChatLine): Html | string {
  if (line.kind === 'image') {
    return line.file === undefined ? '［图片］' : html`<img src="media/${line.file}" alt="图片">`;
  }
  if (line.kind === 'file') return html`<a href="media/${line.file}" download="${line.text}">${line.text}</a>`;
  if (line.kind === 'voice') return line.text === '' ? '［语音］' : `［语音］${line.text}`;
  if (line.kind === 'other') return '［聊天记录］';
  return line.text;
}
