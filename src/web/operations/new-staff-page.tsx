import { useParams } from '@tanstack/react-router';
import { NewStaff } from '../../modules/staff/staff.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/staff.en.ts';
import { nameOf } from '../people/name-of.ts';
import { PersonNameFields } from '../people/person-name-fields.tsx';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { StaffRoles } from './staff-roles.tsx';
import { staffKey } from './use-staff.ts';

/** Adds a person to the staff; the invitation goes out at once. */
export function NewStaffPage() {
  return <SignedInOnly>{() => <NewStaffForm />}</SignedInOnly>;
}

function NewStaffForm() {
  const { organizationId = '' } = useParams({ strict: false });
  const list = `/operations/${organizationId}/staff`;
  const adding = useAdding(organizationId, list);
  return (
    <Page
      title={text('person.add')}
      crumbs={[{ label: text('staff.title'), href: list }, { label: text('person.add') }]}
      width="text"
    >
      <WhyNot organizationId={organizationId} action="addStaff" />
      <Form
        label={text('person.form')}
        submitLabel={text('person.submit')}
        schema={NewStaff}
        draftKey={`staff.${organizationId}`}
        commands={[{ id: 'cancel', label: text('person.cancel'), href: list }]}
        onSubmit={async (body) => {
          await adding.mutateAsync(body);
        }}
      >
        <PersonNameFields
          signInName={{ help: text('person.signInName.help') }}
          contactEmail={{ help: text('person.contactEmail.help') }}
        />
        <StaffRoles required />
      </Form>
    </Page>
  );
}

function useAdding(organizationId: string, list: string) {
  const notices = useNotices();
  const go = useGo();
  return useSubmission({
    send: (body: NewStaff, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/staff', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [staffKey(organizationId)],
    onDone: (person) => {
      notices.note(text('staff.invited', { name: nameOf(person), address: person.contactEmail }));
      go(list);
    },
  });
}
