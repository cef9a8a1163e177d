import { lazy, type ReactNode, Suspense } from 'react';
import { Problem } from '../api/problem.ts';
import type { CurrentPortal } from '../shell/current-portal.ts';
import { useSession } from '../shell/session.ts';
import { Loading, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useAsked } from './agreement-queries.ts';

const AskedPage = lazy(() => import('./asked-page.tsx').then((module) => ({ default: module.AskedPage })));

interface AgreementsGateProps {
  current: CurrentPortal | undefined;
  children: ReactNode;
}

/** An administrator who is asked to accept something sees that in the place of every page of the organization. */
export function AgreementsGate({ current, children }: AgreementsGateProps) {
  const { session } = useSession();
  const membership = session?.memberships.find((own) => own.organizationId === current?.organizationId);
  const isAsked = membership?.kind !== 'vendor' && membership?.roles.includes('administrator');
  if (!membership || !isAsked) return children;
  return (
    <Asking organizationId={membership.organizationId} name={membership.name}>
      {children}
    </Asking>
  );
}

interface AskingProps {
  organizationId: string;
  name: string;
  children: ReactNode;
}

/** While an organization is inactivated nothing can be accepted for it; its pages say what it is. */
const isClosed = (error: unknown) =>
  error instanceof Problem && error.explanation?.reason === 'organization-inactivated';

function Asking({ organizationId, name, children }: AskingProps) {
  const asked = useAsked(organizationId);
  const items = asked.data?.items ?? [];
  if (isClosed(asked.error)) return children;
  return (
    <WhenReady state={stateOf(asked)}>
      {() =>
        items.length === 0 ? (
          children
        ) : (
          <Suspense fallback={<Loading />}>
            <AskedPage organizationId={organizationId} organizationName={name} asked={items} />
          </Suspense>
        )
      }
    </WhenReady>
  );
}
