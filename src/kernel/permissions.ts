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
      'announcements:write',
      'staff:read',
      'staff:manage',
      'providers:read',
      'provisioning:manage',
      'audit:read',
    ],
    support: [
      'support:read',
      'support:propose',
      'support:confirm',
      'announcements:write',
      'staff:read',
      'providers:read',
      'audit:read',
    ],
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
      'operations:cancel',
      'operations:answer',
      'operations:share',
      'grants:read',
      'grants:change',
      'audit:read',
      'sandbox:manage',
      'webhooks:manage',
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
      'operations:cancel',
      'operations:answer',
      'operations:share',
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
      'operations:answer',
      'operations:share',
      'grants:read',
      'grants:change',
      'preferences:change',
      'access-keys:manage',
      'audit:read',
    ],
    user: ['services:read', 'operations:read'],
    /** Of a program: its services only. */
    program: ['services:read'],
  },
} as const satisfies Record<OrganizationKind, Record<string, readonly string[]>>;

type Table = typeof PERMISSIONS;
export type Permission = {
  [Kind in OrganizationKind]: Table[Kind][keyof Table[Kind]] extends readonly (infer P)[] ? P : never;
}[OrganizationKind];

/** What a person decides in the organization's name; a program never does, whatever its roles are. */
const OF_PERSONS: readonly Permission[] = [
  'people:manage',
  'agreements:accept',
  'grants:change',
  'preferences:change',
  'sandbox:manage',
  'webhooks:manage',
  'access-keys:manage',
];

export function may(
  actor: Pick<Actor, 'organizationKind' | 'roles' | 'program'>,
  permission: Permission,
): boolean {
  if (actor.program && OF_PERSONS.includes(permission)) return false;
  const table: Record<string, readonly string[]> = PERMISSIONS[actor.organizationKind];
  return actor.roles.some((role) => table[role]?.includes(permission));
}

/** Why the roles are too small, and which would do; undefined when they are enough. */
export function explainPermission(actor: Actor, permission: Permission): Explanation | undefined {
  if (may(actor, permission)) return undefined;
  const table: Record<string, readonly string[]> = PERMISSIONS[actor.organizationKind];
  const enough = Object.keys(table).filter((role) => table[role]?.includes(permission) && role !== 'program');
  if (actor.program) return explainToProgram(actor, OF_PERSONS.includes(permission) ? [] : enough);
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

/** Roles that a program of a partner organization can have: what else there is belongs to people. */
export const PROGRAM_ROLES = ['member', 'reader'] as const;

function explainToProgram(
  { name, organizationName, organizationKind }: Actor,
  enough: string[],
): Explanation {
  const role = organizationKind === 'partner' && PROGRAM_ROLES.find((one) => enough.includes(one));
  if (!role) return forPersonsOnly({ name, organizationName });
  return {
    reason: 'role-too-small',
    sentence: `The role of the program ${name} in ${organizationName} does not allow this. A program never acts as a person.`,
    remedy: `Give the program the role ${role}, then ask for a new token.`,
    who: `An administrator of ${organizationName}`,
  };
}

/** What a program is told where only a person counts, whatever its roles are. */
export function forPersonsOnly({
  name,
  organizationName,
}: Pick<Actor, 'name' | 'organizationName'>): Explanation {
  return {
    reason: 'program-not-a-person',
    sentence: `This is done by people only. The program ${name} never acts as a person.`,
    remedy: 'Sign in to the portal as a person whose role allows it, and do it there.',
    who: `A person of ${organizationName}`,
  };
}

/** A service's first line. A colleague whose role is too small gets 403 with the roles that would do. */
export function requirePermission(actor: Actor, permission: Permission): void {
  const explanation = explainPermission(actor, permission);
  if (explanation) throw new DomainError('forbidden', explanation.sentence, { explanation });
}
