import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRapidStart, type RapidStartService } from '../../../../tests/harness/rapidstart-service.ts';
import { type PersonIn, startWorld, type World } from '../../../../tests/harness/world.ts';
import { openingPackage } from '../packages/sample-packages.ts';
import { readInThread } from './reading-thread.ts';

let world: World;
let service: RapidStartService;
let designer: PersonIn;
beforeAll(async () => {
  world = await startWorld();
  service = await addRapidStart(world);
  designer = await service.person(['Designer']);
});
afterAll(() => world.close());

const read = (bytes: Buffer, name = 'Package.rapidstart', person = designer) =>
  person.browser.upload(`${service.url}/packages/reading`, { name, bytes });
const megabyte = 1024 * 1024;

test('a real package shows its attributes, its tables by name and their first records', async () => {
  const answer = await read(openingPackage, 'C:\\lab\\PackageOPENING.rapidstart');
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ fileName: 'PackageOPENING.rapidstart', code: 'OPENING' });
  const [table] = answer.body.tables;
  expect(table).toMatchObject({ tableId: 81, known: false });
  expect(answer.body.findings).toMatchObject([{ code: 'unknown-table', tableId: 81 }]);
  expect(table.first.length).toBe(Math.min(20, table.records));
  expect(table.first[0].length).toBe(table.fields.length);
});

const hostile: [what: string, make: () => Buffer, reason: string][] = [
  ['an empty file', () => Buffer.alloc(0), 'empty-file'],
  ['a text', () => Buffer.from('Hello'), 'not-gzip'],
  ['a workbook', () => Buffer.from('PK\u0003\u0004rest'), 'not-gzip'],
  ['a page', () => gzipSync('<html></html>'), 'wrong-root'],
  ['half of a package', () => openingPackage.subarray(0, openingPackage.length >> 1), 'truncated'],
  ['a bomb', () => gzipSync(Buffer.alloc(300 * megabyte, ' ')), 'unpacked-too-large'],
  ['60 MB that are no package', () => randomBytes(60 * megabyte).fill('x', 0, 2), 'not-gzip'],
];
test.each(hostile)('%s is refused with the reason and a remedy', async (_what, make, reason) => {
  const answer = await read(make());
  expect(answer.status).toBe(422);
  expect(answer.body.reason).toBe(reason);
  expect(answer.body.explanation.remedy).not.toBe('');
});

test('a file above 64 MB is too large, and a call without a file is told what is missing', async () => {
  expect((await read(Buffer.alloc(65 * megabyte))).status).toBe(413);
  const url = `${service.url}/packages/reading`;
  const nothing = await designer.browser.post(url, {});
  expect(nothing.status).toBe(422);
  expect(nothing.body.detail).toContain('multipart/form-data');
});

const records = '<A><B>1</B></A>'.repeat(400_000);
const longPackage = gzipSync(
  `<?xml version="1.0" encoding="UTF-8"?><DataList Code="A" PackageName="A"><AList><TableID>3</TableID>${records}</AList></DataList>`,
);
const long = () => new Uint8Array(longPackage);

test('a file that needs too much memory or time is refused, and the server goes on', async () => {
  expect(await readInThread(long(), { memoryMb: 16 })).toMatchObject({ accepted: false });
  expect(await readInThread(long(), { deadlineMs: 1 })).toMatchObject({ accepted: false });
  expect((await read(openingPackage)).status).toBe(200);
});

test('three at once: the third is asked to come again, and is read once the others have ended', async () => {
  const others = [1, 2].map(() => readInThread(long()));
  expect((await read(openingPackage)).status).toBe(429);
  await Promise.all(others);
  expect((await read(openingPackage)).status).toBe(200);
});

test('whoever has no role in the service reads no package', async () => {
  const viewer = await service.person(['Viewer']);
  expect((await read(openingPackage, 'a', viewer)).status).toBe(403);
  const stranger = await (await addRapidStart(world)).person(['Administrator']);
  expect((await read(openingPackage, 'a', stranger)).status).toBe(404);
});
