import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { Problem } from '../api/problem.ts';
import type { CurrentPortal } from '../shell/current-portal.ts';
import { useSession } from '../shell/session.ts';
import { Explain } from '../ui/explain.tsx';
import { Loading, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useAsked } from './agreement-queries.ts';

const AskedPage = lazy(() => import('./asked-page.tsx').then((module) => ({ default: module.AskedPage })));

const useStyles = makeStyles({ above: { marginBottom: tokens.spacingVerticalL } });

interface AgreementsGateProps {
  current: CurrentPortal | undefined;
  children: ReactNode;
}

/**
 * An administrator who is asked to accept something sees that in the place of every page of the organization; everybody
 * else reads above the pages why nothing can be changed until then.
 */
export function AgreementsGate({ current, children }: AgreementsGateProps) {
  const { session, loading } = useSession();
  // A page that stands here before it is known who reads it would be made anew, and lose what was entered meanwhile.
  if (loading && current?.organizationId) return <Loading />;
  const membership = session?.memberships.find((own) => own.organizationId === current?.organizationId);
  if (!membership || membership.kind === 'vendor') return children;
  const { organizationId, name, roles } = membership;
  if (!roles.includes('administrator')) {
    return <Waiting organizationId={organizationId}>{children}</Waiting>;
  }
  return (
    <Asking organizationId={organizationId} name={name}>
      {children}
    </Asking>
  );
}

interface AskingProps {
  organizationId: string;
  name: string;
  children: ReactNode;
}

function Waiting({ organizationId, children }: Omit<AskingProps, 'name'>) {
  const styles = useStyles();
  const explanation = useAsked(organizationId).data?.writing;
  return (
    <>
      {explanation && (
        <div className={styles.above}>
          <Explain explanation={explanation} />
        </div>
      )}
      {children}
    </>
  );
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
