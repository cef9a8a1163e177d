import { z } from 'zod';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { AgreementText } from '../invitation/agreement-text.tsx';
import { text } from '../messages/agreements.en.ts';
import { useBranding } from '../shell/branding-context.ts';
import { CheckboxField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { type AskedAgreement, acceptancesKey, askedKey } from './agreement-queries.ts';
import { ChangedText } from './changed-text.tsx';

interface AskedPageProps {
  organizationId: string;
  organizationName: string;
  asked: readonly AskedAgreement[];
}

/** What an administrator reads and accepts before going on, with the changes marked. */
export function AskedPage({ organizationId, organizationName: organization, asked }: AskedPageProps) {
  const { vendorName: vendor } = useBranding();
  const accept = useAccepting(organizationId, organization);
  return (
    <Page title={text('asked.title')} width="text">
      <p>{text('asked.sentence', { vendor, organization })}</p>
      <WhyNot organizationId={organizationId} action="acceptAgreements">
        <Form
          label={text('asked.form')}
          submitLabel={text('asked.submit')}
          schema={schemaFor(asked)}
          onSubmit={async () => {
            await accept.mutateAsync(asked.map(({ agreement }) => agreement.id));
          }}
        >
          {asked.map((one) => (
            <OneAgreement key={one.agreement.id} organization={organization} asked={one} />
          ))}
        </Form>
      </WhyNot>
    </Page>
  );
}

/** Every agreement has its box, named after its kind. */
function schemaFor(asked: readonly AskedAgreement[]) {
  const box = ({ agreement: { kind, title } }: AskedAgreement) =>
    [kind, z.literal(true, { error: text('asked.missing', { title }) })] as const;
  return z.object(Object.fromEntries(asked.map(box)));
}

function OneAgreement({ organization, asked }: { organization: string; asked: AskedAgreement }) {
  const { agreement, previous } = asked;
  const { kind, title, version, body } = agreement;
  return (
    <div>
      <h2>{text('version', { title, version })}</h2>
      {previous ? (
        <>
          <p>{text('asked.changed', { version: previous.version })}</p>
          <ChangedText label={title} changes={previous.changes} />
        </>
      ) : (
        <>
          <p>{text('asked.new', { organization })}</p>
          <AgreementText label={title} body={body} />
        </>
      )}
      <CheckboxField name={kind} label={text('asked.accept', { title, version })} required />
    </div>
  );
}

function useAccepting(organizationId: string, organization: string) {
  const notices = useNotices();
  return useSubmission({
    send: (agreementIds: string[], headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/agreement-acceptances', {
          params: { path: { organizationId } },
          body: { agreementIds },
          headers,
        }),
      ),
    refresh: [askedKey(organizationId), acceptancesKey(organizationId)],
    onDone: () => notices.note(text('asked.done', { organization })),
  });
}
