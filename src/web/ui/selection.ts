import type { Selection } from './types.ts';

export const nothingSelected: Selection = { ids: new Set(), all: false };

/** Adds or removes one row; after "all", the rest of the loaded rows stays selected. */
export function toggled(selection: Selection, id: string, loaded: readonly string[]): Selection {
  const ids = new Set(selection.all ? loaded : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, all: false };
}

/** Selects all loaded rows, or none when all of them are selected. */
export function toggledLoaded(selection: Selection, loaded: readonly string[]): Selection {
  const everything = loaded.every((id) => isSelected(selection, id));
  return everything ? nothingSelected : { ids: new Set(loaded), all: false };
}

/** Whether a row is in the selection. */
export function isSelected(selection: Selection, id: string): boolean {
  return selection.all || selection.ids.has(id);
}
