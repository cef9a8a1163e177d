import { may } from '../../kernel/permissions.ts';
import { useSession } from '../shell/session.ts';

/** Whether the reader may add, change and remove people of this organization. */
export function useMayManagePeople(organizationId: string): boolean {
  const { session } = useSession();
  const membership = session?.memberships.find((own) => own.organizationId === organizationId);
  if (!membership) return false;
  return may({ organizationKind: membership.kind, roles: [...membership.roles] }, 'people:manage');
}
