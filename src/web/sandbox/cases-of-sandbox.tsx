import { text } from '../messages/sandbox.en.ts';
import { useSession } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';

/** Whether the organization is the sandbox of a partner; undefined until that is known. */
export function useIsSandbox(organizationId: string): boolean | undefined {
  const { session } = useSession();
  const membership = session?.memberships.find((one) => one.organizationId === organizationId);
  return membership && membership.sandbox !== null && membership.kind === 'partner';
}

/** In the sandbox of a partner the way to what its Support reads; nothing elsewhere. */
export function CasesOfSandbox({ organizationId }: { organizationId: string }) {
  if (!useIsSandbox(organizationId)) return null;
  return <AppLink href={`/partner/${organizationId}/sandbox/cases`}>{text('cases.see')}</AppLink>;
}
