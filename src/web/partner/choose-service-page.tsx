import { makeStyles, tokens } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/customers.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useCustomer, useOfferings } from './customer-queries.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  service: {
    padding: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { marginTop: 0 },
});

/** **Choose the service you want to sign up for** (PP-48). */
export function ChooseServicePage() {
  const styles = useStyles();
  const { organizationId = '', customerId = '' } = useParams({ strict: false });
  const customer = useCustomer(organizationId, customerId);
  const offerings = useOfferings(organizationId);
  const base = `/partner/${organizationId}/customers`;
  const name = customer.data?.data.name ?? text('detail.summary');
  const items = offerings.data?.items ?? [];
  return (
    <Page
      title={text('add.choose')}
      crumbs={[
        { label: text('list.title'), href: base },
        { label: name, href: `${base}/${customerId}` },
        { label: text('list.addService') },
      ]}
      width="text"
    >
      <WhyNot organizationId={organizationId} action="addService" subject={customerId}>
        <WhenReady state={customer.error ? stateOf(customer) : stateOf(offerings)}>
          {() => (
            <>
              <p>{text('add.choose.for', { name })}</p>
              {items.length === 0 && <Empty sentence={text('add.choose.none')} />}
              <ul className={styles.list}>
                {items.map((offering) => (
                  <li key={offering.code} className={styles.service}>
                    <h2 className={styles.name}>
                      <AppLink href={`${base}/${customerId}/add-service/${offering.code}`}>
                        {offering.name}
                      </AppLink>
                    </h2>
                    <p>{offering.description}</p>
                    <RetirementNotice service={offering.name} retirement={offering.retirement} />
                    <p>
                      {text('add.promise', {
                        hours: Math.max(...offering.plans.map((plan) => plan.promisedHours)),
                      })}
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </WhenReady>
      </WhyNot>
    </Page>
  );
}
