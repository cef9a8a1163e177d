import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { text } from '../messages/revival.en.ts';
import { ReceiptList } from '../receipts/receipt-list.tsx';

/** Erasure receipts of all partners. */
export function ReceiptsPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const base = `/support/${organizationId}/inactivated`;
  const receipts = usePages(['all-erasure-receipts', organizationId], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/support/erasure-receipts', {
        params: { path: { organizationId }, query: { limit: 50, ...next } },
        signal,
      }),
    ),
  );
  return (
    <ReceiptList
      crumbs={[{ label: text('counts.title'), href: base }]}
      receipts={receipts}
      hrefOf={({ id, partner }) => `${base}/receipts/${partner.organizationId}/${id}`}
    />
  );
}
