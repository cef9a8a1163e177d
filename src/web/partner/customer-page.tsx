import { useParams } from '@tanstack/react-router';
import { countryName } from '../../kernel/countries.ts';
import { keptUntil } from '../../modules/customers/customers.rules.ts';
import { Problem } from '../api/problem.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { text as lifeText } from '../messages/life.en.ts';
import { text as mergeText } from '../messages/merging.en.ts';
import { nameOf } from '../people/name-of.ts';
import { DetailPage } from '../ui/detail-page.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import type { StateSentence, SummaryFact } from '../ui/types.ts';
import { useWhenWords, When } from '../ui/when.tsx';
import { type Customer, useCustomer } from './customer-queries.ts';
import { CustomerStanding } from './customer-standing.tsx';
import { customerTabs } from './customer-tabs.tsx';
import { ErasedCustomer } from './erased-customer.tsx';

/** One customer: what it has, who it is, what happened. */
export function CustomerPage() {
  const { organizationId = '', customerId = '' } = useParams({ strict: false });
  const query = useCustomer(organizationId, customerId);
  if (query.data) {
    return (
      <Opened organizationId={organizationId} customer={query.data.data} version={query.data.version ?? ''} />
    );
  }
  const problem = query.error instanceof Problem ? query.error : undefined;
  const movedTo = problem?.movedTo;
  if (problem?.status === 404)
    return <ErasedCustomer organizationId={organizationId} customerId={customerId} problem={problem} />;
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
  const explained = useExplained(organizationId, ['addService', 'mergeCustomers'], customer.id);
  return (
    <DetailPage
      title={customer.name}
      crumbs={crumbs(organizationId, customer.name)}
      state={useStateSentence(organizationId, customer)}
      commands={[
        explained('addService', {
          id: 'add',
          label: text('list.addService'),
          href: `${base}/customers/${customer.id}/add-service`,
        }),
        explained('mergeCustomers', {
          id: 'merge',
          label: mergeText('merge.command'),
          href: `${base}/customers/merge?with=${customer.id}`,
        }),
      ]}
      summaryLabel={text('detail.summary')}
      summary={summaryOf(customer)}
      tabs={customerTabs({ organizationId, customer, version })}
    />
  );
}

const crumbs = (organizationId: string, name: string) => [
  { label: text('list.title'), href: `/partner/${organizationId}/customers` },
  { label: name },
];

function useStateSentence(organizationId: string, customer: Customer): StateSentence | undefined {
  const words = useWhenWords();
  const { standing, usableUntil, inactiveSince } = customer;
  if (standing !== 'active' && inactiveSince) {
    const until = words(keptUntil(new Date(inactiveSince)).toISOString());
    const since = words(inactiveSince, 'date');
    return { tone: 'danger', sentence: lifeText(`banner.${standing}`, { since, until }) };
  }
  if (usableUntil === null) return undefined;
  return {
    tone: 'warning',
    sentence: text(customer.number === null ? 'detail.warning' : 'detail.warning.plan', {
      when: words(usableUntil),
    }),
    command: {
      id: 'life',
      label: lifeText('life.dates'),
      href: `/partner/${organizationId}/customers/${customer.id}?tab=life`,
    },
  };
}

function summaryOf(customer: Customer): SummaryFact[] {
  const { usableUntil, tags } = customer;
  const active = customer.standing === 'active';
  return [
    { label: text('form.number'), value: customer.number ?? text('number.none') },
    ...(customer.ownOrganization ? [{ label: text('kind.label'), value: text('kind.own') }] : []),
    { label: text('column.standing'), value: <CustomerStanding customer={customer} /> },
    ...(active && usableUntil
      ? [{ label: text('detail.usableUntil'), value: <When at={usableUntil} /> }]
      : []),
    ...(active ? recordOf(customer) : inactiveFactsOf(customer)),
    ...(tags.length > 0 ? [{ label: text('column.tags'), value: tags.join(', ') }] : []),
    { label: text('detail.created'), value: <When at={customer.createdAt} as="date" /> },
    { label: text('detail.lastActivity'), value: <When at={customer.lastActivityAt} as="date" /> },
  ];
}

function recordOf(customer: Customer): SummaryFact[] {
  const { administrator, street, postalCode, city, state } = customer;
  const person = nameOf(administrator);
  const country = countryName(customer.country, readerLocale);
  const address = [street, `${postalCode} ${city}`.trim(), state, country].filter(Boolean).join(', ');
  const known = (value: string) => value || text('detail.unknown');
  return [
    { label: text('detail.address'), value: address },
    { label: text('detail.phone'), value: known(customer.phone) },
    { label: text('detail.industry'), value: known(customer.industry) },
    {
      label: text('detail.administrator'),
      value: known([person, administrator.signInName].filter(Boolean).join(', ')),
    },
    { label: text('detail.contact'), value: known(customer.contactEmail) },
    ...(customer.reference ? [{ label: text('detail.reference'), value: customer.reference }] : []),
  ];
}

/** What is told of an inactivated customer; nobody reads the rest of its record. */
function inactiveFactsOf({ country, inactiveSince }: Customer): SummaryFact[] {
  const dates = inactiveSince
    ? [
        { label: text('standing.inactivated'), value: <When at={inactiveSince} as="date" /> },
        {
          label: lifeText('moment.erasure.ahead'),
          value: <When at={keptUntil(new Date(inactiveSince)).toISOString()} />,
        },
      ]
    : [];
  return [...dates, { label: text('form.country'), value: countryName(country, readerLocale) }];
}
