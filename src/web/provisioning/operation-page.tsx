import { useParams } from '@tanstack/react-router';
import { text } from '../messages/provisioning.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import type { Command } from '../ui/types.ts';
import { type Operation, useOperation } from './operation-queries.ts';
import { OperationTracker } from './operation-tracker.tsx';
import { ShareSection } from './share-section.tsx';
import { operationName } from './tracker-words.ts';
import { useTabTitle } from './use-tab-title.ts';

/** One operation as the partner sees it: what is done, who is at work, what can be done meanwhile. */
export function PartnerOperationPage() {
  return (
    <OperationOf
      side="partner"
      meanwhile={{ label: text('operation.meanwhile.activate'), place: '/services' }}
    />
  );
}

/** The same operation as the customer sees it. */
export function CustomerOperationPage() {
  return (
    <OperationOf side="customer" meanwhile={{ label: text('operation.meanwhile.dashboard'), place: '' }} />
  );
}

interface OperationOfProps {
  side: 'partner' | 'customer';
  meanwhile: { label: string; place: string };
}

function OperationOf({ side, meanwhile }: OperationOfProps) {
  const { organizationId = '', operationId = '' } = useParams({ strict: false });
  const { query } = useOperation(organizationId, operationId);
  const name = query.data ? operationName(query.data) : text('operation.loading');
  useTabTitle(query.data);
  const base = `/${side}/${organizationId}`;
  return (
    <Page
      title={name}
      commands={side === 'customer' && query.data ? wayIn(base, query.data) : []}
      crumbs={[{ label: text('operations.title'), href: `${base}/operations` }]}
    >
      <OperationTracker
        organizationId={organizationId}
        operationId={operationId}
        title={text('operation.steps')}
        meanwhile={<AppLink href={`${base}${meanwhile.place}`}>{meanwhile.label}</AppLink>}
      />
      <ShareSection organizationId={organizationId} operationId={operationId} />
    </Page>
  );
}

/** What is set up opens from here; the page behind it knows why not. */
function wayIn(base: string, { state, kind, serviceName, subscriptionId }: Operation): Command[] {
  if (state !== 'succeeded' || kind === 'deprovision') return [];
  const label = text('operation.open', { service: serviceName });
  return [{ id: 'open', label, href: `${base}/services/${subscriptionId}/open` }];
}
