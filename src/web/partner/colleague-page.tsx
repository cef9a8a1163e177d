import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { z } from 'zod';
import { ColleagueChange } from '../../modules/partners/colleagues.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { PersonInvitation } from '../invitation/person-invitation.tsx';
import { useLostInvitation } from '../invitation/sent-invitation.tsx';
import { text } from '../messages/partner.en.ts';
import { nameOf } from '../people/name-of.ts';
import { sessionKey } from '../shell/session.ts';
import { SignOutPerson } from '../sign-in-policy/sign-out.tsx';
import { useGo } from '../ui/app-link.tsx';
import { Explain } from '../ui/explain.tsx';
import { TextField } from '../ui/fields.tsx';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { ColleagueRole } from './colleague-role.tsx';
import { type PartnerPerson, peopleKeys, useColleague, useInvitingColleague } from './people-queries.ts';
import { useMayManagePeople } from './use-may-manage-people.ts';

/** One person of the partner organization, with name, contact address and role to change. */
export function ColleaguePage() {
  return <SignedInOnly>{() => <OneColleague />}</SignedInOnly>;
}

function OneColleague() {
  const { organizationId = '', personId = '' } = useParams({ strict: false });
  const manages = useMayManagePeople(organizationId);
  const colleague = useColleague(organizationId, personId);
  const inviting = useInvitingColleague(organizationId);
  const lost = useLostInvitation(organizationId, personId);
  const list = `/partner/${organizationId}/people`;
  const read = colleague.data;
  const name = read ? nameOf(read.data) : '';
  return (
    <Page
      title={name || text('people.title')}
      state={lost}
      crumbs={[{ label: text('people.title'), href: list }, { label: name }]}
      width="text"
    >
      <WhenReady state={stateOf(colleague)}>
        {() => {
          if (!read) return null;
          const { data: person, version = '' } = read;
          return (
            <>
              {!manages && <Facts {...person} />}
              <WhyNot organizationId={organizationId} action="changeColleague" subject={person.id}>
                <ChangeForm organizationId={organizationId} person={person} version={version} />
              </WhyNot>
              <PersonInvitation
                organizationId={organizationId}
                person={person}
                action="inviteColleague"
                inviting={inviting}
              />
              {manages && <SignOutPerson organizationId={organizationId} personId={personId} name={name} />}
            </>
          );
        }}
      </WhenReady>
    </Page>
  );
}

interface ColleagueProps {
  organizationId: string;
  person: PartnerPerson;
}

function Facts({ signInName, contactEmail, role }: PartnerPerson) {
  return (
    <>
      <p>{role ? text(`requests.role.${role}`) : text('people.noRole')}</p>
      <p>{text('colleague.reach', { signInName, contactEmail })}</p>
    </>
  );
}

/** The form sends everything that can be changed. */
const Whole = ColleagueChange.required();
type Whole = z.output<typeof Whole>;

interface ChangeFormProps extends ColleagueProps {
  version: string;
}

function ChangeForm({ organizationId, person, version }: ChangeFormProps) {
  const save = useSaving({ organizationId, person, version });
  const { firstName, lastName, contactEmail, role, signInName } = person;
  const { explanation } = person.losingAdministrator;
  return (
    <>
      <p>{text('colleague.fixed', { signInName })}</p>
      {explanation && <Explain explanation={explanation} tone="informative" />}
      <PlannedForm
        title={text('colleague.confirm', { name: nameOf(person) })}
        plan={(body) =>
          planOf(
            api.PATCH('/api/v1/organizations/{organizationId}/colleagues/{personId}', {
              params: { path: { organizationId, personId: person.id }, query: dryRun },
              headers: ifMatch(version),
              body,
            }),
          )
        }
        label={text('colleague.form')}
        submitLabel={text('colleague.save')}
        schema={Whole}
        initial={{ firstName, lastName, contactEmail, ...(role && { role }) }}
        commands={[
          { id: 'cancel', label: text('colleague.cancel'), href: `/partner/${organizationId}/people` },
        ]}
        onSubmit={save}
      >
        <TextField name="firstName" label={text('register.firstName')} autoComplete="off" required />
        <TextField name="lastName" label={text('register.lastName')} autoComplete="off" required />
        <TextField
          name="contactEmail"
          label={text('register.contactEmail')}
          type="email"
          autoComplete="off"
          required
        />
        <ColleagueRole />
      </PlannedForm>
    </>
  );
}

function useSaving({ organizationId, person, version }: ChangeFormProps) {
  const queries = useQueryClient();
  const notices = useNotices();
  const go = useGo();
  return async (body: Whole) => {
    await answered(
      api.PATCH('/api/v1/organizations/{organizationId}/colleagues/{personId}', {
        params: { path: { organizationId, personId: person.id } },
        headers: ifMatch(version),
        body,
      }),
    );
    for (const queryKey of [...peopleKeys(organizationId), sessionKey]) {
      await queries.invalidateQueries({ queryKey });
    }
    notices.note(text('colleague.saved', { name: nameOf(person) }));
    go(`/partner/${organizationId}/people`);
  };
}
