import { NewProgram } from '../../modules/programs/programs.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/programs.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import { useNow } from '../ui/now.tsx';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { KeyFields, ProgramFields } from './program-fields.tsx';
import { programsKey, useProgramPlace } from './program-queries.ts';
import { yearFrom } from './year-from.ts';

/** **New** → **System User**: name, public key and roles (PP-87). */
export function NewProgramPage() {
  return <SignedInOnly>{() => <NewProgramForm />}</SignedInOnly>;
}

function NewProgramForm() {
  const { organizationId, side, people, list } = useProgramPlace();
  const notices = useNotices();
  const go = useGo();
  const expiresOn = yearFrom(useNow());
  const adding = useSubmission({
    send: (body: NewProgram, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/programs', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [programsKey(organizationId)],
  });
  return (
    <Page
      title={text(`new.${side}`)}
      crumbs={[
        { label: text(`people.${side}`), href: people },
        { label: text(`title.${side}`), href: list },
        { label: text(`new.${side}`) },
      ]}
      width="text"
    >
      <p>{text('lead')}</p>
      <WhyNot organizationId={organizationId} action="addProgram">
        <Form
          label={text('form')}
          submitLabel={text('save')}
          schema={NewProgram}
          initial={{ 'key/expiresOn': expiresOn }}
          draftKey={`program.${organizationId}`}
          commands={[{ id: 'cancel', label: text('cancel'), href: list }]}
          onSubmit={async (body) => {
            const program = await adding.mutateAsync(body);
            notices.note(text('added', { name: program.name }));
            go(`${list}/${program.id}`);
          }}
        >
          <ProgramFields organizationId={organizationId} side={side} />
          <KeyFields within="key/" most={expiresOn} />
        </Form>
      </WhyNot>
    </Page>
  );
}
