import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity.ts';

/** Another living Portico works on this data folder. */
export class DataFolderInUse extends Error {
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by another Portico (process ${pid}). ` +
        'Stop that one first, or give this one a folder of its own with PORTICO_DATA.',
    );
    this.name = 'DataFolderInUse';
    this.folder = folder;
    this.pid = pid;
  }
}

export type DataFolderLock = { release(): void };

/**
 * Takes the data folder for this process until `release` or the end of the process, however it ends.
 * Claims are numbered files, and the highest one counts. A claim is never overwritten by a stranger: who finds the
 * highest one dead adds the next number, which the file system grants to one process only. Nobody therefore deletes
 * a claim that came to life after it was judged dead, and no clock is involved.
 * Throws `DataFolderInUse` when the owner of the highest claim lives.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const claims = join(folder, 'lock');
  mkdirSync(claims, { recursive: true, mode: 0o700 });
  for (;;) {
    const last = highestClaim(claims);
    const owner = readOwner(join(claims, `${last}.json`));
    if (owner && isAlive(owner)) throw new DataFolderInUse(folder, owner.pid);
    const mine = last + 1;
    if (!addClaim(claims, mine)) continue;
    if (highestClaim(claims) === mine) {
      removeClaimsBelow(claims, mine);
      return { release: () => writeClaim(claims, mine, null) };
    }
    rmSync(join(claims, `${mine}.json`), { force: true });
  }
}

function addClaim(claims: string, number: number): boolean {
  const draft = draftOf(claims, identifyProcess(process.pid) ?? { pid: process.pid, startedAt: '' });
  try {
    linkSync(draft, join(claims, `${number}.json`));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A released claim stays as a file: the numbers must never go down. */
function writeClaim(claims: string, number: number, owner: ProcessIdentity | null): void {
  renameSync(draftOf(claims, owner), join(claims, `${number}.json`));
}

function draftOf(claims: string, owner: ProcessIdentity | null): string {
  const draft = join(claims, `draft-${process.pid}`);
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  return draft;
}

/** A claim appears with its whole text, so one that cannot be read lost it with the power: its owner is gone. */
function readOwner(path: string): ProcessIdentity | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isIdentity(owner) ? owner : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  const { pid, startedAt } = (value ?? {}) as Partial<Record<keyof ProcessIdentity, unknown>>;
  return Number.isInteger(pid) && typeof startedAt === 'string';
}

const claimNumbers = (claims: string) =>
  readdirSync(claims)
    .flatMap((file) => /^(\d+)\.json$/.exec(file)?.[1] ?? [])
    .map(Number);

const highestClaim = (claims: string) => Math.max(0, ...claimNumbers(claims));

function removeClaimsBelow(claims: string, number: number): void {
  for (const old of claimNumbers(claims).filter((claim) => claim < number))
    rmSync(join(claims, `${old}.json`), { force: true });
}
