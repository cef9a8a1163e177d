import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { OPENING_SENTENCES } from '../../modules/people/opening.rules.ts';
import { text } from '../messages/customer.en.ts';
import { useField } from '../ui/form-context.ts';
import { type RoleChoice, type ServiceWithRoles, selectedIn, withRoles } from './role-choice.ts';

const useStyles = makeStyles({
  service: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalS} 0` },
  lists: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  box: {
    width: '100%',
    minHeight: '112px',
    padding: tokens.spacingVerticalXS,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXS,
    '@media (max-width: 639px)': { flexDirection: 'row' },
  },
  mover: { minWidth: '44px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  error: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** **Services and roles**: per service two lists, and buttons that move one role or all of them (PP-79, PP-85). */
export function RolePicker({ services }: { services: readonly ServiceWithRoles[] }) {
  const styles = useStyles();
  const field = useField<readonly RoleChoice[]>('serviceRoles', text('person.roles'), []);
  return (
    <section aria-labelledby={`${field.id}-title`} id={field.id} tabIndex={-1}>
      <h2 id={`${field.id}-title`}>{text('person.roles')}</h2>
      {services.length === 0 && <p>{text('person.roles.none')}</p>}
      {services.map((service) => (
        <ServiceRoles
          key={service.subscriptionId}
          service={service}
          selected={selectedIn(service, field.value)}
          onChange={(roles) => field.change(withRoles(field.value, service, roles))}
        />
      ))}
      {field.error && <p className={styles.error}>{field.error}</p>}
    </section>
  );
}

interface ServiceRolesProps {
  service: ServiceWithRoles;
  selected: readonly string[];
  onChange: (roles: readonly string[]) => void;
}

function ServiceRoles({ service, selected, onChange }: ServiceRolesProps) {
  const styles = useStyles();
  const [marked, setMarked] = useState<readonly string[]>([]);
  const available = service.availableRoles.filter((role) => !selected.includes(role));
  const toAdd = marked.filter((role) => available.includes(role));
  const toRemove = marked.filter((role) => selected.includes(role));
  const set = (roles: readonly string[]) => {
    setMarked([]);
    onChange(roles);
  };
  const viewerAlone = selected.length === 1 && selected[0] === 'Viewer';
  return (
    <fieldset className={styles.service}>
      <legend className={styles.legend}>{text('roles.of', { service: service.name })}</legend>
      <div className={styles.lists}>
        <RoleList
          label={text('roles.available')}
          roles={available}
          marked={toAdd}
          onMark={setMarked}
          onMove={() => set([...selected, ...toAdd])}
        />
        <div className={styles.buttons}>
          <Mover
            sign="›"
            label={text('roles.add')}
            count={toAdd}
            onMove={() => set([...selected, ...toAdd])}
          />
          <Mover
            sign="»"
            label={text('roles.addAll')}
            count={available}
            onMove={() => set(service.availableRoles)}
          />
          <Mover
            sign="‹"
            label={text('roles.remove')}
            count={toRemove}
            onMove={() => set(selected.filter((role) => !toRemove.includes(role)))}
          />
          <Mover sign="«" label={text('roles.removeAll')} count={selected} onMove={() => set([])} />
        </div>
        <RoleList
          label={text('roles.selected')}
          roles={selected}
          marked={toRemove}
          onMark={setMarked}
          onMove={() => set(selected.filter((role) => !toRemove.includes(role)))}
        />
      </div>
      <p role="status" className={styles.note}>
        {text('roles.chosen', { count: selected.length, service: service.name })}.{' '}
        {viewerAlone && `${OPENING_SENTENCES['viewer-alone'].sentence} ${text('roles.viewerAlone')}`}
      </p>
    </fieldset>
  );
}

interface RoleListProps {
  label: string;
  roles: readonly string[];
  marked: readonly string[];
  onMark: (roles: string[]) => void;
  onMove: () => void;
}

function RoleList({ label, roles, marked, onMark, onMove }: RoleListProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.list}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        multiple
        className={styles.box}
        value={marked}
        onChange={(event) => onMark([...event.target.selectedOptions].map((option) => option.value))}
        onDoubleClick={onMove}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </select>
    </div>
  );
}

interface MoverProps {
  sign: string;
  label: string;
  /** The roles that it would move; none: it stays reachable and does nothing. */
  count: readonly string[];
  onMove: () => void;
}

function Mover({ sign, label, count, onMove }: MoverProps) {
  const styles = useStyles();
  const idle = count.length === 0;
  return (
    <Button
      className={styles.mover}
      aria-label={label}
      aria-description={idle ? text('roles.nothingToMove') : undefined}
      title={idle ? `${label}. ${text('roles.nothingToMove')}` : label}
      disabledFocusable={idle}
      onClick={() => !idle && onMove()}
    >
      {sign}
    </Button>
  );
}
