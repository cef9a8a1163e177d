import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { countryName } from '../../kernel/countries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { DataList } from '../ui/data-list.tsx';
import { nothingSelected } from '../ui/selection.ts';
import { stateOf } from '../ui/state-views.tsx';
import type { Column, DataState, ListView, Selection } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { type RegistryCustomer, useRegistrySearch } from './customer-queries.ts';
import { RegistryLookup } from './registry-lookup.tsx';

export interface SelectCustomerDialogProps {
  organizationId: string;
  /** What stands in **Customer account number**: looked for until a name is typed. */
  number: string;
  onSelect: (number: string) => void;
  onClose: () => void;
}

/** **Select customer**: the partner's own customers by number or similar name (PP-22…PP-27). */
export function SelectCustomerDialog({
  organizationId,
  number,
  onSelect,
  onClose,
}: SelectCustomerDialogProps) {
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const name = view.search.trim();
  const asked = name !== '' || number !== '';
  const found = useRegistrySearch(organizationId, name ? { name } : number ? { number } : {});
  const rows = asked ? (found.data?.items ?? []) : [];
  const chosen = rows.find((row) => selection.ids.has(row.number));
  const state: DataState = asked ? stateOf(found) : { kind: 'ready' };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: '800px' }}>
        <DialogBody>
          <DialogTitle>{text('select.title')}</DialogTitle>
          <DialogContent>
            <p>{text('select.hint')}</p>
            <DataList
              label={text('select.label')}
              columns={columns}
              rows={rows}
              rowId={(row) => row.number}
              rowName={(row) => row.name}
              state={state}
              view={view}
              onViewChange={setView}
              searchLabel={text('select.search')}
              selection={selection}
              onSelectionChange={(next) => setSelection(lastAdded(selection, next))}
              empty={{ sentence: asked ? text('select.nothing') : text('select.hint') }}
            />
            {found.data?.asOf && (
              <p>
                {text('select.asOf')} <When at={found.data.asOf} />
              </p>
            )}
            {name === '' && number !== '' && found.data?.items.length === 0 && (
              <RegistryLookup organizationId={organizationId} number={number} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text('form.cancel')}</Button>
            <CommandButton
              appearance="primary"
              command={{
                id: 'select',
                label: text('select.confirm'),
                disabledBecause: chosen ? undefined : text('select.choose'),
                onClick: () => chosen && onSelect(chosen.number),
              }}
            />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** One row at most: the newest choice replaces the one before. */
function lastAdded(before: Selection, after: Selection): Selection {
  const added = [...after.ids].find((id) => !before.ids.has(id));
  return { ids: new Set(added === undefined ? [] : [added]), all: false };
}

const columns: readonly Column<RegistryCustomer>[] = [
  {
    id: 'name',
    label: text('column.name'),
    cell: (row) => (
      <>
        {row.name}
        {row.missingSince && (
          <div>
            {text('select.missing')} <When at={row.missingSince} as="time" />
          </div>
        )}
      </>
    ),
  },
  { id: 'number', label: text('column.number'), cell: (row) => row.number },
  { id: 'city', label: text('column.place'), cell: (row) => row.city },
  { id: 'country', label: text('column.country'), cell: (row) => countryName(row.country, readerLocale) },
];
