import { useState } from 'react';
import { countryName } from '../../kernel/countries.ts';
import { itemsOf } from '../api/use-pages.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text as customerText } from '../messages/customers.en.ts';
import { text } from '../messages/merging.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { DataList } from '../ui/data-list.tsx';
import { nothingSelected } from '../ui/selection.ts';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Column, ListView, Selection } from '../ui/types.ts';
import { type Customer, useCandidates, useCustomer, useCustomers } from './customer-queries.ts';

type Row = {
  id: string;
  name: string;
  number: string | null;
  city: string;
  country: string;
  because: string;
};

/** From one customer to those that may be the same: what resembles it, or what the search finds. */
export function MergePicker({ organizationId, customerId }: { organizationId: string; customerId: string }) {
  const customer = useCustomer(organizationId, customerId);
  const found = customer.data?.data;
  return (
    <WhenReady state={stateOf(customer)}>
      {() => found && <Picker organizationId={organizationId} customer={found} />}
    </WhenReady>
  );
}

function Picker({ organizationId, customer }: { organizationId: string; customer: Customer }) {
  const go = useGo();
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const searching = view.search !== '';
  const alike = useCandidates(organizationId, {
    name: customer.name,
    number: '',
    country: customer.country,
    city: customer.city,
    signInName: customer.administrator.signInName,
    contactEmail: customer.contactEmail,
  });
  const searched = useCustomers(organizationId, view);
  const candidates = (alike.data?.items ?? []).flatMap((row) =>
    row.id === null ? [] : { ...row, id: row.id },
  );
  const rows = searching
    ? itemsOf(searched).map((row) => ({ ...row, because: '' }))
    : candidates.map((row) => ({ ...row, because: row.because.map(({ words }) => words).join('. ') }));
  const ids = [customer.id, ...selection.ids].join(',');
  return (
    <>
      <p>{text('pick.lead', { name: customer.name })}</p>
      <DataList
        label={text('pick.label')}
        columns={columns}
        rows={rows.filter(({ id }) => id !== customer.id)}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        state={stateOf(searching ? searched : alike)}
        view={view}
        onViewChange={setView}
        searchLabel={text('pick.search')}
        selection={selection}
        onSelectionChange={setSelection}
        empty={{ sentence: text('pick.nothing') }}
      />
      <div>
        <CommandButton
          appearance="primary"
          command={{
            id: 'go',
            label: text('pick.go'),
            disabledBecause: selection.ids.size === 0 ? text('pick.none') : undefined,
            onClick: () => go(`/partner/${organizationId}/customers/merge?ids=${ids}`),
          }}
        />
      </div>
    </>
  );
}

const columns: readonly Column<Row>[] = [
  { id: 'name', label: customerText('column.name'), cell: (row) => row.name },
  {
    id: 'number',
    label: customerText('column.number'),
    cell: (row) => row.number ?? customerText('number.none'),
  },
  { id: 'city', label: customerText('column.place'), cell: (row) => row.city },
  {
    id: 'country',
    label: customerText('column.country'),
    cell: (row) => countryName(row.country, readerLocale),
  },
  { id: 'because', label: text('pick.because'), cell: (row) => row.because },
];
