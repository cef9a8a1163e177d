import { createContext, useContext } from 'react';
import type { Branding } from './branding.ts';

export const BrandingContext = createContext<Branding | undefined>(undefined);

/** Names and switches of this installation. */
export function useBranding(): Branding {
  const branding = useContext(BrandingContext);
  if (!branding) throw new Error('Branding is used outside of the application.');
  return branding;
}
