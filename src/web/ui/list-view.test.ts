import { expect, test } from 'vitest';
import { nextSort, readListView, writeListView } from './list-view.ts';

test('a view survives the way through the address', () => {
  const view = {
    search: 'con & co',
    filters: { state: 'trial' },
    sort: { column: 'name', direction: 'descending' },
  } as const;
  expect(readListView(writeListView('', view))).toEqual(view);
});

test('parameters that are not of the view stay', () => {
  expect(writeListView('?tab=people&q=old&f.state=trial', { search: '', filters: {} })).toBe('tab=people');
});

test('a column is sorted upwards, then downwards, then not', () => {
  const up = nextSort(undefined, 'name');
  const down = nextSort(up, 'name');
  expect([up?.direction, down?.direction, nextSort(down, 'name')]).toEqual([
    'ascending',
    'descending',
    undefined,
  ]);
});
