import { useState } from 'react';

/** A preference of the reader on this device, for example hidden columns; without a key it lasts as long as the page. */
export function useStoredList(
  key: string | undefined,
  first: readonly string[] = [],
): [list: ReadonlySet<string>, store: (list: ReadonlySet<string>) => void] {
  const [list, setList] = useState<ReadonlySet<string>>(() => new Set((key && readList(key)) ?? first));
  const store = (next: ReadonlySet<string>) => {
    setList(next);
    if (key) writeItem(localStorage, key, [...next]);
  };
  return [list, store];
}

/** Reads a JSON value; what is missing, broken or forbidden by the browser is `undefined`. */
export function readItem(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes a JSON value, or removes it when `undefined`. A full or forbidden storage loses only the convenience. */
export function writeItem(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  } catch {
    // Private windows may refuse; nothing depends on it.
  }
}

function readList(key: string): string[] | undefined {
  const value = readItem(localStorage, key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}
