import { useSyncExternalStore } from 'react';

/** Whether a media query holds now; follows changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** True below 640 pixels: lists become cards. */
export const useNarrow = (): boolean => useMedia('(max-width: 639px)');

/** True below 1024 pixels: the left navigation becomes a drawer. */
export const useDrawerNavigation = (): boolean => useMedia('(max-width: 1023px)');
