import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { MOST_MERGED } from '../../modules/customers/merging.rules.ts';
import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/customers.en.ts';
import { text as lifeText } from '../messages/life.en.ts';
import { text as mergeText } from '../messages/merging.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { useStoredList } from '../ui/stored-state.ts';
import type { Command, ListView, Selection, StateSentence } from '../ui/types.ts';
import { COLUMNS_KEY, customerColumns, HIDDEN_FIRST } from './customer-columns.tsx';
import { useCustomerFilters } from './customer-filters.ts';
import { type CustomerRow, useCustomerCount, useCustomers } from './customer-queries.ts';
import { SOON_DAYS } from './customer-standing.tsx';
import { useCustomerViews } from './customer-views.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { TagDialog } from './tag-dialog.tsx';

/** **Customers** with **New Customer**, **Add Service** and what can be done with a selection (PP-20, PP-33, PP-36). */
export function CustomersPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const [hidden, setHidden] = useStoredList(COLUMNS_KEY, HIDDEN_FIRST);
  const [selection, setSelection] = useState<Selection>(selectedByAddress);
  const [dialog, setDialog] = useState<'tags' | 'export'>();
  const customers = useCustomers(organizationId, view);
  const count = useCustomerCount(organizationId, view);
  const rows = itemsOf(customers);
  const base = `/partner/${organizationId}`;
  const columns = customerColumns(base);
  const chosen = onlyOne(selection, rows);
  const explained = useExplained(organizationId, ['createCustomer', 'tagCustomers', 'sendCustomerImport']);
  const adding = useExplained(organizationId, ['addService'], chosen?.id ?? '');
  const merging = useExplained(organizationId, ['mergeCustomers'], mergeable(selection)?.join() ?? '');
  const newCommand = explained('createCustomer', {
    id: 'new',
    label: text('list.new'),
    href: `${base}/customers/new`,
  });
  const shown = { organizationId, view, selection, count: count.data };
  return (
    <>
      <ListPage
        title={text('list.title')}
        state={attentionOf(rows, view, base)}
        commands={[
          newCommand,
          adding('addService', addService(base, chosen)),
          merging('mergeCustomers', merge(base, selection)),
          explained('tagCustomers', {
            id: 'tags',
            label: text('list.tags'),
            disabledBecause: isAnySelected(selection) ? undefined : text('list.selectSome'),
            onClick: () => setDialog('tags'),
          }),
          explained('sendCustomerImport', {
            id: 'import',
            label: text('list.import'),
            href: `${base}/customers/import`,
          }),
          { id: 'export', label: text('list.export'), onClick: () => setDialog('export') },
          { id: 'moves', label: text('list.moves'), href: `${base}/moves` },
          { id: 'manage-tags', label: text('tags.manage'), href: `${base}/customers/tags` },
          { id: 'receipts', label: lifeText('receipts.title'), href: `${base}/customers/receipts` },
        ]}
        list={{
          label: text('list.title'),
          columns,
          ...listedPages(customers),
          rowId: (row) => row.id,
          rowName: (row) => row.name,
          rowHref: (row) => `${base}/customers/${row.id}`,
          view,
          onViewChange: setView,
          searchLabel: text('list.search'),
          filters: useCustomerFilters(organizationId),
          count: count.data,
          selection,
          onSelectionChange: setSelection,
          newOnKey: newCommand,
          empty: { sentence: text('list.empty'), command: newCommand },
          hidden,
          onHiddenChange: setHidden,
          views: useCustomerViews({ organizationId, view, setView, hidden, setHidden }),
        }}
      />
      {dialog === 'tags' && <TagDialog {...shown} onClose={() => setDialog(undefined)} />}
      {dialog === 'export' && (
        <ExportDialog
          {...shown}
          columns={columns.filter(({ id }) => id === 'name' || !hidden.has(id)).map(({ id }) => id)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}

const isAnySelected = ({ all, ids }: Selection) => all || ids.size > 0;

/** A customer that was created just now is selected (PP-33). */
function selectedByAddress(): Selection {
  const id = new URLSearchParams(window.location.search).get('selected');
  return { ids: new Set(id ? [id] : []), all: false };
}

function onlyOne(selection: Selection, rows: readonly CustomerRow[]): CustomerRow | undefined {
  const [customer, ...others] = selection.all ? [] : rows.filter((row) => selection.ids.has(row.id));
  return others.length > 0 ? undefined : customer;
}

function addService(base: string, customer: CustomerRow | undefined): Command {
  const command = { id: 'add-service', label: text('list.addService') };
  if (!customer) return { ...command, disabledBecause: text('list.selectOne') };
  return { ...command, href: `${base}/customers/${customer.id}/add-service` };
}

/** The selected customers, where they are as many as can become one. */
const mergeable = ({ ids, all }: Selection) =>
  all || ids.size < 2 || ids.size > MOST_MERGED ? undefined : [...ids];

function merge(base: string, selection: Selection): Command {
  const command = { id: 'merge', label: mergeText('merge.command') };
  const ids = mergeable(selection);
  if (!ids) return { ...command, disabledBecause: mergeText('merge.choose') };
  return { ...command, href: `${base}/customers/merge?ids=${ids.join(',')}` };
}

/** What is inactivated comes first, then what ends soon. */
function attentionOf(rows: readonly CustomerRow[], view: ListView, base: string): StateSentence | undefined {
  const ending = rows.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= SOON_DAYS).length;
  const soon = ending > 0 ? text('list.ending', { count: ending }) : '';
  const inactive = rows.filter(({ standing }) => standing !== 'active').length;
  if (inactive === 0) return soon ? { tone: 'warning', sentence: soon } : undefined;
  const command = {
    id: 'inactivated',
    label: lifeText('list.inactivated.show'),
    href: `${base}/customers?f.standing=inactivated`,
  };
  return {
    tone: 'danger',
    sentence: `${lifeText('list.inactivated', { count: inactive })} ${soon}`.trim(),
    ...(view.filters.standing === undefined && { command }),
  };
}
