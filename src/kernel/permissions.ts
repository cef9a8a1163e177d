import type { Actor } from './context.ts';
import type { Explanation } from './decisions.ts';
import { DomainError } from './errors.ts';

export type OrganizationKind = 'vendor' | 'partner' | 'customer';

/** Who may do what: role within a kind of organization → permissions. The whole table, on one page. */
const PERMISSIONS = {
  vendor: {
    operator: [
      'registry:read',
      'registry:import',
      'catalogue:edit',
      'agreements:publish',
      'staff:read',
      'staff:manage',
      'audit:read',
    ],
    support: ['support:read', 'support:propose', 'support:confirm', 'staff:read', 'audit:read'],
  },
  partner: {
    administrator: [
      'people:read',
      'people:manage',
      'agreements:read',
      'agreements:accept',
      'customers:read',
      'customers:create',
      'customers:edit',
      'subscriptions:read',
      'subscriptions:add',
      'activations:send',
      'operations:read',
      'operations:retry',
      'grants:read',
      'grants:change',
      'audit:read',
    ],
    member: [
      'people:read',
      'agreements:read',
      'customers:read',
      'customers:create',
      'customers:edit',
      'subscriptions:read',
      'subscriptions:add',
      'activations:send',
      'operations:read',
      'operations:retry',
      'grants:read',
      'grants:change',
      'audit:read',
    ],
    reader: [
      'people:read',
      'agreements:read',
      'customers:read',
      'subscriptions:read',
      'operations:read',
      'grants:read',
    ],
  },
  customer: {
    administrator: [
      'people:read',
      'people:manage',
      'agreements:read',
      'agreements:accept',
      'services:read',
      'operations:read',
      'grants:read',
      'grants:change',
      'audit:read',
    ],
    user: ['services:read', 'operations:read'],
  },
} as const satisfies Record<OrganizationKind, Record<string, readonly string[]>>;

type Table = typeof PERMISSIONS;
export type Permission = {
  [Kind in OrganizationKind]: Table[Kind][keyof Table[Kind]] extends readonly (infer P)[] ? P : never;
}[OrganizationKind];

export function may(actor: Pick<Actor, 'organizationKind' | 'roles'>, permission: Permission): boolean {
  const table: Record<string, readonly string[]> = PERMISSIONS[actor.organizationKind];
  return actor.roles.some((role) => table[role]?.includes(permission));
}

/** Why the roles are too small, and which would do; undefined when they are enough. */
export function explainPermission(actor: Actor, permission: Permission): Explanation | undefined {
  if (may(actor, permission)) return undefined;
  const table: Record<string, readonly string[]> = PERMISSIONS[actor.organizationKind];
  const enough = Object.keys(table).filter((role) => table[role]?.includes(permission));
  const roles =
    enough.length > 0 ? enough.join(' or ') : `nobody in a ${actor.organizationKind} organization`;
  const isVendor = actor.organizationKind === 'vendor';
  return {
    reason: 'role-too-small',
    sentence: `Your role in ${actor.organizationName} does not allow this.`,
    remedy: enough.length > 0 ? `Ask for the role ${roles}.` : `This can be done by ${roles}.`,
    who: `${isVendor ? 'An operator' : 'An administrator'} of ${actor.organizationName}`,
    ...(enough.length > 0 ? { ask: isVendor ? 'operators' : 'administrators' } : {}),
  };
}

/** A service's first line. A colleague whose role is too small gets 403 with the roles that would do. */
export function requirePermission(actor: Actor, permission: Permission): void {
  const explanation = explainPermission(actor, permission);
  if (explanation) throw new DomainError('forbidden', explanation.sentence, { explanation });
}
