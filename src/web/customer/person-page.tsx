import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { NewPerson } from '../../modules/people/people.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { itemsOf } from '../api/use-pages.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { PersonInvitation } from '../invitation/person-invitation.tsx';
import { useLostInvitation } from '../invitation/sent-invitation.tsx';
import { text } from '../messages/customer.en.ts';
import { nameOf } from '../people/name-of.ts';
import { SignOutPerson } from '../sign-in-policy/sign-out.tsx';
import { useGo } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { PersonFields } from './person-fields.tsx';
import { useInviting } from './use-inviting.ts';
import { type Person, peopleKey, usePerson } from './use-people.ts';
import { servicesKey, useServices } from './use-services.ts';

const ONE_PERSON = '/api/v1/organizations/{organizationId}/people/{personId}';

/** **Edit** of one user: name, contact address and roles (PP-83, PP-85). */
export function PersonPage() {
  return <SignedInOnly>{() => <OnePerson />}</SignedInOnly>;
}

function OnePerson() {
  const { organizationId = '', personId = '' } = useParams({ strict: false });
  const person = usePerson(organizationId, personId);
  const services = useServices(organizationId);
  const inviting = useInviting(organizationId);
  const lost = useLostInvitation(organizationId, personId);
  const list = `/customer/${organizationId}/people`;
  const read = person.data;
  const name = read ? nameOf(read.data) : '';
  const title = read ? text('person.edit', { name }) : text('people.title');
  return (
    <Page
      title={title}
      state={lost}
      crumbs={[{ label: text('people.title'), href: list }, { label: text('people.edit') }]}
      width="text"
    >
      <WhenReady state={stateOf(person)}>
        {() => (
          <WhenReady state={stateOf(services)}>
            {() =>
              read && (
                <>
                  <WhyNot organizationId={organizationId} action="changePerson" subject={personId}>
                    <EditForm
                      organizationId={organizationId}
                      person={read.data}
                      version={read.version ?? ''}
                      services={itemsOf(services)}
                    />
                  </WhyNot>
                  <PersonInvitation
                    organizationId={organizationId}
                    person={read.data}
                    action="invitePerson"
                    inviting={inviting}
                  />
                  <SignOutPerson organizationId={organizationId} personId={personId} name={name} />
                </>
              )
            }
          </WhenReady>
        )}
      </WhenReady>
    </Page>
  );
}

interface EditFormProps {
  organizationId: string;
  person: Person;
  version: string;
  services: Parameters<typeof PersonFields>[0]['services'];
}

function EditForm({ organizationId, person, version, services }: EditFormProps) {
  const queries = useQueryClient();
  const notices = useNotices();
  const go = useGo();
  const list = `/customer/${organizationId}/people`;
  const path = { organizationId, personId: person.id };
  const save = async (body: NewPerson) => {
    const saved = await answered(
      api.PATCH(ONE_PERSON, { params: { path }, headers: ifMatch(version), body }),
    );
    notices.note(text('person.saved', { name: nameOf(saved) }));
    go(list);
    await queries.invalidateQueries({ queryKey: peopleKey(organizationId) });
    await queries.invalidateQueries({ queryKey: servicesKey(organizationId) });
  };
  const { firstName, lastName, signInName, contactEmail, administrator } = person;
  const serviceRoles = person.serviceRoles.map(({ subscriptionId, role }) => ({ subscriptionId, role }));
  return (
    <PlannedForm
      title={text('person.confirm', { name: nameOf(person) })}
      plan={(body) =>
        planOf(api.PATCH(ONE_PERSON, { params: { path, query: dryRun }, headers: ifMatch(version), body }))
      }
      label={text('person.form')}
      submitLabel={text('person.save')}
      schema={NewPerson}
      initial={{ firstName, lastName, signInName, contactEmail, administrator, serviceRoles }}
      commands={[{ id: 'cancel', label: text('person.cancel'), href: list }]}
      onSubmit={save}
    >
      <PersonFields services={services} recorded />
    </PlannedForm>
  );
}
