import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process, told apart from a later one that was given the same number. `startedAt` is opaque; '' is unknown. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };

/** The process that has this number now; undefined when there is none, or only its exit status is left. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startInProc(pid) : startInProcessList(pid);
  if (startedAt === 'ended') return undefined;
  if (startedAt !== undefined) return { pid, startedAt };
  return answersSignals(pid) ? { pid, startedAt: '' } : undefined;
}

/** False only when it is certain that the process has ended. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  const now = identifyProcess(pid);
  return now !== undefined && (now.startedAt === startedAt || now.startedAt === '' || startedAt === '');
}

/** Waits for the end of a process, child or not; false when it is still there after the given milliseconds. */
export async function processEnds(target: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (isAlive(target)) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function startInProc(pid: number): string | undefined {
  const status = readText(`/proc/${pid}/stat`);
  if (status === undefined) return undefined;
  // The program's name may hold spaces and brackets, so fields are counted from behind it.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return 'ended';
  return `${readText('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${fields[19]}`;
}

function startInProcessList(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
