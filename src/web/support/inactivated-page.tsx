import { useParams } from '@tanstack/react-router';
import type { components } from '../api/schema.gen.ts';
import { text as lifeText } from '../messages/life.en.ts';
import { text } from '../messages/revival.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column, StateSentence } from '../ui/types.ts';
import { useWhenWords, When } from '../ui/when.tsx';
import { useInactivated } from './inactivated-queries.ts';

type Counts = components['schemas']['InactivatedCounts'];
type Count = Counts['items'][number];

/** How many inactivated customers each partner has, and until when they are kept: no name of any (PP-42). */
export function InactivatedPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const counts = useInactivated(organizationId, view.search.trim());
  const base = `/support/${organizationId}`;
  return (
    <ListPage
      title={text('counts.title')}
      state={useTotal(counts.data?.pages[0])}
      commands={[
        { id: 'revive', label: text('revival.title'), href: `${base}/inactivated/revival` },
        { id: 'receipts', label: lifeText('receipts.title'), href: `${base}/inactivated/receipts` },
      ]}
      list={{
        label: text('counts.title'),
        searchLabel: text('counts.search'),
        columns,
        ...listedPages(counts),
        rowId: (row) => row.partner.organizationId,
        rowName: (row) => row.partner.name,
        rowHref: (row) => `${base}/partners/${row.partner.organizationId}`,
        view,
        onViewChange: setView,
        empty: { sentence: text('counts.empty') },
      }}
    />
  );
}

function useTotal(counts: Counts | undefined): StateSentence | undefined {
  const words = useWhenWords();
  if (!counts?.firstErasedAt) return undefined;
  const when = words(counts.firstErasedAt);
  return { tone: 'informative', sentence: text('counts.state', { count: counts.total, when }) };
}

const columns: readonly Column<Count>[] = [
  { id: 'partner', label: text('counts.partner'), cell: (row) => row.partner.name },
  { id: 'customers', label: text('counts.customers'), cell: (row) => row.customers, align: 'end' },
  { id: 'daysLeft', label: text('counts.daysLeft'), cell: (row) => row.firstDaysLeft, align: 'end' },
  { id: 'first', label: text('counts.first'), cell: (row) => <When at={row.firstErasedAt} as="date" /> },
  { id: 'last', label: text('counts.last'), cell: (row) => <When at={row.lastErasedAt} as="date" /> },
];
