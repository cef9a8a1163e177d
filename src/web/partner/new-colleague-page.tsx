import { useParams, useRouterState } from '@tanstack/react-router';
import { NewColleague } from '../../modules/partners/colleagues.contract.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/partner.en.ts';
import { InvitePage } from '../people/invite-page.tsx';
import { ColleagueRole } from './colleague-role.tsx';
import { peopleKeys } from './people-queries.ts';

const form = {
  label: text('colleague.form'),
  submit: text('colleague.submit'),
  cancel: text('colleague.cancel'),
  signInNameHelp: text('colleague.signInName.help'),
  contactEmailHelp: text('colleague.contactEmail.help'),
};

/** An administrator adds a colleague; the invitation goes out at once (PP-9). */
export function NewColleaguePage() {
  const { organizationId = '' } = useParams({ strict: false });
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const role = new URLSearchParams(search).get('role') ?? 'member';
  return (
    <InvitePage<NewColleague>
      organizationId={organizationId}
      action="addColleague"
      title={text('colleague.add')}
      sentence={text('colleague.sentence')}
      list={{ href: `/partner/${organizationId}/people`, title: text('people.title') }}
      form={form}
      schema={NewColleague}
      initial={{ role }}
      draftKey={`colleague.${organizationId}`}
      send={(body, headers) =>
        answered(
          api.POST('/api/v1/organizations/{organizationId}/colleagues', {
            params: { path: { organizationId } },
            body,
            headers,
          }),
        )
      }
      refresh={peopleKeys(organizationId)}
      told={(person) => text('people.invited', person)}
    >
      <ColleagueRole />
    </InvitePage>
  );
}
