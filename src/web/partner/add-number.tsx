import { useContext, useState } from 'react';
import { z } from 'zod';
import { answered, api, ifMatch } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text as customerText } from '../messages/customers.en.ts';
import { text } from '../messages/life.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { FormContext } from '../ui/form-context.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { customersKey, subscriptionsKey } from './customer-queries.ts';
import { SelectCustomerDialog } from './select-customer-dialog.tsx';

const Added = z.object({
  number: z.string(text('number.missing')).trim().min(1, text('number.missing')).max(20),
});

interface AddNumberProps {
  organizationId: string;
  customerId: string;
  /** ETag of what is shown. */
  version: string;
}

/** The way out of the ninety days: the number lifts the limit at once (PP-39); or why it cannot be added (PP-44). */
export function AddNumber({ organizationId, customerId, version }: AddNumberProps) {
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  const explained = useExplained(organizationId, ['changeCustomer.number'], customerId);
  const adding = useSubmission({
    send: (body: z.output<typeof Added>) =>
      answered(
        api.PATCH('/api/v1/organizations/{organizationId}/customers/{customerId}', {
          params: { path: { organizationId, customerId } },
          body,
          headers: ifMatch(version),
        }),
      ),
    refresh: [customersKey(organizationId), subscriptionsKey],
    onDone: ({ usableUntil }) =>
      notices.note(text(usableUntil === null ? 'number.lifted' : 'number.limited')),
  });
  const command = { id: 'number', label: text('number.add'), onClick: () => setOpen(true) };
  if (!open)
    return (
      <div>
        <CommandButton appearance="primary" command={explained('changeCustomer.number', command)} />
      </div>
    );
  return (
    <Form
      label={text('number.add')}
      submitLabel={text('number.submit')}
      schema={Added}
      commands={[{ id: 'cancel', label: customerText('form.cancel'), onClick: () => setOpen(false) }]}
      onSubmit={async (body) => {
        await adding.mutateAsync(body);
      }}
    >
      <NumberWithSearch organizationId={organizationId} />
    </Form>
  );
}

function NumberWithSearch({ organizationId }: { organizationId: string }) {
  const form = useContext(FormContext);
  const [searching, setSearching] = useState(false);
  return (
    <>
      <TextField
        name="number"
        label={customerText('form.number')}
        autoComplete="off"
        maxLength={20}
        required
      />
      <div>
        <CommandButton
          command={{ id: 'search', label: customerText('form.search'), onClick: () => setSearching(true) }}
        />
      </div>
      {searching && (
        <SelectCustomerDialog
          organizationId={organizationId}
          number={String(form?.value('number') ?? '').trim()}
          onClose={() => setSearching(false)}
          onSelect={(chosen) => {
            form?.change('number', chosen);
            setSearching(false);
          }}
        />
      )}
    </>
  );
}
