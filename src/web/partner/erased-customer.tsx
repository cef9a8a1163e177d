import type { Problem } from '../api/problem.ts';
import { text as customerText } from '../messages/customers.en.ts';
import { text } from '../messages/life.en.ts';
import { ReceiptView, receiptCommands } from '../receipts/receipt-view.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Loading } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { useErasureReceipt } from './life-queries.ts';

interface ErasedCustomerProps {
  organizationId: string;
  customerId: string;
  /** Why the customer cannot be shown. */
  problem: Problem;
}

/** Where a customer was that has been erased stands its receipt; of any other nothing is known. */
export function ErasedCustomer({ organizationId, customerId, problem }: ErasedCustomerProps) {
  const words = useWhenWords();
  const { data: receipt, isPending } = useErasureReceipt(organizationId, customerId);
  const title = receipt
    ? text('receipt.title', { when: words(receipt.erasedAt, 'date') })
    : customerText('detail.summary');
  const list = `/partner/${organizationId}/customers`;
  const toList = { id: 'list', label: customerText('service.empty.customers'), href: list };
  return (
    <Page
      title={title}
      crumbs={[{ label: customerText('list.title'), href: list }, { label: title }]}
      width="text"
      commands={receipt ? receiptCommands(receipt) : []}
    >
      {receipt && <ReceiptView receipt={receipt} />}
      {!receipt && (isPending ? <Loading /> : <Empty sentence={problem.message} command={toList} />)}
    </Page>
  );
}
