const byId = (id) => document.getElementById(id);
const as = byId('as');
const lines = byId('lines');
const text = byId('text');
const assistant = document.body.dataset.assistant;
const unread = new Map();
let chat = '';
let quoting = '';

const me = () => as.selectedOptions[0];
/** The direct chat is that of whoever the visitor speaks as. */
const keyOf = (button) => (button.dataset.chat === 'dm' ? `dm:${as.value}` : button.dataset.chat);
const buttons = () => [...document.querySelectorAll('button.chat')];

async function open(button) {
  chat = keyOf(button);
  unread.delete(chat);
  for (const other of buttons()) other.classList.toggle('here', other === button);
  byId('title').textContent = button.dataset.title;
  document.body.dataset.view = 'chat';
  showUnread();
  await refreshLines();
}

async function refreshLines() {
  const query = new URLSearchParams({ chat, as: as.value });
  lines.innerHTML = await (await fetch(`lines?${query}`)).text();
  lines.scrollTop = lines.scrollHeight;
}

async function refreshRecords() {
  byId('records').innerHTML = await (await fetch('records')).text();
}

function showUnread() {
  for (const button of buttons()) {
    const badge = button.querySelector('.unread');
    const count = unread.get(keyOf(button)) ?? 0;
    badge.textContent = String(count);
    badge.hidden = count === 0;
  }
}

function quote(id, words) {
  quoting = id;
  byId('quoting').hidden = id === '';
  byId('quoting').querySelector('span').textContent = words;
}

async function say(fields, picture) {
  const body = new FormData();
  const own = { chat, from: as.value, name: me().dataset.name, alias: byId('alias').value, quote: quoting };
  for (const [name, value] of Object.entries({ ...own, ...fields })) body.set(name, value);
  if (picture !== undefined) body.set('picture', picture);
  const answer = await fetch('say', { method: 'POST', body });
  if (!answer.ok) window.alert(await answer.text());
  quote('', '');
}

async function move(to) {
  const all = document.querySelectorAll('[data-move]');
  for (const button of all) button.disabled = true;
  const answer = await fetch('clock', { method: 'POST', body: new URLSearchParams({ to }) });
  if (!answer.ok) window.alert(await answer.text());
  for (const button of all) button.disabled = false;
  await Promise.all([refreshLines(), refreshRecords()]);
}

document.addEventListener('click', (event) => {
  const target = event.target.closest('button');
  if (target === null) return;
  if (target.classList.contains('chat')) open(target);
  else if (target.dataset.view) document.body.dataset.view = target.dataset.view;
  else if (target.dataset.move) move(target.dataset.move === 'to' ? byId('to').value : target.dataset.move);
  else if (target.dataset.quote) {
    quote(target.dataset.quote, target.closest('.said').querySelector('.bubble').textContent.trim());
    text.focus();
  } else if (target.dataset.recall) say({ kind: 'recall', of: target.dataset.recall, text: '', quote: '' });
  else if (target.id === 'unquote') quote('', '');
  else if (target.id === 'mention') insert(`@${assistant} `);
  else if (target.id === 'voice') speak();
  else if (target.id === 'chain') insert(`#接龙\n\n1. ${byId('alias').value || me().dataset.name}`);
});

function insert(words) {
  if (!text.value.includes(words)) text.value = words + text.value;
  text.focus();
}

byId('say').addEventListener('submit', async (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (words === '') return;
  text.value = '';
  await say({ kind: /^#\s*接龙/.test(words) ? 'chain' : 'text', text: words });
});

/** What stands in the field is spoken: a voice with its transcript, or one that nobody could turn into words. */
async function speak() {
  const words = text.value.trim();
  text.value = '';
  await say({ kind: 'voice', text: words });
}

text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId('say').requestSubmit();
});

byId('picture').addEventListener('change', async (event) => {
  const [file] = event.target.files;
  if (file !== undefined) await say({ kind: 'image', text: '', quote: '' }, file);
  event.target.value = '';
});

as.addEventListener('change', () => {
  byId('alias').value = me().dataset.alias;
  const here = buttons().find((button) => button.classList.contains('here'));
  if (here !== undefined) open(here);
});

const events = new EventSource('events');
events.addEventListener('line', (event) => {
  const line = JSON.parse(event.data);
  if (line.chat === chat) refreshLines();
  else if (line.ours) unread.set(line.chat, (unread.get(line.chat) ?? 0) + 1);
  showUnread();
});
events.addEventListener('records', refreshRecords);
events.addEventListener('clock', (event) => {
  const { now, local, next, gateway } = JSON.parse(event.data);
  byId('now').textContent = now;
  byId('gateway').textContent = gateway;
  if (document.activeElement !== byId('to')) byId('to').value = local;
  byId('next').title = next === '' ? '' : `${next}`;
});

byId('alias').value = me().dataset.alias;
const firstRoom = buttons().find((button) => button.dataset.chat === document.body.dataset.opens);
if (firstRoom !== undefined) await open(firstRoom);
if (window.matchMedia('(max-width: 60rem)').matches) document.body.dataset.view = 'chats';
await refreshRecords();
