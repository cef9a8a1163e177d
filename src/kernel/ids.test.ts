import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('An id is a UUID of version 7: it sorts by its time, and no two are alike', () => {
  const now = Date.UTC(2026, 10, 26);
  const ids = Array.from({ length: 1_000 }, (_, i) => newId(now + i));
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids.toSorted()).toEqual(ids);
  expect(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(now);
  expect(new Set(Array.from({ length: 1_000 }, () => newId(now))).size).toBe(1_000);
  expect(newId(0)).toMatch(/^00000000-0000-7/);
});
