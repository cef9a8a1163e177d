import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { text } from '../messages/offerings.en.ts';
import { RadioField } from '../ui/choice-fields.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import { ParameterFields } from './parameter-fields.tsx';
import { chosenPlan, fieldsOfPlan, type Offering, type PlanOffered } from './sign-up-schema.ts';

/** What a service asks whoever signs up: plan, its parameters, country/region of use, data centre, purpose (PP-49…PP-52, PP-69). */
export function SignUpFields({ offering }: { offering: Offering }) {
  const { plans, countries, purposes } = offering;
  const fields = fieldsOfPlan(chosenPlan(offering, useFieldValue('planCode', '')));
  return (
    <>
      {plans.length > 1 && (
        <RadioField
          name="planCode"
          label={text('plan.title')}
          required
          choices={plans.map((plan) => ({ value: plan.code, label: plan.name, note: noteOn(plan) }))}
        />
      )}
      <ComboField
        name="country"
        label={text('country')}
        help={text('country.help')}
        choices={countries.map(({ code, name }) => ({ value: code, label: name }))}
        required
      />
      <DataCentre offering={offering} />
      {purposes.length > 0 && (
        <RadioField
          name="purpose"
          label={text('purpose')}
          required
          choices={purposes.map((value) => ({ value, label: value }))}
        />
      )}
      {fields.length > 0 && <h2>{text('parameters')}</h2>}
      <ParameterFields fields={fields} />
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {text('add.final')} {text('add.missing')}
        </MessageBarBody>
      </MessageBar>
    </>
  );
}

type PlanInShort = Pick<PlanOffered, 'description' | 'promisedHours' | 'forProspects'> & {
  trialNote?: string;
};

/** What a plan promises, and to whom. */
export function noteOn({ description, promisedHours, forProspects, trialNote = '' }: PlanInShort): string {
  const whom = forProspects ? '' : text('plan.numbered');
  return [asSentence(description), text('plan.hours', { count: promisedHours }), whom, trialNote]
    .filter(Boolean)
    .join(' ');
}

/** An operator's words end as they like; what follows begins a sentence of its own. */
const asSentence = (words: string) => (/(^|[.!?:…])$/.test(words.trim()) ? words : `${words.trim()}.`);

/** The data centre that the country/region decides, or the choice that it leaves (PP-51). */
function DataCentre({ offering }: { offering: Offering }) {
  const country = useFieldValue('country', '');
  const use = offering.countries.find(({ code }) => code === country);
  if (!use) return null;
  if (use.otherDataCentres.length === 0)
    return <p aria-live="polite">{text('centre.only', { name: use.dataCentre.name })}</p>;
  return (
    <RadioField
      key={country}
      name="dataCentre"
      label={text('centre')}
      help={text('centre.help')}
      preset={use.dataCentre.code}
      choices={[
        { value: use.dataCentre.code, label: text('centre.closest', { name: use.dataCentre.name }) },
        ...use.otherDataCentres.map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  );
}
