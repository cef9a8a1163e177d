import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import { STAFF_ROLES, type StaffRole } from '../../modules/staff/staff.rules.ts';
import { text } from '../messages/staff.en.ts';
import { useField } from '../ui/form-context.ts';

const useStyles = makeStyles({
  boxes: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
});

/** The roles as boxes, with what each of them may do. Each box names itself, or the group's label would name them all. */
export function StaffRoles({ required }: { required: boolean }) {
  const styles = useStyles();
  const field = useField<readonly StaffRole[]>('roles', text('staff.roles'), []);
  const set = (role: StaffRole, checked: boolean) =>
    field.change(STAFF_ROLES.filter((one) => (one === role ? checked : field.value.includes(one))));
  const help = [text('role.operator.help'), text('role.support.help')];
  return (
    <Field
      label={{ children: text('staff.roles'), htmlFor: field.id }}
      required={required}
      hint={(required ? help : [...help, text('person.noRole')]).join(' ')}
      validationState={field.error ? 'error' : 'none'}
      validationMessage={field.error ?? null}
    >
      <fieldset id={field.id} tabIndex={-1} className={styles.boxes} aria-label={text('staff.roles')}>
        {STAFF_ROLES.map((role) => (
          <Checkbox
            key={role}
            id={`${field.id}-${role}`}
            required={false}
            aria-labelledby={`${field.id}-${role}-label`}
            label={{ children: text(`role.${role}`), id: `${field.id}-${role}-label` }}
            checked={field.value.includes(role)}
            onChange={(_, change) => set(role, change.checked === true)}
          />
        ))}
      </fieldset>
    </Field>
  );
}
