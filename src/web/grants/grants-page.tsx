import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/grants.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import { nothingSelected } from '../ui/selection.ts';
import type { Command, Selection, StateSentence } from '../ui/types.ts';
import { CalendarSection } from './calendar-section.tsx';
import { grantColumns } from './grant-columns.tsx';
import { type Grant, useGrants } from './grant-queries.ts';
import { RenewDialog } from './renew-dialog.tsx';

/** **Who may act for us**: every grant of the customer, and the way to everything that waits for its decision. */
export function GrantsPage() {
  return <SignedInOnly>{() => <Grants side="customer" />}</SignedInOnly>;
}

/** **Our access** of a partner, to services of whichever customers: as partner of record or as support partner. */
export function PartnerGrantsPage() {
  return <SignedInOnly>{() => <Grants side="partner" />}</SignedInOnly>;
}

function Grants({ side }: { side: 'customer' | 'partner' }) {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [renewing, setRenewing] = useState<readonly Grant[]>([]);
  const grants = useGrants(organizationId, { pending: view.filters.show === 'pending' });
  const chosen = itemsOf(grants).filter(({ id }) => selection.ids.has(id));
  const explained = useExplained(organizationId, ['renewGrants'], chosen.map(({ id }) => id).join());
  const waiting = useWaiting(organizationId, side);
  const base = `/${side}/${organizationId}/grants`;
  const give = {
    id: 'give',
    label: text(side === 'customer' ? 'grants.give' : 'grants.propose'),
    href: `${base}/new`,
  };
  const renew: Command = { id: 'renew', label: text('renew') };
  return (
    <Page
      title={text(`grants.${side}.title`)}
      state={waiting}
      commands={[
        give,
        chosen.length === 0
          ? { ...renew, disabledBecause: text('renew.choose') }
          : explained('renewGrants', { ...renew, onClick: () => setRenewing(chosen) }),
      ]}
    >
      <DataList
        {...{
          label: text('grants.list'),
          columns: grantColumns(side),
          ...listedPages(grants),
          rowId: (row: Grant) => row.id,
          rowName: (row: Grant) =>
            `${side === 'customer' ? row.partner.name : row.customer.name}, ${row.serviceName}`,
          rowHref: (row: Grant) => `${base}/${row.id}`,
          view,
          onViewChange: setView,
          withoutSearch: true,
          selection,
          onSelectionChange: setSelection,
          filters: [
            {
              id: 'show',
              label: text('grants.filter'),
              choices: [{ value: 'pending', label: text('grants.filter.pending') }],
            },
          ],
          empty: {
            sentence: text(side === 'customer' ? 'grants.customer.empty' : 'grants.partner.none'),
            command: give,
          },
        }}
      />
      <CalendarSection organizationId={organizationId} />
      {renewing.length > 0 && (
        <RenewDialog
          organizationId={organizationId}
          side={side}
          grants={renewing}
          onClose={() => setRenewing([])}
        />
      )}
    </Page>
  );
}

/** What waits for the customer stands on one page of its own. */
export function useWaiting(organizationId: string, side: 'customer' | 'partner'): StateSentence | undefined {
  const pending = useGrants(organizationId, { pending: true });
  const count = itemsOf(pending).length;
  if (side === 'partner' || count === 0) return undefined;
  return {
    tone: 'warning',
    sentence: text('pending.count', { count }),
    command: {
      id: 'pending',
      label: text('pending.look'),
      href: `/customer/${organizationId}/grants/pending`,
    },
  };
}
