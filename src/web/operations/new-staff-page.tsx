import { useParams } from '@tanstack/react-router';
import { NewStaff } from '../../modules/staff/staff.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/staff.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { StaffRoles } from './staff-roles.tsx';
import { nameOf, staffKey } from './use-staff.ts';

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
        <TextField name="firstName" label={text('person.firstName')} autoComplete="off" required />
        <TextField name="lastName" label={text('person.lastName')} autoComplete="off" required />
        <TextField
          name="signInName"
          label={text('person.signInName')}
          help={text('person.signInName.help')}
          type="email"
          autoComplete="off"
          required
        />
        <TextField
          name="contactEmail"
          label={text('person.contactEmail')}
          help={text('person.contactEmail.help')}
          type="email"
          autoComplete="off"
          required
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
