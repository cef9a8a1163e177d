import { z } from 'zod';
import { text } from '../messages/messages.en.ts';
import { Explain } from './explain.tsx';
import { CheckboxField, TextField } from './fields.tsx';
import { Form } from './form.tsx';
import { PlainDialog } from './plain-dialog.tsx';
import type { SavedViewsProps } from './saved-views.tsx';

const NewView = z.object({
  name: z.string('Enter a name.').trim().min(1, 'Enter a name.').max(100, 'At most 100 characters.'),
  shared: z.boolean().default(false),
  byDefault: z.boolean().default(false),
});

/** Asks for the name of a new view, whether others see it, and whether the list opens with it. */
export function SaveViewDialog({
  onSave,
  savingRefused,
  sharingRefused,
  onClose,
}: Pick<SavedViewsProps, 'onSave' | 'savingRefused' | 'sharingRefused'> & { onClose: () => void }) {
  return (
    <PlainDialog title={text('views.dialog.save')} onClose={onClose}>
      {savingRefused && <Explain {...savingRefused} />}
      <Form
        label={text('views.dialog.save')}
        submitLabel={text('views.save')}
        schema={NewView}
        commands={[{ id: 'close', label: text('views.close'), onClick: onClose }]}
        onSubmit={async (view) => {
          await onSave(view);
          onClose();
        }}
      >
        <TextField name="name" label={text('views.name')} required autoComplete="off" maxLength={100} />
        {sharingRefused ? (
          <Explain {...sharingRefused} tone="informative" />
        ) : (
          <CheckboxField name="shared" label={text('views.share')} help={text('views.share.help')} />
        )}
        <CheckboxField name="byDefault" label={text('views.byDefault')} />
      </Form>
    </PlainDialog>
  );
}
