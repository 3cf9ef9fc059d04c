import { writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { WechatyBuilder } from 'wechaty';
import { PuppetService } from 'wechaty-puppet-service';
import { asksFor } from './gateway.words.ts';

/** What one would write in ten minutes: a regex, an insert, a reply. The other contestant. */
const options = JSON.parse(process.argv[2]!) as {
  readonly database: { readonly folder: string } | { readonly url: string };
  readonly endpoint: string;
};
const tell = (line: string): void => void writeSync(1, `${line}\n`);
const insert = await opened();

const bot = WechatyBuilder.build({
  puppet: new PuppetService({ token: 'insecure_local', endpoint: options.endpoint }),
});
let open = 0;
bot.on('login', () => tell('live'));
bot.on('message', async (message) => {
  if (message.self()) return;
  open += 1;
  await insert(message.id, message.room()?.id ?? '', message.talker().id, message.text());
  tell(`ack ${message.id}`);
  if (asksFor.test(message.text())) await message.room()?.say('收到，已登记');
  open -= 1;
});
await bot.start();

for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'drain') continue;
  while (open > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  tell('drained');
}
process.exit(0);

type Insert = (id: string, room: string, contact: string, text: string) => Promise<unknown>;

async function opened(): Promise<Insert> {
  const { database } = options;
  const table =
    'create table if not exists bare (id text primary key, room text not null, contact text not null, text text not null, at timestamptz not null default now())';
  if ('url' in database) {
    const sql = postgres(database.url, { onnotice: () => undefined });
    await sql.unsafe(table);
    return async (id, room, contact, text) =>
      sql`insert into bare (id, room, contact, text) values (${id}, ${room}, ${contact}, ${text}) on conflict do nothing`;
  }
  await mkdir(database.folder, { recursive: true });
  const embedded = await PGlite.create({ dataDir: database.folder });
  await embedded.exec(table);
  return (id, room, contact, text) =>
    embedded.query('insert into bare (id, room, contact, text) values ($1, $2, $3, $4) on conflict do nothing', [
      id,
      room,
      contact,
      text,
    ]);
}
