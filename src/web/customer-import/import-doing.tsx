import { useState } from 'react';
import { text } from '../messages/customer-import.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Progress } from '../ui/progress.tsx';
import { type CustomerImport, useDoing } from './import-queries.ts';
import { rowsToDo } from './import-steps.ts';

/** How far the import is; it can be cancelled, and goes on when the page is left. */
export function ImportDoing({ organizationId, found }: { organizationId: string; found: CustomerImport }) {
  const [asking, setAsking] = useState(false);
  const cancelling = useDoing(organizationId, found.id, 'cancel');
  const { fileName: file, done, cancelRequested } = found;
  const sentence = cancelRequested
    ? 'doing.cancelling'
    : `doing.${found.state === 'queued' ? 'queued' : 'running'}`;
  return (
    <>
      <Progress label={text('doing.progress', { file })} done={done.rows} total={rowsToDo(found)} />
      <p role="status">{text(sentence as 'doing.queued' | 'doing.running' | 'doing.cancelling')}</p>
      <p>
        <CommandButton
          command={{
            id: 'cancel',
            label: text('doing.cancel'),
            busy: cancelRequested,
            onClick: () => setAsking(true),
          }}
        />
      </p>
      <Confirm
        open={asking}
        title={text('cancel.title', { file })}
        confirmLabel={text('doing.cancel')}
        onConfirm={async () => {
          await cancelling.mutateAsync();
        }}
        onClose={() => setAsking(false)}
      >
        {text('cancel.lead')}
      </Confirm>
    </>
  );
}
