import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { ClosedBanner } from '../customer/closed-banner.tsx';
import { useServices } from '../customer/use-services.ts';
import { text } from '../messages/rapidstart.en.ts';
import { operationsKey, useOperation } from '../provisioning/operation-queries.ts';
import { OperationTracker } from '../provisioning/operation-tracker.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Explain } from '../ui/explain.tsx';
import { NoPermission, stateOf, WhenReady } from '../ui/state-views.tsx';
import { overviewKey, useService } from './service-queries.ts';

/** The cause in its own words, and its own way out: the tracker in place, the day it closed, or whom to ask. */
export function WhyNotOpen({ problem }: { problem: Problem }) {
  const { dashboard, isGuest } = useService();
  const label = text(isGuest ? 'opening.access' : 'opening.dashboard');
  const command = { id: 'dashboard', label, href: dashboard };
  const { explanation, status } = problem;
  if (status === 403 || !explanation) return <NoPermission explanation={explanation} command={command} />;
  switch (explanation.reason) {
    case 'still-provisioned':
    case 'provisioning-failed':
      return (
        <>
          <Explain explanation={explanation} command={command} />
          <BeingSetUp />
        </>
      );
    case 'organization-inactivated':
      return <Inactivated problem={problem} command={command} />;
    default:
      return <Explain explanation={explanation} command={command} />;
  }
}

/** The setting up as it goes on; the service opens by itself when it is ready. */
function BeingSetUp() {
  const { path } = useService();
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
      {() => operation && <Followed organizationId={path.organizationId} operationId={operation.id} />}
    </WhenReady>
  );
}

function Followed({ organizationId, operationId }: { organizationId: string; operationId: string }) {
  const queries = useQueryClient();
  const { path } = useService();
  const { query } = useOperation(organizationId, operationId);
  const isReady = query.data?.state === 'succeeded';
  const { subscriptionId } = path;
  useEffect(() => {
    if (isReady)
      void queries.invalidateQueries({ queryKey: overviewKey({ organizationId, subscriptionId }) });
  }, [isReady, queries, organizationId, subscriptionId]);
  return <OperationTracker organizationId={organizationId} operationId={operationId} />;
}

type Way = { problem: Problem; command: { id: string; label: string; href: string } };

function Inactivated({ problem, command }: Way) {
  const { path } = useService();
  const services = useServices(path.organizationId);
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
