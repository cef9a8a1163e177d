import { useParams } from '@tanstack/react-router';
import { AddOffering } from '../../modules/catalogue/desk.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/catalogue-desk.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { RadioField } from '../ui/choice-fields.tsx';
import { TextArea, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { catalogueKey } from './desk-queries.ts';

/** Puts a service into the catalogue, as a draft. */
export function NewOfferingPage() {
  return <SignedInOnly>{() => <NewOffering />}</SignedInOnly>;
}

function NewOffering() {
  const { organizationId = '' } = useParams({ strict: false });
  const go = useGo();
  const list = `/operations/${organizationId}/catalogue`;
  const draftKey = `offering.${organizationId}`;
  const adding = useSubmission({
    send: (body: AddOffering, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/catalogue', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [catalogueKey(organizationId)],
    draftKey,
  });
  return (
    <Page
      title={text('new')}
      crumbs={[{ label: text('title'), href: list }, { label: text('new') }]}
      width="text"
    >
      <WhyNot organizationId={organizationId} action="addOffering">
        <p>{text('new.lead')}</p>
        <Form
          label={text('new')}
          submitLabel={text('new.submit')}
          schema={AddOffering}
          initial={{ serviceKind: 'broker' }}
          draftKey={draftKey}
          commands={[{ id: 'cancel', label: text('cancel'), href: list }]}
          onSubmit={async (body) => {
            const { code } = await adding.mutateAsync(body);
            go(`${list}/${code}`);
          }}
        >
          <TextField name="name" label={text('name')} autoComplete="off" maxLength={100} required />
          <TextField name="code" label={text('code')} help={text('code.help')} autoComplete="off" required />
          <TextField
            name="accountPrefix"
            label={text('prefix')}
            help={text('prefix.help')}
            autoComplete="off"
            maxLength={4}
            required
          />
          <TextArea name="description" label={text('description')} required />
          <KindField />
        </Form>
      </WhyNot>
    </Page>
  );
}

export function KindField() {
  return (
    <RadioField
      name="serviceKind"
      label={text('kind')}
      required
      choices={(['rapidstart', 'broker'] as const).map((value) => ({ value, label: text(`kind.${value}`) }))}
    />
  );
}
