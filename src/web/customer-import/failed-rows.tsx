import { text } from '../messages/customer-import.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { apiPlaceOf } from './import-queries.ts';

/** The rows that can't go in, to take away, mend and send again. */
export function FailedRows({ organizationId, importId }: { organizationId: string; importId: string }) {
  const command = (format: 'csv' | 'xlsx') => ({
    id: `failed-${format}`,
    label: text(`failed.${format}`),
    onClick: () => window.location.assign(`${apiPlaceOf(organizationId, importId)}/failed-rows.${format}`),
  });
  return (
    <section aria-label={text('rows.refuse')}>
      <p>{text('failed.lead')}</p>
      <p>
        <CommandButton command={command('xlsx')} /> <CommandButton command={command('csv')} />
      </p>
    </section>
  );
}
