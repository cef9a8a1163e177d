import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { answered, api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { ClosedBanner } from '../customer/closed-banner.tsx';
import { useServices } from '../customer/use-services.ts';
import { operationsKey, useOperation } from '../provisioning/operation-queries.ts';
import { OperationTracker } from '../provisioning/operation-tracker.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Explain } from '../ui/explain.tsx';
import { NoPermission, stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Opened } from './use-opened.ts';

interface WhyNotOpenProps {
  problem: Problem;
  opened: Opened;
  /** The set-up that was waited for has come to its end. */
  onReady: () => void;
}

/** The cause in its own words, and its own way out: the tracker in place, the day it closed, or whom to ask. */
export function WhyNotOpen({ problem, opened, onReady }: WhyNotOpenProps) {
  const { label, href } = opened.home;
  const command = { id: 'dashboard', label, href };
  const { explanation, status } = problem;
  if (status === 403 || !explanation) return <NoPermission explanation={explanation} command={command} />;
  switch (explanation.reason) {
    case 'still-provisioned':
    case 'provisioning-failed':
      return (
        <>
          <Explain explanation={explanation} command={command} />
          <BeingSetUp path={opened.path} onReady={onReady} />
        </>
      );
    case 'organization-inactivated':
      return <Inactivated problem={problem} command={command} organizationId={opened.path.organizationId} />;
    default:
      return <Explain explanation={explanation} command={command} />;
  }
}

/** The setting up as it goes on; the service opens by itself when it is ready. */
function BeingSetUp({ path, onReady }: Pick<WhyNotOpenProps, 'onReady'> & Pick<Opened, 'path'>) {
  const found = useQuery({
    queryKey: [...operationsKey(path.organizationId), 'of-service', path.subscriptionId],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/operations', {
          params: {
            path: { organizationId: path.organizationId },
            query: { subscriptionId: path.subscriptionId, limit: 1 },
          },
          signal,
        }),
      ),
  });
  const operation = found.data?.items[0];
  return (
    <WhenReady state={stateOf(found)}>
      {() =>
        operation && (
          <Followed organizationId={path.organizationId} operationId={operation.id} onReady={onReady} />
        )
      }
    </WhenReady>
  );
}

interface FollowedProps {
  organizationId: string;
  operationId: string;
  onReady: () => void;
}

function Followed({ organizationId, operationId, onReady }: FollowedProps) {
  const { query } = useOperation(organizationId, operationId);
  const isReady = query.data?.state === 'succeeded';
  const tell = useEffectEvent(onReady);
  useEffect(() => {
    if (isReady) tell();
  }, [isReady]);
  return <OperationTracker organizationId={organizationId} operationId={operationId} />;
}

type Way = {
  problem: Problem;
  command: { id: string; label: string; href: string };
  organizationId: string;
};

function Inactivated({ problem, command, organizationId }: Way) {
  const services = useServices(organizationId);
  const closed = services.data?.pages[0]?.closed;
  if (!closed) return problem.explanation && <Explain explanation={problem.explanation} command={command} />;
  return (
    <>
      <ClosedBanner closed={closed} />
      <div>
        <CommandButton command={command} />
      </div>
    </>
  );
}
