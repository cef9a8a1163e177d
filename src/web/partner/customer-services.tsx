import { makeStyles, tokens } from '@fluentui/react-components';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { useExplained } from '../explain/explain-queries.ts';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { text as changing } from '../messages/changing.en.ts';
import { text } from '../messages/customers.en.ts';
import { ServiceDifferences, useDifferencesOf } from '../reconciliation/waiting-differences.tsx';
import { AppLink } from '../ui/app-link.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { Empty } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import type { Customer, Subscription } from './customer-queries.ts';
import { ProvisioningLink } from './provisioning-link.tsx';

const useStyles = makeStyles({
  service: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

interface CustomerServicesProps {
  organizationId: string;
  customer: Customer;
}

/** What one customer has, newest first. */
export function CustomerServices({ organizationId, customer }: CustomerServicesProps) {
  const styles = useStyles();
  const base = `/partner/${organizationId}`;
  const differencesOf = useDifferencesOf({ organizationId, customerId: customer.id });
  if (customer.subscriptions.length === 0) {
    return <NoServices organizationId={organizationId} customer={customer} />;
  }
  return (
    <ul className={styles.list}>
      {customer.subscriptions.map((subscription) => (
        <li key={subscription.id} className={styles.service}>
          <h2>{[subscription.offeringName, subscription.label].filter(Boolean).join(': ')}</h2>
          <RetirementNotice service={subscription.offeringName} retirement={subscription.retirement} />
          <ServiceDifferences organizationId={organizationId} differences={differencesOf(subscription.id)} />
          <Facts facts={factsOf(base, subscription)} />
          {customer.standing === 'active' && (
            <AppLink
              href={`${base}/services/${subscription.id}/change`}
              label={[changing('command'), subscription.offeringName, subscription.label]
                .filter(Boolean)
                .join(', ')}
            >
              {changing('command')}
            </AppLink>
          )}
          {maySend(subscription) && (
            <ExplainedCommand
              organizationId={organizationId}
              action="sendActivation"
              subject={subscription.id}
              command={{
                id: 'send',
                label: text('service.send'),
                href: `${base}/services/${subscription.id}/send-activation`,
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The first service is added from here, while the customer is active. */
function NoServices({ organizationId, customer }: CustomerServicesProps) {
  const active = customer.standing === 'active';
  const explained = useExplained(organizationId, ['addService'], active ? customer.id : '');
  // The same reason stands against the command of the page, beside which one can ask.
  const { help: _asked, ...command } = explained('addService', {
    id: 'add',
    label: text('list.addService'),
    href: `/partner/${organizationId}/customers/${customer.id}/add-service`,
  });
  return <Empty sentence={text('detail.noServices')} {...(active ? { command } : {})} />;
}

/** An activation goes out while the service is not active and its customer is. */
const maySend = ({ status }: Subscription): boolean =>
  status === 'not-activated' || status === 'invitation-sent';

const factsOf = (base: string, subscription: Subscription) => [
  { label: text('service.status'), value: subscription.statusLabel },
  {
    label: text('service.provisioning'),
    value: <ProvisioningLink base={base} subscription={subscription} />,
  },
  { label: text('service.plan'), value: subscription.planName },
  ...(subscription.purpose === null ? [] : [{ label: text('service.purpose'), value: subscription.purpose }]),
  { label: text('service.country'), value: subscription.countryName },
  { label: text('service.dataCentre'), value: subscription.dataCentre },
  { label: text('service.account'), value: subscription.serviceAccountId },
  { label: text('service.created'), value: <When at={subscription.createdAt} as="date" /> },
];
