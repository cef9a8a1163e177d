import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/catalogue-desk.en.ts';
import { CheckboxField, TextArea, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import type { FormValues } from '../ui/form-values.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { type Content, saveDraft, useRefresh } from './desk-queries.ts';
import { planSchema, planValues } from './offering-form.ts';
import type { OfferingProps } from './offering-page.tsx';

type Plan = Content['plans'][number];

/** The plans of the draft, each a form of its own, and one for another. */
export function Plans({ organizationId, offering }: OfferingProps) {
  const notices = useNotices();
  const refresh = useRefresh(organizationId);
  const content = offering.draft ?? offering.published;
  if (!content) return null;
  const save = async (plans: Plan[]) => {
    await saveDraft(organizationId, offering, { ...content, plans });
    notices.note(text('saved'));
    await refresh();
  };
  const { plans } = content;
  const broker = content.serviceKind === 'broker';
  const formOf = { broker, offeringCode: `${offering.code}.${offering.draftRevision}` };
  return (
    <WhyNot organizationId={organizationId} action="saveOfferingDraft" subject={offering.code}>
      {plans.map((plan, index) => (
        <section key={`${plan.code} ${offering.draftRevision}`}>
          <h2>{text('plan.form', { name: plan.name })}</h2>
          <PlanForm
            {...formOf}
            label={text('plan.form', { name: plan.name })}
            submitLabel={text('plan.save')}
            initial={planValues(plan)}
            onSave={(changed) => save(plans.with(index, changed))}
            onRemove={plans.length > 1 ? () => save(plans.filter((one) => one !== plan)) : undefined}
            name={plan.name}
          />
        </section>
      ))}
      <section key={`new ${offering.draftRevision}`}>
        <h2>{text('plan.new')}</h2>
        <PlanForm
          {...formOf}
          label={text('plan.new')}
          submitLabel={text('plan.add')}
          initial={{ promisedHours: '72', forProspects: true }}
          onSave={(added) => save([...plans, added])}
          name=""
        />
      </section>
    </WhyNot>
  );
}

interface PlanFormProps {
  offeringCode: string;
  broker: boolean;
  label: string;
  submitLabel: string;
  initial: FormValues;
  name: string;
  onSave: (plan: Plan) => Promise<void>;
  onRemove?: (() => Promise<void>) | undefined;
}

function PlanForm({
  offeringCode,
  broker,
  label,
  submitLabel,
  initial,
  name,
  onSave,
  onRemove,
}: PlanFormProps) {
  const remove = onRemove && {
    id: 'remove',
    label: text('plan.remove', { name }),
    onClick: () => void onRemove(),
  };
  return (
    <Form
      label={label}
      submitLabel={submitLabel}
      schema={planSchema}
      initial={initial}
      draftKey={`plan.${offeringCode}.${name}`}
      commands={remove ? [remove] : []}
      onSubmit={onSave}
    >
      <TextField name="name" label={text('name')} autoComplete="off" maxLength={60} required />
      <TextField name="code" label={text('code')} help={text('code.help')} autoComplete="off" required />
      <TextArea name="description" label={text('description')} rows={2} />
      <TextField
        name="promisedHours"
        label={text('plan.hours')}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <CheckboxField name="forProspects" label={text('plan.forProspects')} />
      <TextArea name="trialNote" label={text('plan.trialNote')} rows={2} />
      <TextArea
        name="parameters"
        label={text('plan.parameters')}
        help={text('plan.parameters.help')}
        rows={8}
      />
      {broker && (
        <>
          <TextField name="servicePlanId" label={text('plan.planId')} autoComplete="off" />
          <TextField
            name="maximumPollingSeconds"
            label={text('plan.polling')}
            help={text('plan.polling.help')}
            inputMode="numeric"
            autoComplete="off"
          />
        </>
      )}
    </Form>
  );
}
