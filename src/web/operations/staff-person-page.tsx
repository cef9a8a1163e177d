import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { StaffChange } from '../../modules/staff/staff.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { PersonInvitation } from '../invitation/person-invitation.tsx';
import { useLostInvitation } from '../invitation/sent-invitation.tsx';
import { text } from '../messages/staff.en.ts';
import { nameOf } from '../people/name-of.ts';
import { sessionKey } from '../shell/session.ts';
import { SignOutPerson } from '../sign-in-policy/sign-out.tsx';
import { useGo } from '../ui/app-link.tsx';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { StaffRoles } from './staff-roles.tsx';
import { type StaffPerson, staffKey, useInvitingStaff, useStaffPerson } from './use-staff.ts';

const ONE_PERSON = '/api/v1/organizations/{organizationId}/staff/{personId}';

/** The roles of one person of the staff. */
export function StaffPersonPage() {
  return <SignedInOnly>{() => <OnePerson />}</SignedInOnly>;
}

function OnePerson() {
  const { organizationId = '', personId = '' } = useParams({ strict: false });
  const person = useStaffPerson(organizationId, personId);
  const inviting = useInvitingStaff(organizationId);
  const lost = useLostInvitation(organizationId, personId);
  const list = `/operations/${organizationId}/staff`;
  const read = person.data;
  const name = read ? nameOf(read.data) : '';
  return (
    <Page
      title={read ? text('person.change', { name }) : text('staff.title')}
      state={lost}
      crumbs={[{ label: text('staff.title'), href: list }, { label: name }]}
      width="text"
    >
      <WhenReady state={stateOf(person)}>
        {() =>
          read && (
            <>
              <RolesForm organizationId={organizationId} person={read.data} version={read.version ?? ''} />
              <PersonInvitation
                organizationId={organizationId}
                person={read.data}
                action="inviteStaff"
                inviting={inviting}
              />
              <SignOutPerson organizationId={organizationId} personId={personId} name={name} />
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

interface RolesFormProps {
  organizationId: string;
  person: StaffPerson;
  version: string;
}

function RolesForm({ organizationId, person, version }: RolesFormProps) {
  const queries = useQueryClient();
  const notices = useNotices();
  const go = useGo();
  const list = `/operations/${organizationId}/staff`;
  const path = { organizationId, personId: person.id };
  const save = async (body: StaffChange) => {
    await answered(api.PATCH(ONE_PERSON, { params: { path }, headers: ifMatch(version), body }));
    await queries.invalidateQueries({ queryKey: staffKey(organizationId) });
    await queries.invalidateQueries({ queryKey: sessionKey });
    notices.note(text('person.saved', { name: nameOf(person) }));
    go(list);
  };
  const { explanation } = person.losingOperator;
  return (
    <>
      <p>{person.signInName}</p>
      <WhyNot organizationId={organizationId} action="changeStaff" subject={person.id}>
        {explanation && <Explain explanation={explanation} tone="informative" />}
        <PlannedForm
          title={text('person.confirm', { name: nameOf(person) })}
          plan={(body) =>
            planOf(
              api.PATCH(ONE_PERSON, { params: { path, query: dryRun }, headers: ifMatch(version), body }),
            )
          }
          label={text('person.form')}
          submitLabel={text('person.save')}
          schema={StaffChange}
          initial={{ roles: person.roles }}
          commands={[{ id: 'cancel', label: text('person.cancel'), href: list }]}
          onSubmit={save}
        >
          <StaffRoles required={false} />
        </PlannedForm>
      </WhyNot>
    </>
  );
}
