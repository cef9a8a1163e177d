import { useParams } from '@tanstack/react-router';
import { NewPerson } from '../../modules/people/people.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { itemsOf } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/customer.en.ts';
import { nameOf } from '../people/name-of.ts';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { PersonFields } from './person-fields.tsx';
import { useInviting } from './use-inviting.ts';
import { peopleKey } from './use-people.ts';
import { servicesKey, useServices } from './use-services.ts';

/** **Add New User**: **Save** sends no mail; **Save and send invitation** does both in one click (PP-77, PP-81). */
export function NewPersonPage() {
  return <SignedInOnly>{() => <NewPersonForm />}</SignedInOnly>;
}

function NewPersonForm() {
  const { organizationId = '' } = useParams({ strict: false });
  const notices = useNotices();
  const go = useGo();
  const services = useServices(organizationId);
  const inviting = useInviting(organizationId);
  const list = `/customer/${organizationId}/people`;
  const adding = useSubmission({
    send: (body: NewPerson, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/people', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [peopleKey(organizationId), servicesKey(organizationId)],
  });
  return (
    <Page
      title={text('person.new')}
      crumbs={[{ label: text('people.title'), href: list }, { label: text('person.new') }]}
      width="text"
    >
      <WhyNot organizationId={organizationId} action="addPerson">
        <WhenReady state={stateOf(services)}>
          {() => (
            <Form
              label={text('person.form')}
              submitLabel={text('person.save')}
              secondLabel={text('person.saveAndInvite')}
              schema={NewPerson}
              draftKey={`person.${organizationId}`}
              commands={[{ id: 'cancel', label: text('person.cancel'), href: list }]}
              onSubmit={async (body, invites) => {
                const person = await adding.mutateAsync(body);
                // The user is saved by then, whatever becomes of the mail: the notice says what is left to do.
                const invited = invites && (await inviting.mutateAsync(person).catch(() => undefined));
                if (!invited) notices.note(text('person.added', { name: nameOf(person) }));
                go(list);
              }}
            >
              <PersonFields services={itemsOf(services)} />
            </Form>
          )}
        </WhenReady>
      </WhyNot>
    </Page>
  );
}
