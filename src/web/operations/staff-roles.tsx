import { STAFF_ROLES } from '../../modules/staff/staff.rules.ts';
import { text } from '../messages/staff.en.ts';
import { CheckboxesField } from '../ui/choice-fields.tsx';

const roles = STAFF_ROLES.map((value) => ({ value, label: text(`role.${value}`) }));
const help = STAFF_ROLES.map((role) => text(`role.${role}.help`));

/** The roles as boxes, with what each of them may do. */
export function StaffRoles({ required }: { required: boolean }) {
  const meaning = required ? help : [...help, text('person.noRole')];
  return (
    <CheckboxesField
      name="roles"
      label={text('staff.roles')}
      help={meaning.join(' ')}
      required={required}
      choices={roles}
    />
  );
}
