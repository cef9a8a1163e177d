import { may } from '../../kernel/permissions.ts';
import { useSession } from '../shell/session.ts';

/** Whether the reader may change customers of this organization, their tags and notes. */
export function useMayEditCustomers(organizationId: string): boolean {
  const { session } = useSession();
  const membership = session?.memberships.find((own) => own.organizationId === organizationId);
  if (!membership) return false;
  return may({ organizationKind: membership.kind, roles: [...membership.roles] }, 'customers:edit');
}
