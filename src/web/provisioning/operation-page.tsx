import { useParams } from '@tanstack/react-router';
import { text } from '../messages/provisioning.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { useOperation } from './operation-queries.ts';
import { OperationTracker } from './operation-tracker.tsx';
import { operationName } from './tracker-words.ts';
import { useTabTitle } from './use-tab-title.ts';

/** One operation of the partner: what is done, who is at work, what can be done meanwhile. */
export function OperationPage() {
  const { organizationId = '', operationId = '' } = useParams({ strict: false });
  const { query } = useOperation(organizationId, operationId);
  const name = query.data ? operationName(query.data) : text('operation.loading');
  useTabTitle(query.data);
  const base = `/partner/${organizationId}`;
  return (
    <Page title={name} crumbs={[{ label: text('operations.title'), href: `${base}/operations` }]}>
      <OperationTracker
        organizationId={organizationId}
        operationId={operationId}
        title={text('operation.steps')}
        meanwhile={<AppLink href={`${base}/services`}>{text('operation.meanwhile.activate')}</AppLink>}
      />
    </Page>
  );
}
