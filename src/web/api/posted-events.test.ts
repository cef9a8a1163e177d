import { expect, test } from 'vitest';
import { readEvents } from './posted-events.ts';

const STREAM =
  ':\n\nretry: 30000\nevent: tracker\ndata: {"a":1}\n\nid: 7\r\ndata: one\r\ndata:two\r\n\r\n:\n\nevent: left';
const EVENTS = [
  { type: 'tracker', id: '', data: '{"a":1}' },
  { type: 'message', id: '7', data: 'one\ntwo' },
];

test.each([1, 2, 3, 7, 1000])(
  'events come whole out of pieces of %i letters, heartbeats and halves do not',
  (size) => {
    const heard: unknown[] = [];
    const { read, comeBackAfter } = readEvents((event) => heard.push(event));
    for (let at = 0; at < STREAM.length; at += size) read(STREAM.slice(at, at + size));
    expect(heard).toEqual(EVENTS);
    expect(comeBackAfter()).toBe(30_000);
  },
);
