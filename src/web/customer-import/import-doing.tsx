import { useState } from 'react';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/customer-import.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Progress } from '../ui/progress.tsx';
import type { CustomerImport } from './import-queries.ts';
import { plannedRows } from './import-steps.ts';
import { PlannedDoing } from './planned-doing.tsx';

/** How far the import is; it can be cancelled, and goes on when the page is left. */
export function ImportDoing({ organizationId, found }: { organizationId: string; found: CustomerImport }) {
  const [asking, setAsking] = useState(false);
  const explained = useExplained(organizationId, ['cancelCustomerImport'], found.id);
  const { fileName: file, done, cancelRequested } = found;
  const sentence = cancelRequested
    ? 'doing.cancelling'
    : `doing.${found.state === 'queued' ? 'queued' : 'running'}`;
  return (
    <>
      <Progress label={text('doing.progress', { file })} done={done.rows} total={plannedRows(found)} />
      <p role="status">{text(sentence as 'doing.queued' | 'doing.running' | 'doing.cancelling')}</p>
      <p>
        <CommandButton
          command={explained('cancelCustomerImport', {
            id: 'cancel',
            label: text('doing.cancel'),
            busy: cancelRequested,
            onClick: () => setAsking(true),
          })}
        />
      </p>
      <PlannedDoing
        organizationId={organizationId}
        found={found}
        what="cancel"
        label={text('doing.cancel')}
        open={asking}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
