import { LimitedThread, type ThreadLimits, ThreadPlaces } from '../../../platform/threads/limited-thread.ts';
import type { ReadingResult } from './reading.worker.ts';

const LIMITS = { unpackedBytes: 192 * 1024 * 1024, memoryMb: 640, deadlineMs: 30_000 };

const places = new ThreadPlaces(
  2,
  'Other packages are being read at the moment. Try again in a few seconds.',
);

/**
 * Reads a package in a thread of its own with a limit of memory and a deadline, so that no file can stop the server.
 * 429 while two are being read. The bytes are handed over: the caller's buffer is empty afterwards.
 */
export async function readInThread(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Partial<typeof LIMITS> = {},
): Promise<ReadingResult> {
  places.take();
  try {
    return await runThread(bytes, { ...LIMITS, ...limits });
  } finally {
    places.leave();
  }
}

async function runThread(
  bytes: Uint8Array<ArrayBuffer>,
  { unpackedBytes, ...limits }: { unpackedBytes: number } & ThreadLimits,
): Promise<ReadingResult> {
  const thread = new LimitedThread<ReadingResult>(
    new URL('./reading.worker.ts', import.meta.url),
    { workerData: { bytes, unpackedBytes }, transferList: [bytes.buffer] },
    limits,
    (limit) => new TooMuchError(limit === 'time' ? TOO_LONG : TOO_LARGE),
  );
  try {
    return await thread.next();
  } catch (error) {
    if (error instanceof TooMuchError) return tooMuch(error.message);
    throw error;
  } finally {
    void thread.end();
  }
}

class TooMuchError extends Error {}

const TOO_LONG = 'The file takes longer to read than this service waits.';
const TOO_LARGE = 'The file needs more memory to read than this service gives to one file.';

function tooMuch(sentence: string): ReadingResult {
  const remedy = 'Split the package by area and send the parts one by one.';
  return { accepted: false, refusal: { code: 'unpacked-too-large', sentence, remedy } };
}
