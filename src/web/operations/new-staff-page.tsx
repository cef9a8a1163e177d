import { useParams } from '@tanstack/react-router';
import { NewStaff } from '../../modules/staff/staff.contract.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/staff.en.ts';
import { InvitePage } from '../people/invite-page.tsx';
import { StaffRoles } from './staff-roles.tsx';
import { staffKey } from './use-staff.ts';

const form = {
  label: text('person.form'),
  submit: text('person.submit'),
  cancel: text('person.cancel'),
  signInNameHelp: text('person.signInName.help'),
  contactEmailHelp: text('person.contactEmail.help'),
};

/** Adds a person to the staff; the invitation goes out at once. */
export function NewStaffPage() {
  const { organizationId = '' } = useParams({ strict: false });
  return (
    <InvitePage<NewStaff>
      organizationId={organizationId}
      action="addStaff"
      title={text('person.add')}
      list={{ href: `/operations/${organizationId}/staff`, title: text('staff.title') }}
      form={form}
      schema={NewStaff}
      draftKey={`staff.${organizationId}`}
      send={(body, headers) =>
        answered(
          api.POST('/api/v1/organizations/{organizationId}/staff', {
            params: { path: { organizationId } },
            body,
            headers,
          }),
        )
      }
      refresh={[staffKey(organizationId)]}
      told={(person) => text('staff.invited', person)}
    >
      <StaffRoles required />
    </InvitePage>
  );
}
