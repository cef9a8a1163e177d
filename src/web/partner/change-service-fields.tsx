import { makeStyles, tokens } from '@fluentui/react-components';
import type { ParameterField } from '../../modules/catalogue/parameters.rules.ts';
import { canBeEmptied } from '../../modules/service-changes/wanted.rules.ts';
import { ParameterFields } from '../catalogue/parameter-fields.tsx';
import { noteOn } from '../catalogue/sign-up-fields.tsx';
import { fieldsOfPlan } from '../catalogue/sign-up-schema.ts';
import { text } from '../messages/changing.en.ts';
import { RadioField } from '../ui/choice-fields.tsx';
import { DataList } from '../ui/data-list.tsx';
import { CheckboxField } from '../ui/fields.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import type { Column, ListView } from '../ui/types.ts';
import { planAmong, type ServiceChoices, versionsOf } from './change-service-form.ts';

const useStyles = makeStyles({ help: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** What of a service can be another: its version, the service's update, its plan and its settings. */
export function ChangeServiceFields({ choices }: { choices: ServiceChoices }) {
  const styles = useStyles();
  const { now, maintenance } = choices;
  const { shown, newest } = versionsOf(choices, useFieldValue('takeNewest', false));
  const plans = shown?.plans ?? [];
  const plan = planAmong(plans, useFieldValue('planCode', now.planCode));
  const fields = plan ? fieldsOfPlan(plan) : [];
  return (
    <>
      {maintenance && (
        <CheckboxField
          name="takeUpdate"
          label={text('update', { version: maintenance.version })}
          help={text('update.help', { note: maintenance.note, now: now.maintenanceVersion ?? '' })}
        />
      )}
      {newest && (
        <>
          <CheckboxField
            name="takeNewest"
            label={text('newest')}
            help={text('newest.help', {
              version: String(newest.version),
              now: String(now.offeringVersion),
            })}
          />
          <Differences differences={newest.differences} />
        </>
      )}
      {(plans.length > 1 || !plan) && (
        <RadioField
          name="planCode"
          label={text('plan')}
          required
          choices={plans.map((one) => ({
            value: one.code,
            label: one.code === now.planCode ? text('plan.now', { name: one.name }) : one.name,
            note: noteOn(one),
          }))}
        />
      )}
      <section>
        <h2>{text('settings')}</h2>
        <p className={styles.help}>{text(fields.length > 0 ? 'settings.help' : 'settings.none')}</p>
      </section>
      <ParameterFields fields={fields} noteOn={(field) => emptyingNote(field, now.parameters)} />
    </>
  );
}

/** What becomes of a setting with a value when its field is emptied. A box is ticked or not. */
function emptyingNote(field: ParameterField, had: Readonly<Record<string, unknown>>) {
  if (field.required || field.type === 'boolean' || !Object.hasOwn(had, field.name)) return undefined;
  return text(canBeEmptied(field) ? 'settings.emptied' : 'settings.full');
}

type Difference = ServiceChoices['versions'][number]['differences'][number];
const WHOLE: ListView = { search: '', filters: {} };
const asItIs = () => undefined;

function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <DataList
      label={text('differences')}
      columns={columns}
      rows={differences}
      state={{ kind: 'ready' }}
      rowId={(row) => row.what}
      rowName={(row) => row.what}
      view={WHOLE}
      onViewChange={asItIs}
      empty={{ sentence: text('differences.none') }}
    />
  );
}

const columns: readonly Column<Difference>[] = [
  { id: 'what', label: text('differences.what'), cell: (row) => row.what },
  {
    id: 'before',
    label: text('differences.before'),
    cell: (row) => row.before || text('differences.nothing'),
  },
  { id: 'after', label: text('differences.after'), cell: (row) => row.after || text('differences.nothing') },
];
