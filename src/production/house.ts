import { join } from 'node:path';
import type { Account as GivenAccount } from '#config';
import { forget } from '#db/queries/forgotten.ts';
import { issueCode } from '#db/queries/pairing.ts';
import { boundContacts } from '#db/queries/places.ts';
import { personOf } from '#domain/person.ts';
import { accountServer } from '#web/account-page.ts';
import type { Ground, House } from '../house.ts';
import { Media } from '../media.ts';
import { Account } from './account.ts';
import { terminalCode } from './terminal.ts';

/** The page shows a code that logs the account in: it is for this machine alone. */
const host = '127.0.0.1';

/** Every community of the files in WeChat, an account each; `given` holds one for every community. */
export async function productionHouse(
  { db, files, dataDir, logger }: Ground,
  given: ReadonlyMap<string, GivenAccount>,
  asked: string,
): Promise<House> {
  const clock = { now: () => Temporal.Now.instant() };
  const owner = crypto.randomUUID();
  const ownAccounts = new Set<string>();
  if (asked !== host) logger.warn(`HOST: the page of an assistant in WeChat listens on ${host} only`);
  const accounts = files.map((file) => {
    const { id, name } = file.community;
    const { token, endpoint, tls } = given.get(id)!;
    const made = file.community.people.flatMap(({ contacts }) => contacts).filter((it) => it.startsWith('sandbox-'));
    if (made.length > 0)
      logger.warn(`${id}: people of the file have contacts of the sandbox (${made[0]} …): nobody is reached there`);
    if (endpoint === undefined) logger.warn(`${id}: no endpoint is set, Wechaty's public directory is asked for it`);
    return new Account({
      db,
      file,
      address: { token, tls, ...(endpoint === undefined ? {} : { endpoint }) },
      media: new Media(join(dataDir, 'media', id)),
      clock,
      owner,
      ownAccounts,
      onState: (state, line) => {
        logger.info({ community: id, account: state.is }, line);
        if (state.is === 'awaiting scan' && state.qr !== '')
          process.stdout.write(`${terminalCode(state.qr)}\n${name}：请用微信扫码登录\n`);
      },
      onError: (error, what) => logger.error({ err: error, community: id, message: what }, 'failed'),
    });
  });
  return {
    host,
    pages: accountServer(() => accounts.map((account) => account.shown())),
    async wake() {
      for (const account of accounts)
        await account.wake().catch((error: unknown) => logger.error({ err: error }, 'a wake-up failed'));
    },
    async answer({ do: what, contact, name, community }) {
      if (what === 'pair' && name !== undefined && community !== undefined)
        return issueCode(db, community, name, clock.now());
      if (what !== 'forget' || contact === undefined) throw new Error('unknown request');
      for (const account of accounts) await forgetIn(account, contact);
      return undefined;
    },
    async stop() {
      for (const account of accounts) await account.stop();
    },
  };

  /** Through the assistant where it runs here, so that it forgets what it remembers too. */
  async function forgetIn(account: Account, contact: string): Promise<void> {
    if (account.assistant !== undefined) return account.assistant.forget(contact);
    const { id } = account.community;
    const { contacts } = personOf(account.community, contact, await boundContacts(db, id));
    return db.transaction((tx) => forget(tx, id, contacts));
  }
}
