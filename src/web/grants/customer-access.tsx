import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/grants.en.ts';
import type { Customer } from '../partner/customer-queries.ts';
import { AppLink } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { coveredWords, rolesOf, stateWords } from './grant-columns.tsx';
import { useGrants } from './grant-queries.ts';

/** The tab **Our access** of a customer: what the partner may do there, and the way to ask for more. */
export function CustomerAccess({ organizationId, customer }: { organizationId: string; customer: Customer }) {
  const grants = useGrants(organizationId, { customerId: customer.id });
  const active = customer.subscriptions.find(({ status }) => status === 'active');
  const explained = useExplained(organizationId, ['createGrant'], active?.id ?? '');
  const rows = itemsOf(grants);
  const propose = explained('createGrant', {
    id: 'propose',
    label: text('grants.propose'),
    href: `/partner/${organizationId}/grants/new?customer=${customer.id}`,
    disabledBecause: active ? undefined : text('service.none.here'),
  });
  return (
    <>
      <div>
        <CommandButton command={propose} />
      </div>
      <WhenReady state={stateOf(grants)}>
        {() =>
          rows.length === 0 ? (
            <Empty sentence={text('grants.partner.empty')} />
          ) : (
            rows.map((grant) => (
              <section key={grant.id}>
                <h2>
                  <AppLink href={`/partner/${organizationId}/grants/${grant.id}`}>
                    {grant.serviceName}
                  </AppLink>
                </h2>
                <Facts
                  facts={[
                    { label: text('column.state'), value: stateWords(grant) },
                    { label: text('column.roles'), value: rolesOf(grant) },
                    { label: text('grant.covered'), value: coveredWords(grant) },
                    { label: text('column.until'), value: <When at={grant.endsAt} /> },
                  ]}
                />
              </section>
            ))
          )
        }
      </WhenReady>
      <MorePages pages={grants} label={text('grants.list')} />
    </>
  );
}
