import { readFileSync, statSync } from 'node:fs';

/** The account that the server runs under; spread into the options of `spawn`. Empty: the account of this process. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | Record<string, never>;

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the existing data, else as the account
 * `postgres`, else as `nobody`. Throws when root owns the data, or an ordinary user meets another's data.
 */
export function chooseServerAccount(data: string): ServerAccount {
  const me = process.getuid?.();
  const owner = ownerOf(data);
  if (owner && me !== 0 && owner.uid !== me) {
    throw new Error(
      `The database in ${data} belongs to user ${owner.uid}. Start Portico as that user, or as root.`,
    );
  }
  if (me !== 0) return {};
  if (owner && owner.uid !== 0) return owner;
  if (owner)
    throw new Error(`The database in ${data} belongs to root. Give it to another user with chown -R.`);
  return accountForRoot(readFileSync('/etc/passwd', 'utf8'));
}

/** Reads the text of /etc/passwd. Throws when neither account is there. */
export function accountForRoot(passwd: string): ServerAccount {
  const accounts = passwd.split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([account]) => account === name) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it. Start Portico as an ordinary user.',
  );
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const { uid, gid } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}
