import { Worker } from 'node:worker_threads';
import { DomainError } from '../../../kernel/errors.ts';
import type { ReadingResult } from './reading.worker.ts';

const LIMITS = { unpackedBytes: 192 * 1024 * 1024, memoryMb: 640, deadlineMs: 30_000 };
const AT_ONCE = 2;
const MEMORY_EXHAUSTED = 'ERR_WORKER_OUT_OF_MEMORY';

let underWay = 0;

/**
 * Reads a package in a thread of its own with a limit of memory and a deadline, so that no file can stop the server.
 * 429 while two are being read. The bytes are handed over: the caller's buffer is empty afterwards.
 */
export async function readInThread(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Partial<typeof LIMITS> = {},
): Promise<ReadingResult> {
  if (underWay >= AT_ONCE) {
    throw new DomainError(
      'too-many',
      'Other packages are being read at the moment. Try again in a few seconds.',
      {
        retryAfterSeconds: 10,
      },
    );
  }
  underWay += 1;
  try {
    return await runThread(bytes, { ...LIMITS, ...limits });
  } finally {
    underWay -= 1;
  }
}

function runThread(
  bytes: Uint8Array<ArrayBuffer>,
  { unpackedBytes, memoryMb, deadlineMs }: typeof LIMITS,
): Promise<ReadingResult> {
  const thread = new Worker(new URL('./reading.worker.ts', import.meta.url), {
    workerData: { bytes, unpackedBytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ReadingResult>();
  const deadline = setTimeout(
    () => resolve(tooMuch('The file takes longer to read than this service waits.')),
    deadlineMs,
  );
  thread.on('message', resolve);
  thread.on('error', (error) => {
    if ('code' in error && error.code === MEMORY_EXHAUSTED) {
      resolve(tooMuch('The file needs more memory to read than this service gives to one file.'));
    } else reject(error);
  });
  thread.on('exit', () => reject(new Error('The thread that read the package ended without an answer.')));
  return promise.finally(() => {
    clearTimeout(deadline);
    void thread.terminate();
  });
}

function tooMuch(sentence: string): ReadingResult {
  const remedy = 'Split the package by area and send the parts one by one.';
  return { accepted: false, refusal: { code: 'unpacked-too-large', sentence, remedy } };
}
