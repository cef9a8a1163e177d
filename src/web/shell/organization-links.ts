import type { Membership } from './session.ts';

export interface OrganizationLink {
  id: string;
  organizationId: string;
  name: string;
  /** The first part of the address: which portal opens. */
  portal: string;
  href: string;
}

/** Where each membership leads: the vendor's people to Operations, Support or both. */
export function organizationLinks(memberships: readonly Membership[]): OrganizationLink[] {
  return memberships.flatMap((membership) =>
    portalsOf(membership).map((portal) => ({
      id: `${portal}-${membership.organizationId}`,
      organizationId: membership.organizationId,
      name: membership.name,
      portal,
      href: `/${portal}/${membership.organizationId}`,
    })),
  );
}

function portalsOf({ kind, roles }: Membership): string[] {
  if (kind !== 'vendor') return [kind];
  return [
    ...(roles.includes('operator') ? ['operations'] : []),
    ...(roles.includes('support') ? ['support'] : []),
  ];
}
