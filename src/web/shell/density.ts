import { useState } from 'react';
import { readItem, writeItem } from '../ui/stored-state.ts';

export type Density = 'comfortable' | 'dense';

/** How closely rows stand, kept on this device. */
export function useDensity(): [density: Density, change: (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() =>
    readItem(localStorage, 'density') === 'dense' ? 'dense' : 'comfortable',
  );
  const change = (next: Density) => {
    setDensity(next);
    writeItem(localStorage, 'density', next);
  };
  return [density, change];
}
