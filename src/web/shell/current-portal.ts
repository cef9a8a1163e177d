import type { Portal } from '../portals.ts';
import type { Place } from '../ui/types.ts';

export interface CurrentPortal {
  portal: Portal;
  /** The base with its ids filled in: "/partner/0192…". */
  base: string;
  organizationId: string | undefined;
  places: readonly Place[];
}

/** The portal that an address belongs to, with its places as full addresses; none on the home page. */
export function currentPortal(portals: readonly Portal[], pathname: string): CurrentPortal | undefined {
  const steps = pathname.split('/').filter(Boolean);
  const portal = portals.find((candidate) => candidate.id === steps[0]);
  if (!portal || portal.beside?.includes(steps[1] ?? '')) return undefined;
  const pattern = portal.base.split('/').filter(Boolean);
  if (steps.length < pattern.length) return undefined;
  const base = `/${steps.slice(0, pattern.length).join('/')}`;
  return {
    portal,
    base,
    organizationId: steps[pattern.indexOf('$organizationId')],
    places: portal.places.map((place) => ({
      ...place,
      href: base + place.href,
      exact: place.exact ?? place.href === '',
      also: place.also?.map((other) => base + other),
    })),
  };
}
