import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import { text as lifeText } from '../messages/life.en.ts';
import { text } from '../messages/revival.en.ts';
import { ReceiptView, receiptCommands } from '../receipts/receipt-view.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';

/** One receipt of a partner's erased customer, to print or to keep. */
export function ReceiptPage() {
  const words = useWhenWords();
  const { organizationId = '', partnerOrganizationId = '', customerId = '' } = useParams({ strict: false });
  const query = useReceipt({ organizationId, partnerOrganizationId, customerId });
  const receipt = query.data;
  const base = `/support/${organizationId}/inactivated`;
  const title = receipt
    ? lifeText('receipt.title', { when: words(receipt.erasedAt, 'date') })
    : lifeText('receipts.title');
  return (
    <Page
      title={title}
      crumbs={[
        { label: text('counts.title'), href: base },
        { label: lifeText('receipts.title'), href: `${base}/receipts` },
        ...(receipt ? [{ label: title }] : []),
      ]}
      width="text"
      commands={receipt ? receiptCommands(receipt) : []}
    >
      <WhenReady state={stateOf(query)}>{() => receipt && <ReceiptView receipt={receipt} />}</WhenReady>
    </Page>
  );
}

function useReceipt(path: { organizationId: string; partnerOrganizationId: string; customerId: string }) {
  return useQuery({
    queryKey: ['all-erasure-receipts', path.organizationId, path.partnerOrganizationId, path.customerId],
    queryFn: ({ signal }) =>
      answered(
        api.GET(
          '/api/v1/organizations/{organizationId}/support/partners/{partnerOrganizationId}/erasure-receipts/{customerId}',
          { params: { path }, signal },
        ),
      ),
  });
}
