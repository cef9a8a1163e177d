import { useParams } from '@tanstack/react-router';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { text } from '../messages/customers.en.ts';
import { OperationTracker } from '../provisioning/operation-tracker.tsx';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { useCustomer } from './customer-queries.ts';

/** **Next steps** after **Add Service**, with the set-up as it goes; **Close** leaves it (PP-54). */
export function NextStepsPage() {
  const {
    organizationId = '',
    customerId = '',
    subscriptionId = '',
    operationId = '',
  } = useParams({ strict: false });
  const customer = useCustomer(organizationId, customerId);
  const base = `/partner/${organizationId}`;
  const activation = `${base}/services/${subscriptionId}/send-activation`;
  const added = customer.data?.data.subscriptions.find(({ id }) => id === subscriptionId);
  const name = customer.data?.data.name ?? text('detail.summary');
  return (
    <Page
      title={text('next.title')}
      crumbs={[
        { label: text('list.title'), href: `${base}/customers` },
        { label: name, href: `${base}/customers/${customerId}` },
        { label: text('next.title') },
      ]}
      commands={[
        { id: 'activate', label: text('next.activate'), href: activation },
        { id: 'close', label: text('next.close'), href: `${base}/services` },
      ]}
      width="text"
    >
      {added && <RetirementNotice service={added.offeringName} retirement={added.retirement} />}
      <p>{text('next.lead')}</p>
      <p>{text('next.activate.why')}</p>
      <OperationTracker
        organizationId={organizationId}
        operationId={operationId}
        meanwhile={<AppLink href={activation}>{text('next.activate')}</AppLink>}
      />
    </Page>
  );
}
