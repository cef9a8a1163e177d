import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import {
  DataFolderInUse,
  type EmbeddedServer,
  type EmbeddedServerOptions,
  startEmbeddedServer,
} from './embedded-server.ts';
import { identifyProcess, processEnds } from './process-identity.ts';
import { serverPackage } from './server-program.ts';

const root = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };
const nobodyRunsNode = root && spawnSync(process.execPath, ['--version'], NOBODY).status === 0;

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portico-server-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(folder: string, more: Partial<EmbeddedServerOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ folder, ...more });
  endings.push(() => server.stop());
  return server;
}

type Report = { pid: number; adopted: boolean; connection: pg.ClientConfig; error?: string };

const CODE = `
  const { startEmbeddedServer } = await import(${JSON.stringify(new URL('./embedded-server.ts', import.meta.url).href)});
  try {
    const server = await startEmbeddedServer({ folder: process.argv[1] });
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
    setInterval(() => {}, 1000);
    console.log(JSON.stringify({ ...server, connection: server.connection('postgres', 'postgres') }));
  } catch (error) { console.log(JSON.stringify({ error: error.message })); }`;

function launch(folder: string, ids = {}) {
  const child = spawn(process.execPath, ['-e', CODE, folder], {
    ...ids,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endings.push(() => child.kill('SIGKILL'));
  return child;
}

/** Starts the server from a Node process of its own, which keeps it until it is killed. */
async function startInProcess(folder: string, ids = {}): Promise<{ child: ChildProcess; report: Report }> {
  const child = launch(folder, ids);
  const [line] = await once(child.stdout, 'data');
  return { child, report: JSON.parse(String(line)) as Report };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals) {
  child.kill(signal);
  await once(child, 'exit');
}

async function query(connection: pg.ClientConfig, statement: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const asOwner = (server: EmbeddedServer) => server.connection('postgres', 'postgres');

test('a first start creates a private UTF-8 database that is on no network', async () => {
  const server = await start(newFolder());
  const settings = ['server_encoding', 'listen_addresses', 'fsync', 'max_connections', 'shared_buffers'];
  const shown = settings.map((name) => `current_setting('${name}')`).join(', ');
  expect(await query(asOwner(server), `select ${shown}`)).toEqual(['UTF8', '', 'on', '100', '128MB']);
  expect(
    await query(asOwner(server), "select datlocale from pg_database where datname = 'postgres'"),
  ).toEqual(['C.UTF-8']);
  expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700);
  expect(server.adopted).toBe(false);
});

test('a server whose Portico was killed is taken over with its data', async () => {
  const folder = newFolder();
  const { child, report } = await startInProcess(folder);
  await query(report.connection, 'create table kept as select 7 as number');
  await kill(child, 'SIGKILL');
  const server = await start(folder);
  expect({ pid: server.pid, adopted: server.adopted }).toEqual({ pid: report.pid, adopted: true });
  expect(await query(asOwner(server), 'select number from kept')).toEqual([7]);
  await server.stop();
  expect(identifyProcess(server.pid)).toBeUndefined();
});

test('a second start on the same folder says who has it, and leaves the first alone', async () => {
  const folder = newFolder();
  const both = await Promise.all([startInProcess(folder), startInProcess(folder)]);
  const first = both.find(({ report }) => !report.error);
  const second = both.find(({ report }) => report.error);
  expect(second?.report.error).toContain(`in use by another Portico (process ${first?.child.pid})`);
  await expect(startEmbeddedServer({ folder })).rejects.toThrow(DataFolderInUse);
  if (!first) throw new Error('No start succeeded.');
  expect(await query(first.report.connection, 'select 1')).toEqual([1]);
  await kill(first.child, 'SIGTERM');
  expect(identifyProcess(first.report.pid)).toBeUndefined();
});

test('after a kill of the server itself, committed work is there and uncommitted work is gone', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await query(asOwner(first), 'create table entry as select 1 as number');
  const open = new pg.Client(asOwner(first));
  open.on('error', () => {});
  await open.connect();
  await open.query('begin');
  await open.query('insert into entry values (2)');
  process.kill(first.pid, 'SIGKILL');
  await first.stop();
  const second = await start(folder);
  expect(await query(asOwner(second), 'select number from entry')).toEqual([1]);
});

test('a pid file that names a strange living process does not stop the start', async () => {
  const folder = newFolder();
  await (await start(folder)).stop();
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  endings.push(() => stranger.kill('SIGKILL'));
  const { data, sockets } = { data: join(folder, 'postgres/data'), sockets: join(folder, 'postgres/socket') };
  writeFileSync(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n5432\n../socket\n`);
  writeFileSync(join(sockets, '.s.PGSQL.5432.lock'), `${stranger.pid}\n`);
  expect(await query(asOwner(await start(folder)), 'select 1')).toEqual([1]);
});

test('a database that was half made by a killed start is made anew', async () => {
  const folder = newFolder();
  const home = join(folder, 'postgres');
  const drafts = () =>
    (existsSync(home) ? readdirSync(home) : []).filter((name) => name.startsWith('data.new-'));
  const child = launch(folder);
  await expect.poll(drafts, { timeout: 10_000, interval: 5 }).toHaveLength(1);
  await kill(child, 'SIGKILL');
  expect(existsSync(join(home, 'data'))).toBe(false);
  expect(await query(asOwner(await start(folder)), 'select 1')).toEqual([1]);
  expect(drafts()).toEqual([]);
});

test('files that are no database are left alone, and named', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'postgres/data'), { recursive: true });
  if (root) chownSync(join(folder, 'postgres/data'), NOBODY.uid, NOBODY.gid);
  writeFileSync(join(folder, 'postgres/data/letter.txt'), 'mine');
  await expect(startEmbeddedServer({ folder })).rejects.toThrow('holds files, but no database');
  expect(existsSync(join(folder, 'postgres/data/letter.txt'))).toBe(true);
});

test('a failed start quotes the log of the server, and frees the folder', async () => {
  const folder = newFolder();
  await (await start(folder)).stop();
  const settings = join(folder, 'postgres/data/postgresql.auto.conf');
  writeFileSync(settings, 'work_mem = nonsense\n');
  await expect(startEmbeddedServer({ folder })).rejects.toThrow(/invalid value for parameter "work_mem"/);
  writeFileSync(settings, '');
  expect(await query(asOwner(await start(folder)), 'select 1')).toEqual([1]);
});

test('a package without its links works from a copy, in a folder too deep for a socket', async () => {
  const bare = join(newFolder(), 'package');
  const links = (folder: string) =>
    readdirSync(folder).filter((name) => lstatSync(join(folder, name)).isSymbolicLink());
  const native = join(serverPackage(), 'native');
  mkdirSync(bare);
  cpSync(join(serverPackage(), 'package.json'), join(bare, 'package.json'));
  cpSync(native, join(bare, 'native'), {
    recursive: true,
    filter: (file) => !lstatSync(file).isSymbolicLink(),
  });
  const folder = join(newFolder(), 'a-long-name-for-a-folder/'.repeat(4));
  mkdirSync(folder, { recursive: true });
  if (root)
    for (let path = folder; path.startsWith(join(tmpdir(), 'portico')); path = join(path, '..'))
      chmodSync(path, 0o755);
  const server = await start(folder, { packageFolder: bare });
  expect(await query(asOwner(server), 'select 1')).toEqual([1]);
  expect(links(join(bare, 'native/lib'))).toEqual([]);
  await server.stop();
  expect(existsSync(server.socketFolder)).toBe(false);
});

test.runIf(root)('root starts the server below a folder that only root may enter', async () => {
  const closed = newFolder();
  chmodSync(closed, 0o700);
  const server = await start(join(closed, 'data'));
  expect(statSync(closed).mode & 0o777).toBe(0o700);
  expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
  expect(await query(asOwner(server), 'select 1')).toEqual([1]);
});

test.runIf(nobodyRunsNode)('an ordinary user starts the server', async () => {
  const folder = newFolder();
  chownSync(folder, NOBODY.uid, NOBODY.gid);
  const { child, report } = await startInProcess(folder, NOBODY);
  expect(report.error).toBeUndefined();
  expect(statSync(`/proc/${report.pid}`).uid).toBe(NOBODY.uid);
  const server = identifyProcess(report.pid);
  await kill(child, 'SIGTERM');
  expect(server && (await processEnds(server, 0))).toBe(true);
});
