import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { Confirm } from './confirm.tsx';
import type { HelpOffer } from './types.ts';

/** So long may a note be; the API takes no longer one. */
const LONGEST_NOTE = 500;

interface AskDialogProps {
  help: HelpOffer;
  open: boolean;
  onClose: () => void;
}

/** Asks whoever can mend it, with a note if the reader wants to add one. */
export function AskDialog({ help, open, onClose }: AskDialogProps) {
  const [note, setNote] = useState('');
  return (
    <Confirm
      open={open}
      title={help.label}
      confirmLabel={text('help.send')}
      cancelLabel={text('help.cancel')}
      onConfirm={async () => {
        await help.onAsk?.(note.trim());
        setNote('');
      }}
      onClose={onClose}
    >
      <p>{text('help.what')}</p>
      <Field label={text('help.note')}>
        <Textarea
          value={note}
          maxLength={LONGEST_NOTE}
          rows={3}
          onChange={(_, change) => setNote(change.value)}
        />
      </Field>
    </Confirm>
  );
}
