import { text } from '../messages/customer.en.ts';
import { CheckboxField, TextField } from '../ui/fields.tsx';
import type { ServiceWithRoles } from './role-choice.ts';
import { RolePicker } from './role-picker.tsx';

interface PersonFieldsProps {
  services: readonly ServiceWithRoles[];
  /** The sign-in account is recorded already and stays (PP-83). */
  recorded?: boolean;
}

/** The fields of Add New User and of Edit (PP-77, PP-83). */
export function PersonFields({ services, recorded = false }: PersonFieldsProps) {
  return (
    <>
      <TextField name="firstName" label={text('person.firstName')} autoComplete="off" required />
      <TextField name="lastName" label={text('person.lastName')} autoComplete="off" required />
      <TextField
        name="signInName"
        label={text('person.signInName')}
        help={text(recorded ? 'person.signInName.fixed' : 'person.signInName.help')}
        type="email"
        autoComplete="off"
        readOnly={recorded}
        required
      />
      <TextField
        name="contactEmail"
        label={text('person.contactEmail')}
        help={text('person.contactEmail.help')}
        type="email"
        autoComplete="off"
        required
      />
      <CheckboxField
        name="administrator"
        label={text('person.administrator')}
        help={text('person.administrator.help')}
      />
      <RolePicker services={services} />
    </>
  );
}
