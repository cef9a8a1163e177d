import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/catalogue-desk.en.ts';
import { SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { saveDraft, useRefresh } from './desk-queries.ts';
import { KindField } from './new-offering-page.tsx';
import { contentSchema, valuesOf } from './offering-form.ts';
import type { OfferingProps } from './offering-page.tsx';

/** Everything but the plans; saved into the draft, which nobody else sees. */
export function About({ organizationId, offering }: OfferingProps) {
  const notices = useNotices();
  const refresh = useRefresh(organizationId);
  const content = offering.draft ?? offering.published;
  if (!content) return null;
  return (
    <WhyNot organizationId={organizationId} action="saveOfferingDraft" subject={offering.code}>
      <Form
        key={offering.draftRevision}
        label={text('tab.about')}
        submitLabel={text('save')}
        schema={contentSchema(content)}
        initial={valuesOf(content)}
        draftKey={`offering.${offering.code}.${offering.draftRevision}`}
        onSubmit={async (body) => {
          await saveDraft(organizationId, offering, body);
          notices.note(text('saved'));
          await refresh();
        }}
      >
        <TextField name="name" label={text('name')} autoComplete="off" maxLength={100} required />
        <TextArea name="description" label={text('description')} required />
        <KindField />
        <Broker organizationId={organizationId} />
        <TextArea
          name="regions"
          label={text('regions')}
          help={text('regions.help', { centres: offering.dataCentres.map(({ code }) => code).join(', ') })}
          rows={6}
        />
        <TextArea name="roles" label={text('roles')} help={text('lines.help')} required />
        <TextArea name="purposes" label={text('purposes')} help={text('purposes.help')} rows={3} />
        <TextArea name="languages" label={text('languages')} help={text('languages.help')} rows={3} />
        <TextField name="erpSignUp/url" type="url" label={text('erp.url')} help={text('erp.url.help')} />
        <TextArea name="erpSignUp/instructions" label={text('erp.instructions')} rows={2} />
      </Form>
    </WhyNot>
  );
}

function Broker({ organizationId }: { organizationId: string }) {
  const kind = useFieldValue<string>('serviceKind', '');
  const brokers = useQuery({
    queryKey: ['brokers', organizationId, 'choices'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/brokers', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
    enabled: kind === 'broker',
  });
  if (kind !== 'broker') return null;
  return (
    <>
      <SelectField
        name="brokerId"
        label={text('broker')}
        choices={(brokers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="serviceId" label={text('serviceId')} autoComplete="off" />
    </>
  );
}
