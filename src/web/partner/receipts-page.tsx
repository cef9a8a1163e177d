import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { text as customerText } from '../messages/customers.en.ts';
import { ReceiptList } from '../receipts/receipt-list.tsx';

/** What was erased of the partner's customers that nobody kept; each stands where its customer was. */
export function ReceiptsPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const base = `/partner/${organizationId}/customers`;
  const receipts = usePages(['erasure-receipts', organizationId], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/erasure-receipts', {
        params: { path: { organizationId }, query: { limit: 50, ...next } },
        signal,
      }),
    ),
  );
  return (
    <ReceiptList
      crumbs={[{ label: customerText('list.title'), href: base }]}
      receipts={receipts}
      hrefOf={({ id }) => `${base}/${id}`}
    />
  );
}
