import { text } from '../messages/customer-import.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { StateBar } from '../ui/page.tsx';
import { FailedRows } from './failed-rows.tsx';
import { type CustomerImport, placeOf } from './import-queries.ts';
import { ImportRows } from './import-rows.tsx';

/** What was done, what could not go in, and the ways on. */
export function ImportReceipt({ organizationId, found }: { organizationId: string; found: CustomerImport }) {
  const { created, linked, updated, overtaken } = found.done;
  const failed = (found.plan?.refuse ?? 0) + overtaken;
  const cancelled = found.state === 'cancelled';
  const sentence = text(cancelled ? 'receipt.cancelled' : 'receipt.done', { file: found.fileName });
  const customers = {
    id: 'customers',
    label: text('receipt.customers'),
    href: `/partner/${organizationId}/customers`,
  };
  const another = { id: 'another', label: text('receipt.another'), href: placeOf(organizationId) };
  return (
    <>
      <StateBar state={{ tone: cancelled ? 'warning' : 'success', sentence }} />
      <p role="status">{text('receipt.sentence', { created, linked, updated, failed })}</p>
      <p>
        <CommandButton appearance="primary" command={customers} /> <CommandButton command={another} />
      </p>
      {failed > 0 && (
        <>
          <FailedRows organizationId={organizationId} importId={found.id} />
          <ImportRows organizationId={organizationId} found={found} outcome="refuse" />
        </>
      )}
    </>
  );
}
