import { expect, test } from 'vitest';
import { isSelected, nothingSelected, toggled, toggledLoaded } from './selection.ts';

const loaded = ['a', 'b', 'c'];

test('leaving one row out of "all" keeps the other loaded rows', () => {
  const selection = toggled({ ids: new Set(), all: true }, 'b', loaded);
  expect(loaded.filter((id) => isSelected(selection, id))).toEqual(['a', 'c']);
});

test('the box in the header selects all loaded rows, then none', () => {
  const all = toggledLoaded(nothingSelected, loaded);
  expect(all.ids.size).toBe(3);
  expect(toggledLoaded(all, loaded)).toEqual(nothingSelected);
});
