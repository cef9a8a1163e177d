import { text } from '../messages/customer.en.ts';
import { PersonNameFields } from '../people/person-name-fields.tsx';
import { CheckboxField } from '../ui/fields.tsx';
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
      <PersonNameFields
        signInName={{
          help: text(recorded ? 'person.signInName.fixed' : 'person.signInName.help'),
          readOnly: recorded,
        }}
        contactEmail={{ help: text('person.contactEmail.help') }}
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
