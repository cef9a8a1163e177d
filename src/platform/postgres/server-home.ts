import { execFile } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chooseServerAccount, type ServerAccount } from './server-account.ts';
import type { ServerProgram } from './server-program.ts';

/** Where the server keeps its things, below the data folder of the installation, and the account it runs under. */
export type ServerHome = {
  readonly root: string;
  readonly data: string;
  readonly sockets: string;
  readonly logFile: string;
  readonly account: ServerAccount;
};

/** Makes the folders; data and sockets are for the server's account alone. */
export function prepareHome(folder: string): ServerHome {
  const root = join(folder, 'postgres');
  const home = {
    root,
    data: join(root, 'data'),
    sockets: join(root, 'socket'),
    logFile: join(root, 'server.log'),
  };
  const account = chooseServerAccount(home.data);
  if (!existsSync(root)) makeRoot(root, account);
  if (!existsSync(home.sockets)) own(home.sockets, account);
  if ((statSync(home.logFile, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000) {
    renameSync(home.logFile, `${home.logFile}.old`);
  }
  return { ...home, account };
}

/**
 * What to pass as `-D`, for a process whose working folder is the data. Root's child enters its working folder
 * before it gives up root's rights, so a server reaches its data through /proc/self/cwd even where the folders
 * above are closed to its account: no copy, and no permission opened.
 */
export const dataArgument = (home: ServerHome, data = home.data): string =>
  process.platform === 'linux' && 'uid' in home.account ? '/proc/self/cwd' : data;

/** No locale of the machine, and no PG* variable of ours, reaches the server. */
/** The server starts nothing but itself and what the system brings. */
const SYSTEM_PATH = '/usr/local/bin:/usr/bin:/bin';

export const serverEnvironment = () => ({ PATH: SYSTEM_PATH, LC_ALL: 'C', TZ: 'UTC' });

export const hasDatabase = (home: ServerHome): boolean => existsSync(join(home.data, 'PG_VERSION'));

/** Makes an empty database cluster. It gets its name only when it is complete, so a killed start leaves no half one. */
export async function createDatabase(home: ServerHome, program: ServerProgram): Promise<void> {
  const draft = mkdtempSync(join(home.root, DRAFT));
  if ('uid' in home.account) chownSync(draft, home.account.uid, home.account.gid);
  const flags = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  const collation = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const options = { ...home.account, cwd: draft, env: serverEnvironment() };
  await promisify(execFile)(
    program.initdb,
    ['-D', dataArgument(home, draft), ...flags, ...collation],
    options,
  );
  try {
    renameSync(draft, home.data);
  } catch (error) {
    throw new Error(`${home.data} holds files, but no database. Move it away and start again.`, {
      cause: error,
    });
  }
  keepName(home.root);
}

/** The kernel takes socket paths of at most 107 bytes; a longer folder gets a short name in a private folder. */
export function reachSockets(sockets: string): { folder: string; forget: () => void } {
  if (Buffer.byteLength(join(sockets, '.s.PGSQL.5432')) <= 107) return { folder: sockets, forget: () => {} };
  const holder = mkdtempSync(join(tmpdir(), 'portico-'));
  symlinkSync(sockets, join(holder, 's'));
  return { folder: join(holder, 's'), forget: () => rmSync(holder, { recursive: true, force: true }) };
}

/** Removes what a dead server left, as its number may belong to another process now, which would stop a new server. */
export function clearLeftovers(home: ServerHome): void {
  rmSync(join(home.data, 'postmaster.pid'), { force: true });
  for (const file of readdirSync(home.sockets)) rmSync(join(home.sockets, file), { force: true });
}

const DRAFT = 'data.new-';

/** Half-made databases and copies of killed starts. */
export const drafts = ({ root }: ServerHome): string[] =>
  readdirSync(root)
    .filter((name) => name.includes('.new-'))
    .map((name) => join(root, name));

export function removeDraft(draft: string): void {
  rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
}

/** Root keeps the folder, so that the server's account cannot exchange what lies in it. */
function makeRoot(root: string, account: ServerAccount): void {
  mkdirSync(root, { recursive: true, mode: 'uid' in account ? 0o710 : 0o700 });
  if ('uid' in account) chownSync(root, 0, account.gid);
}

function own(folder: string, account: ServerAccount): void {
  mkdirSync(folder, { mode: 0o700 });
  if ('uid' in account) chownSync(folder, account.uid, account.gid);
}

function keepName(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
