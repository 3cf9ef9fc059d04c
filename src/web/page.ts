import { html } from 'hono/html';
import type { Community } from '#domain/community.ts';
import type { Player } from './cast.ts';

type Html = ReturnType<typeof html>;

const kindNames: Readonly<Record<string, string>> = {
  building: '楼群',
  community: '社区群',
  volunteer: '志愿者群',
  leaders: '楼门长群',
  staff: '工作群',
  property: '物业群',
};

/** The sandbox, with the chat it opens on: groups on the left, a chat in the middle, the records it becomes on the right. */
export function sandboxPage(community: Community, cast: readonly Player[], opens: string): Html {
  const rooms = community.rooms.map((room) => ({
    chat: `room:${room.id ?? room.topic}`,
    topic: room.topic,
    kind: room.kind,
  }));
  return html`<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${community.name} · ${community.assistant}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="app.css">
</head>
<body data-view="chats" data-assistant="${community.assistant}" data-opens="${opens}">
  <header>
    <h1>${community.name}<small>模拟群聊：这里的话不会离开这台机器<b id="gateway" role="status"></b></small></h1>
    <form id="clock" aria-label="时钟">
      <time id="now"></time>
      <button type="button" data-move="next" id="next">下一件事</button>
      <button type="button" data-move="PT1H">过1小时</button>
      <label><span>跳到</span> <input type="datetime-local" id="to" aria-label="跳到哪个时刻"></label>
      <button type="button" data-move="to">走</button>
    </form>
  </header>
  <nav class="tabs" aria-label="看哪一栏">
    <button type="button" data-view="chats">群</button>
    <button type="button" data-view="chat">聊天</button>
    <button type="button" data-view="records">记录</button>
  </nav>
  <main>
    <aside id="chats" aria-label="群和私聊">
      <label class="as"><span>我是</span>
        <select id="as">${cast.map(
          (player) =>
            html`<option value="${player.contact}" data-alias="${player.alias}" data-name="${player.name}">${player.name}（${player.role}）</option>`,
        )}</select>
      </label>
      <ul>
        <li><button type="button" class="chat" data-chat="dm" data-title="和${community.assistant}私聊"><b>私聊${community.assistant}</b><span class="unread" hidden></span></button></li>
        ${rooms.map(
          (room) =>
            html`<li><button type="button" class="chat" data-chat="${room.chat}" data-title="${room.topic}"><b>${room.topic}</b><small>${kindNames[room.kind] ?? ''}</small><span class="unread" hidden></span></button></li>`,
        )}
      </ul>
    </aside>
    <section id="chat" aria-label="聊天">
      <h2 id="title"></h2>
      <ol id="lines" aria-live="polite"></ol>
      <form id="say">
        <p id="quoting" hidden><span></span><button type="button" id="unquote" aria-label="不引用">×</button></p>
        <div class="tools">
          <button type="button" id="mention">@${community.assistant}</button>
          <button type="button" id="chain">接龙</button>
          <button type="button" id="voice" title="写下说的话，按语音发出；不写就是一条听不清的语音">语音</button>
          <label class="button">图片<input type="file" id="picture" accept="image/*" hidden></label>
          <label class="alias">群昵称 <input id="alias" autocomplete="off"></label>
        </div>
        <div class="write">
          <textarea id="text" rows="2" placeholder="说点什么，比如：3号楼2单元电梯坏了" aria-label="要说的话"></textarea>
          <button type="submit">发送</button>
        </div>
      </form>
    </section>
    <aside id="records" aria-label="记录"></aside>
  </main>
  <script type="module" src="app.js"></script>
</body>
</html>`;
}
