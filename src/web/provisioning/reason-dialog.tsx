import { z } from 'zod';
import { CancelOperation } from '../../modules/provisioning/acting.contract.ts';
import { text } from '../messages/provisioning.en.ts';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';

const Reason = z.strictObject({ reason: CancelOperation.shape.reason });

interface ReasonDialogProps {
  title: string;
  /** What follows from it. */
  what: string;
  submitLabel: string;
  backLabel: string;
  /** Closes the dialog itself once it has succeeded. */
  onSubmit: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the reason of a deed, which stands in both trails. */
export function ReasonDialog({ title, what, submitLabel, backLabel, onSubmit, onClose }: ReasonDialogProps) {
  return (
    <PlainDialog title={title} onClose={onClose}>
      <p>{what}</p>
      <Form
        label={title}
        submitLabel={submitLabel}
        schema={Reason}
        commands={[{ id: 'back', label: backLabel, onClick: onClose }]}
        onSubmit={async ({ reason }) => {
          await onSubmit(reason);
        }}
      >
        <TextArea name="reason" label={text('reason')} help={text('reason.help')} rows={2} required />
      </Form>
    </PlainDialog>
  );
}
