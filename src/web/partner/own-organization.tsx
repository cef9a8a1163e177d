import { useContext } from 'react';
import { text } from '../messages/customers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { CheckboxField } from '../ui/fields.tsx';
import { FormContext } from '../ui/form-context.ts';
import { useOwnOrganization } from './customer-queries.ts';

const FILLED = ['name', 'street', 'city', 'state', 'postalCode', 'country', 'phone'] as const;

/** The partner enrols itself, as a prospect: one command fills the form and marks it (PP-34). */
export function OwnOrganizationField({ organizationId }: { organizationId: string }) {
  const form = useContext(FormContext);
  const own = useOwnOrganization(organizationId).data;
  const filled = form?.value('ownOrganization') !== undefined;
  const fill = () => {
    if (!own) return;
    for (const name of FILLED) form?.change(name, own[name]);
    form?.change('number', '');
    form?.change('ownOrganization', true);
  };
  if (filled) {
    return (
      <CheckboxField name="ownOrganization" label={text('form.own.flag')} help={text('form.own.help')} />
    );
  }
  return (
    <div>
      <CommandButton
        command={{
          id: 'own',
          label: text('form.own'),
          disabledBecause: own?.customerId ? text('form.own.there') : undefined,
          onClick: fill,
        }}
      />
    </div>
  );
}
