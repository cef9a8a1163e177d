import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { DataFolderInUse, lockDataFolder } from './data-folder-lock.ts';
import { identifyProcess, isAlive, type ProcessIdentity, processEnds } from './process-identity.ts';
import {
  clearLeftovers,
  createDatabase,
  dataArgument,
  drafts,
  hasDatabase,
  prepareHome,
  reachSockets,
  removeDraft,
  type ServerHome,
  serverEnvironment,
} from './server-home.ts';
import {
  becomesReady,
  findRunningServer,
  leftoversEnd,
  makersEnd,
  recordedPid,
  somebodyListens,
} from './server-process.ts';
import { findServerProgram, type ServerProgram, serverPackage } from './server-program.ts';

export { DataFolderInUse };

export type Connection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

/** A running PostgreSQL that this process owns. `adopted`: it outlived an earlier Portico and was taken over. */
export type EmbeddedServer = {
  readonly socketFolder: string;
  readonly pid: number;
  readonly adopted: boolean;
  connection(database: string, user: string): Connection;
  /** Ends open transactions and the server, then gives the data folder free. */
  stop(): Promise<void>;
};

export type EmbeddedServerOptions = {
  /** The data folder of the installation; the server keeps its files in `postgres` below it. */
  readonly folder: string;
  readonly log?: (line: string) => void;
  /** Where the PostgreSQL package lies; the installed one by default. */
  readonly packageFolder?: string;
};

/**
 * Starts PostgreSQL on the data folder, or takes over the one that a killed Portico left there. It listens on a Unix
 * socket that only its own account and root can reach, never on the network.
 * Throws `DataFolderInUse` when another Portico works there; any other failure quotes the server's log.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  if (process.platform === 'win32') {
    throw new Error(
      'Portico brings no PostgreSQL for Windows. Set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  mkdirSync(options.folder, { recursive: true });
  const folder = realpathSync(options.folder);
  const lock = lockDataFolder(folder);
  try {
    return await startInFolder(folder, options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startInFolder(
  folder: string,
  { log = () => {}, packageFolder }: EmbeddedServerOptions,
  release: () => void,
) {
  const home = prepareHome(folder);
  const sockets = reachSockets(home.sockets);
  try {
    const { server, adopted } = await findOrStart(folder, home, sockets.folder, packageFolder, log);
    const end = async () => {
      await stopServer(server);
      sockets.forget();
      release();
    };
    let ended: Promise<void> | undefined;
    return {
      socketFolder: sockets.folder,
      pid: server.pid,
      adopted,
      connection: (database: string, user: string) => ({ host: sockets.folder, port: 5432, user, database }),
      stop: () => (ended ??= end()),
    };
  } catch (error) {
    sockets.forget();
    throw error;
  }
}

async function findOrStart(
  folder: string,
  home: ServerHome,
  socketFolder: string,
  packageFolder: string | undefined,
  log: (line: string) => void,
) {
  const running = findRunningServer(home.data);
  if (running && (await becomesReady(running, socketFolder)) === 'ready') {
    log(`Took over the PostgreSQL that was left running (process ${running.pid}).`);
    return { server: running, adopted: true };
  }
  if (await somebodyListens(socketFolder)) throw new DataFolderInUse(folder, recordedPid(home.data) ?? 0);
  const program = findServerProgram(packageFolder ?? serverPackage(), home.root, home.account);
  for (const draft of drafts(home)) {
    await makersEnd(draft);
    removeDraft(draft);
  }
  if (!hasDatabase(home)) {
    log('Creating the database.');
    await createDatabase(home, program);
  }
  await leftoversEnd(home.data);
  clearLeftovers(home);
  return { server: await startServer(home, program, socketFolder), adopted: false };
}

const TEMPORARY = /pre-existing shared memory block|lock file "[^"]*" (already exists|is empty)/;

async function startServer(
  home: ServerHome,
  program: ServerProgram,
  socketFolder: string,
): Promise<ProcessIdentity> {
  for (let attempt = 1; ; attempt++) {
    const logStart = readLog(home).length;
    const server = await spawnServer(home, program);
    const outcome = server ? await becomesReady(server, socketFolder).catch(String) : 'ended';
    if (server && outcome === 'ready') return server;
    const said = readLog(home).slice(logStart);
    if (outcome !== 'ended') throw new Error(`${outcome} ${quote(home, said)}`);
    if (attempt === 10 || !TEMPORARY.test(said))
      throw new Error(`PostgreSQL did not start. ${quote(home, said)}`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 100));
  }
}

/** The server gets a session of its own, so that Ctrl-C reaches only Portico, which then stops it in order. */
async function spawnServer(home: ServerHome, program: ServerProgram): Promise<ProcessIdentity | undefined> {
  const output = openSync(home.logFile, 'a', 0o600);
  const child = spawn(program.postgres, ['-D', dataArgument(home), '-p', '5432', ...SETTINGS], {
    ...home.account,
    cwd: home.data,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  await once(child, 'spawn');
  child.unref();
  return child.pid === undefined ? undefined : identifyProcess(child.pid);
}

/** Sized for a small machine. The log holds what befalls the server; failed statements and their values stay out. */
const SETTINGS = [
  'listen_addresses=',
  'unix_socket_directories=../socket',
  'unix_socket_permissions=0700',
  'max_connections=100',
  'shared_buffers=128MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_checkpoints=off',
].flatMap((setting) => ['-c', setting]);

/** Fast shutdown; after ten seconds an immediate one, from which the next start recovers. */
async function stopServer(server: ProcessIdentity): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isAlive(server)) process.kill(server.pid, signal);
    if (await processEnds(server, 10_000)) return;
  }
  throw new Error(`PostgreSQL (process ${server.pid}) does not stop.`);
}

function readLog({ logFile }: ServerHome): string {
  try {
    return readFileSync(logFile, 'utf8');
  } catch {
    return '';
  }
}

function quote({ logFile }: ServerHome, said: string): string {
  return `Its log, ${logFile}, ends with:\n${said.trimEnd().split('\n').slice(-12).join('\n')}`;
}
