import { parentPort, workerData } from 'node:worker_threads';
import { type PackageRefusal, readPackage } from '../packages/index.ts';
import { viewOf } from './package-view.ts';
import type { PackageReading } from './readings.contract.ts';

/** What the thread sends back, once. */
export type ReadingResult =
  | { accepted: true; view: Omit<PackageReading, 'fileName'> }
  | { accepted: false; refusal: PackageRefusal };

const { bytes, unpackedBytes } = workerData as { bytes: Uint8Array; unpackedBytes: number };
const read = await readPackage(bytes, { limits: { unpackedBytes } });
const result: ReadingResult = read.accepted
  ? { accepted: true, view: viewOf(read) }
  : { accepted: false, refusal: read.refusal };
parentPort?.postMessage(result);
