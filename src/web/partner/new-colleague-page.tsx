import { useParams, useRouterState } from '@tanstack/react-router';
import { NewColleague } from '../../modules/partners/colleagues.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/partner.en.ts';
import { nameOf } from '../people/name-of.ts';
import { PersonNameFields } from '../people/person-name-fields.tsx';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { ColleagueRole } from './colleague-role.tsx';
import { peopleKeys } from './people-queries.ts';

/** An administrator adds a colleague; the invitation goes out at once (PP-9). */
export function NewColleaguePage() {
  return <SignedInOnly>{() => <NewColleagueForm />}</SignedInOnly>;
}

function NewColleagueForm() {
  const { organizationId = '' } = useParams({ strict: false });
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const role = new URLSearchParams(search).get('role') ?? 'member';
  const list = `/partner/${organizationId}/people`;
  const adding = useAdding(organizationId, list);
  return (
    <Page
      title={text('colleague.add')}
      crumbs={[{ label: text('people.title'), href: list }, { label: text('colleague.add') }]}
      width="text"
    >
      <p>{text('colleague.sentence')}</p>
      <WhyNot organizationId={organizationId} action="addColleague" />
      <Form
        label={text('colleague.form')}
        submitLabel={text('colleague.submit')}
        schema={NewColleague}
        initial={{ role }}
        draftKey={`colleague.${organizationId}`}
        commands={[{ id: 'cancel', label: text('colleague.cancel'), href: list }]}
        onSubmit={async (body) => {
          await adding.mutateAsync(body);
        }}
      >
        <PersonNameFields
          signInName={{ help: text('colleague.signInName.help') }}
          contactEmail={{ help: text('colleague.contactEmail.help') }}
        />
        <ColleagueRole />
      </Form>
    </Page>
  );
}

function useAdding(organizationId: string, list: string) {
  const notices = useNotices();
  const go = useGo();
  return useSubmission({
    send: (body: NewColleague, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/colleagues', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: peopleKeys(organizationId),
    onDone: (person) => {
      notices.note(text('people.invited', { name: nameOf(person), address: person.contactEmail }));
      go(list);
    },
  });
}
