import type { usePages } from '../api/use-pages.ts';
import { text as customerText } from '../messages/customers.en.ts';
import { text } from '../messages/life.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column, Crumb } from '../ui/types.ts';
import { useWhenWords, When } from '../ui/when.tsx';
import type { ErasureReceipt } from './receipt-view.tsx';

type ReceiptPages = ReturnType<typeof usePages<{ items: ErasureReceipt[]; nextCursor: string | null }>>;

interface ReceiptListProps {
  crumbs: readonly Crumb[];
  receipts: ReceiptPages;
  hrefOf: (receipt: ErasureReceipt) => string;
}

/** Receipts of erased customers, newest first; they name nobody. */
export function ReceiptList({ crumbs, receipts, hrefOf }: ReceiptListProps) {
  const [view, setView] = useListView();
  const words = useWhenWords();
  return (
    <ListPage
      title={text('receipts.title')}
      crumbs={[...crumbs, { label: text('receipts.title') }]}
      list={{
        label: text('receipts.title'),
        columns,
        ...listedPages(receipts),
        rowId: (row) => row.id,
        rowName: (row) =>
          text('receipts.of', { when: words(row.erasedAt, 'time'), partner: row.partner.name }),
        rowHref: hrefOf,
        view,
        onViewChange: setView,
        withoutSearch: true,
        empty: { sentence: text('receipts.empty') },
      }}
    />
  );
}

const columns: readonly Column<ErasureReceipt>[] = [
  { id: 'erasedAt', label: text('receipt.erasedAt'), cell: (row) => <When at={row.erasedAt} as="time" /> },
  { id: 'partner', label: text('receipt.partner'), cell: (row) => row.partner.name },
  { id: 'kind', label: text('receipt.kind'), cell: (row) => customerText(`kind.${row.kind}`) },
  {
    id: 'enrolledAt',
    label: text('receipt.enrolledAt'),
    cell: (row) => <When at={row.enrolledAt} as="date" />,
  },
  {
    id: 'inactivatedAt',
    label: text('receipt.inactivatedAt'),
    cell: (row) => <When at={row.inactivatedAt} as="date" />,
  },
  { id: 'services', label: text('erased.services'), cell: (row) => row.erased.services, align: 'end' },
  { id: 'people', label: text('erased.people'), cell: (row) => row.erased.people, align: 'end' },
];
