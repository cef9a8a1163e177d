import { useParams } from '@tanstack/react-router';
import { countryName } from '../../kernel/countries.ts';
import { Problem } from '../api/problem.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { text as mergeText } from '../messages/merging.en.ts';
import { nameOf } from '../people/name-of.ts';
import { DetailPage } from '../ui/detail-page.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import type { StateSentence, SummaryFact } from '../ui/types.ts';
import { useWhenWords, When } from '../ui/when.tsx';
import { ChangeCustomerForm } from './change-customer-form.tsx';
import { CustomerHistory } from './customer-history.tsx';
import { CustomerNotes } from './customer-notes.tsx';
import { CustomerPeople } from './customer-people.tsx';
import { type Customer, useCustomer } from './customer-queries.ts';
import { CustomerServices } from './customer-services.tsx';
import { CustomerStanding } from './customer-standing.tsx';
import { CustomerTags } from './customer-tags.tsx';
import { RegistryComparison } from './registry-comparison.tsx';

/** One customer: what it has, who it is, what happened. */
export function CustomerPage() {
  const { organizationId = '', customerId = '' } = useParams({ strict: false });
  const query = useCustomer(organizationId, customerId);
  if (query.data) {
    return (
      <Opened organizationId={organizationId} customer={query.data.data} version={query.data.version ?? ''} />
    );
  }
  const movedTo = query.error instanceof Problem ? query.error.movedTo : undefined;
  return (
    <Page title={text('detail.summary')} crumbs={crumbs(organizationId, text('detail.summary'))}>
      {movedTo ? (
        <Empty
          sentence={query.error?.message ?? ''}
          command={{
            id: 'open',
            label: mergeText('gone.open', { name: movedTo.name }),
            href: `/partner/${organizationId}/customers/${movedTo.id}`,
          }}
        />
      ) : (
        <WhenReady state={stateOf(query)}>{() => null}</WhenReady>
      )}
    </Page>
  );
}

interface OpenedProps {
  organizationId: string;
  customer: Customer;
  version: string;
}

function Opened({ organizationId, customer, version }: OpenedProps) {
  const base = `/partner/${organizationId}`;
  const explained = useExplained(organizationId, ['addService'], customer.id);
  return (
    <DetailPage
      title={customer.name}
      crumbs={crumbs(organizationId, customer.name)}
      state={useStateSentence(customer)}
      commands={[
        explained('addService', {
          id: 'add',
          label: text('list.addService'),
          href: `${base}/customers/${customer.id}/add-service`,
        }),
        {
          id: 'merge',
          label: mergeText('merge.command'),
          href: `${base}/customers/merge?with=${customer.id}`,
        },
      ]}
      summaryLabel={text('detail.summary')}
      summary={summaryOf(customer)}
      tabs={[
        {
          id: 'services',
          label: text('detail.tab.services'),
          content: <CustomerServices organizationId={organizationId} customer={customer} />,
        },
        {
          id: 'people',
          label: text('detail.tab.people'),
          content: <CustomerPeople organizationId={organizationId} customer={customer} />,
        },
        {
          id: 'profile',
          label: text('detail.tab.profile'),
          content: (
            <>
              <RegistryComparison organizationId={organizationId} customer={customer} version={version} />
              <ChangeCustomerForm
                key={version}
                organizationId={organizationId}
                customer={customer}
                version={version}
              />
            </>
          ),
        },
        {
          id: 'known',
          label: text('detail.tab.known'),
          content: (
            <>
              <CustomerTags organizationId={organizationId} customer={customer} />
              <CustomerNotes organizationId={organizationId} customerId={customer.id} />
            </>
          ),
        },
        {
          id: 'happened',
          label: text('detail.tab.happened'),
          content: <CustomerHistory organizationId={organizationId} customerId={customer.id} />,
        },
      ]}
    />
  );
}

const crumbs = (organizationId: string, name: string) => [
  { label: text('list.title'), href: `/partner/${organizationId}/customers` },
  { label: name },
];

function useStateSentence(customer: Customer): StateSentence | undefined {
  const words = useWhenWords();
  if (customer.standing !== 'active') return { tone: 'danger', sentence: text('detail.inactivated') };
  if (customer.usableUntil === null) return undefined;
  return { tone: 'warning', sentence: text('detail.warning', { when: words(customer.usableUntil) }) };
}

function summaryOf(customer: Customer): SummaryFact[] {
  const { administrator, street, postalCode, city, state } = customer;
  const person = nameOf(administrator);
  const country = countryName(customer.country, readerLocale);
  const address = [street, `${postalCode} ${city}`.trim(), state, country].filter(Boolean).join(', ');
  const known = (value: string) => value || text('detail.unknown');
  return [
    { label: text('form.number'), value: customer.number ?? text('number.none') },
    ...(customer.ownOrganization ? [{ label: text('kind.label'), value: text('kind.own') }] : []),
    { label: text('column.standing'), value: <CustomerStanding customer={customer} /> },
    ...(customer.usableUntil
      ? [{ label: text('detail.usableUntil'), value: <When at={customer.usableUntil} /> }]
      : []),
    { label: text('detail.address'), value: address },
    { label: text('detail.phone'), value: known(customer.phone) },
    { label: text('detail.industry'), value: known(customer.industry) },
    {
      label: text('detail.administrator'),
      value: known([person, administrator.signInName].filter(Boolean).join(', ')),
    },
    { label: text('detail.contact'), value: known(customer.contactEmail) },
    ...(customer.tags.length > 0 ? [{ label: text('column.tags'), value: customer.tags.join(', ') }] : []),
    { label: text('detail.created'), value: <When at={customer.createdAt} as="date" /> },
    { label: text('detail.lastActivity'), value: <When at={customer.lastActivityAt} as="date" /> },
  ];
}
