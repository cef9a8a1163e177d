import { useState } from 'react';
import { readItem, writeItem } from './stored-state.ts';
import type { WizardStep } from './types.ts';

export interface WizardWork {
  current: string;
  furthest: string;
  open: (id: string) => void;
  next: () => void;
  back: () => void;
  /** Forgets where the reader was, after the receipt. */
  finish: () => void;
}

/** Where the reader is in a wizard; kept on this device under the key until finished. */
export function useWizard(steps: readonly WizardStep[], draftKey: string): WizardWork {
  const key = `wizard.${draftKey}`;
  const [places, setPlaces] = useState<Places>(() => readPlaces(key, steps.length));
  const go = (current: number) => {
    const next = {
      current: clamp(current, steps.length),
      furthest: Math.max(places.furthest, clamp(current, steps.length)),
    };
    setPlaces(next);
    writeItem(sessionStorage, key, next);
  };
  const idAt = (place: number) => steps[place]?.id ?? '';
  return {
    current: idAt(places.current),
    furthest: idAt(places.furthest),
    open: (id) => go(steps.findIndex((step) => step.id === id)),
    next: () => go(places.current + 1),
    back: () => go(places.current - 1),
    finish: () => writeItem(sessionStorage, key, undefined),
  };
}

interface Places {
  current: number;
  furthest: number;
}

function readPlaces(key: string, total: number): Places {
  const stored = readItem(sessionStorage, key);
  const read = typeof stored === 'object' && stored !== null ? (stored as Partial<Places>) : {};
  return {
    current: clamp(Number(read.current ?? 0), total),
    furthest: clamp(Number(read.furthest ?? 0), total),
  };
}

function clamp(place: number, total: number): number {
  return Number.isInteger(place) ? Math.min(Math.max(place, 0), total - 1) : 0;
}
