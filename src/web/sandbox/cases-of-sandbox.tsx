import { text } from '../messages/sandbox.en.ts';
import { useSession } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';

/** In the sandbox of a partner the way to what its Support reads; nothing elsewhere. */
export function CasesOfSandbox({ organizationId }: { organizationId: string }) {
  const { session } = useSession();
  const membership = session?.memberships.find((one) => one.organizationId === organizationId);
  if (!membership?.sandbox || membership.kind !== 'partner') return null;
  return <AppLink href={`/partner/${organizationId}/sandbox/cases`}>{text('cases.see')}</AppLink>;
}
