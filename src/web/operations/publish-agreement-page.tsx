import { useParams } from '@tanstack/react-router';
import { PublishAgreement } from '../../modules/agreements/agreements.contract.ts';
import { AGREEMENT_KINDS, AUDIENCES } from '../../modules/agreements/agreements.rules.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { AgreementText } from '../invitation/agreement-text.tsx';
import { text } from '../messages/agreements.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CheckboxesField } from '../ui/choice-fields.tsx';
import { CheckboxField, DateField, SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { publishedKey } from './agreement-queries.ts';

const kinds = AGREEMENT_KINDS.map((value) => ({ value, label: text(`kind.${value}`) }));
const audiences = AUDIENCES.map((value) => ({ value, label: text(`audience.${value}`) }));

/** An operator writes the next version of an agreement and sees it as its readers will. */
export function PublishAgreementPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const list = `/operations/${organizationId}/agreements`;
  const publish = usePublishing(organizationId, list);
  return (
    <Page
      title={text('publish.title')}
      crumbs={[{ label: text('published.title'), href: list }, { label: text('publish.title') }]}
      width="text"
    >
      <p>{text('publish.sentence')}</p>
      <WhyNot organizationId={organizationId} action="publishAgreement">
        <Form
          label={text('publish.form')}
          submitLabel={text('publish.submit')}
          schema={PublishAgreement}
          draftKey={`agreement.${organizationId}`}
          initial={{ language: 'en', mustAccept: true }}
          commands={[{ id: 'cancel', label: text('publish.cancel'), href: list }]}
          onSubmit={async (body) => {
            await publish.mutateAsync(body);
          }}
        >
          <SelectField name="kind" label={text('published.kind')} choices={kinds} required />
          <TextField
            name="version"
            label={text('published.version')}
            help={text('publish.version.help')}
            required
          />
          <TextField
            name="language"
            label={text('published.language')}
            help={text('publish.language.help')}
            required
          />
          <DateField
            name="effectiveFrom"
            label={text('published.from')}
            help={text('publish.from.help')}
            required
          />
          <CheckboxesField
            name="audiences"
            label={text('published.audiences')}
            choices={audiences}
            required
          />
          <CheckboxField name="mustAccept" label={text('publish.mustAccept')} />
          <TextField name="title" label={text('publish.name')} required />
          <TextArea
            name="body"
            label={text('publish.body')}
            help={text('publish.body.help')}
            rows={14}
            required
          />
          <Preview />
        </Form>
      </WhyNot>
    </Page>
  );
}

/** The text as it is being typed. */
function Preview() {
  const body = useFieldValue('body', '');
  if (body.trim() === '') return null;
  return (
    <div>
      <h2>{text('publish.preview')}</h2>
      <AgreementText label={text('publish.preview')} body={body} />
    </div>
  );
}

function usePublishing(organizationId: string, list: string) {
  const notices = useNotices();
  const go = useGo();
  return useSubmission({
    send: (body: PublishAgreement, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/agreements', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [publishedKey(organizationId)],
    onDone: ({ title, version }) => {
      notices.note(text('publish.done', { title, version }));
      go(list);
    },
  });
}
