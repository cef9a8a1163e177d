import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { itemsOf } from '../api/use-pages.ts';
import { RetiringServices } from '../catalogue/retirement-notice.tsx';
import { useExplained } from '../explain/explain-queries.ts';
import { text as changing } from '../messages/changing.en.ts';
import { text } from '../messages/customers.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { nothingSelected } from '../ui/selection.ts';
import type { Column, Command, Selection, StateSentence } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { type Subscription, useCustomer, useSubscriptions } from './customer-queries.ts';
import { ProvisioningLink } from './provisioning-link.tsx';
import { RelabelServiceDialog } from './relabel-service-dialog.tsx';

/** **Service List**: what the customers have, with **Send Activation** on the selected row (PP-56). */
export function ServicesPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [relabelled, setRelabelled] = useState<Subscription>();
  const customerId = view.filters.customer;
  const subscriptions = useSubscriptions(organizationId, customerId);
  const customer = useCustomer(organizationId, customerId ?? '');
  const loaded = itemsOf(subscriptions);
  const base = `/partner/${organizationId}`;
  const rows = loaded.filter((row) => matches(row, view.search));
  const selected = rows.filter((row) => selection.ids.has(row.id));
  const chosen = selected.length === 1 ? selected[0] : undefined;
  const explained = useExplained(
    organizationId,
    ['sendActivation', 'changeSubscription', 'changeService'],
    chosen?.id ?? '',
  );
  const narrowedTo = customer.data?.data.name;
  return (
    <>
      <ListPage
        title={text('service.title')}
        notice={<RetiringServices services={loaded} />}
        state={narrowedTo === undefined ? undefined : only(narrowedTo, base)}
        commands={[
          explained('sendActivation', sendActivation(base, chosen)),
          explained('changeSubscription', relabel(selected, setRelabelled)),
          explained('changeService', changeCommand(base, chosen)),
          { id: 'access', label: text('service.access'), href: `${base}/grants` },
        ]}
        list={{
          label: text('service.title'),
          columns: columnsOf(base),
          ...listedPages(subscriptions),
          rows,
          rowId: (row) => row.id,
          rowName: (row) => [row.offeringName, row.label, row.customerName].filter(Boolean).join(', '),
          view,
          onViewChange: setView,
          searchLabel: text('list.search'),
          selection,
          onSelectionChange: setSelection,
          empty: {
            sentence: text('service.empty'),
            command: { id: 'customers', label: text('service.empty.customers'), href: `${base}/customers` },
          },
          columnsKey: 'services',
        }}
      />
      {relabelled && (
        <RelabelServiceDialog
          organizationId={organizationId}
          subscription={relabelled}
          onClose={() => setRelabelled(undefined)}
        />
      )}
    </>
  );
}

const only = (name: string, base: string): StateSentence => ({
  tone: 'informative',
  sentence: text('service.only', { name }),
  command: { id: 'all', label: text('service.all'), href: `${base}/services` },
});

function matches(row: Subscription, search: string): boolean {
  const words = [row.customerName, row.offeringName, row.label, row.serviceAccountId]
    .join(' ')
    .toLocaleLowerCase();
  return words.includes(search.trim().toLocaleLowerCase());
}

function sendActivation(base: string, subscription: Subscription | undefined): Command {
  const command = { id: 'send-activation', label: text('service.send') };
  if (!subscription) return { ...command, disabledBecause: text('service.selectOne') };
  return { ...command, href: `${base}/services/${subscription.id}/send-activation` };
}

function changeCommand(base: string, subscription: Subscription | undefined): Command {
  const command = { id: 'change', label: changing('command') };
  if (!subscription) return { ...command, disabledBecause: text('service.selectOne') };
  return { ...command, href: `${base}/services/${subscription.id}/change` };
}

function relabel(selected: readonly Subscription[], open: (subscription: Subscription) => void): Command {
  const command = { id: 'relabel', label: text('service.relabel') };
  const [subscription, ...others] = selected;
  if (!subscription || others.length > 0) return { ...command, disabledBecause: text('service.selectOne') };
  return { ...command, onClick: () => open(subscription) };
}

const columnsOf = (base: string): readonly Column<Subscription>[] => [
  {
    id: 'customer',
    label: text('service.customer'),
    cell: (row) => <AppLink href={`${base}/customers/${row.customerId}`}>{row.customerName}</AppLink>,
  },
  {
    id: 'number',
    label: text('service.number'),
    cell: (row) => row.customerNumber ?? text('number.none'),
    wideOnly: true,
  },
  { id: 'service', label: text('service.service'), cell: (row) => row.offeringName, always: true },
  { id: 'label', label: text('service.label'), cell: (row) => row.label || text('service.label.none') },
  { id: 'plan', label: text('service.plan'), cell: (row) => row.planName },
  {
    id: 'purpose',
    label: text('service.purpose'),
    cell: (row) => row.purpose ?? text('service.purpose.none'),
    wideOnly: true,
    hiddenFirst: true,
  },
  { id: 'country', label: text('service.country'), cell: (row) => row.countryName },
  { id: 'status', label: text('service.status'), cell: (row) => row.statusLabel, always: true },
  {
    id: 'provisioning',
    label: text('service.provisioning'),
    cell: (row) => <ProvisioningLink base={base} subscription={row} />,
  },
  {
    id: 'centre',
    label: text('service.dataCentre'),
    cell: (row) => row.dataCentre,
    wideOnly: true,
    hiddenFirst: true,
  },
  { id: 'account', label: text('service.account'), cell: (row) => row.serviceAccountId, wideOnly: true },
  {
    id: 'created',
    label: text('service.created'),
    cell: (row) => <When at={row.createdAt} as="date" />,
    wideOnly: true,
    hiddenFirst: true,
  },
];
