import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { api } from '../api/client.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/preferences.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { NotificationAddress } from './notification-address.tsx';
import { ownPreferencesKey, preferencesKey, usePreferences } from './preferences-queries.ts';
import { WishesForm } from './wishes-form.tsx';

const THEIRS = '/api/v1/organizations/{organizationId}/preferences';

/** What holds for people of the organization who have no wish of their own, and where it is told (PP-91). */
export function OrganizationPreferencesPage() {
  const { organizationId = '' } = useParams({ strict: false });
  return (
    <Page
      title={text('organization.title')}
      crumbs={[
        { label: text('organization.dashboard'), href: `/customer/${organizationId}` },
        { label: text('organization.title') },
      ]}
      width="text"
    >
      <SignedInOnly>{() => <Theirs organizationId={organizationId} />}</SignedInOnly>
    </Page>
  );
}

function Theirs({ organizationId }: { organizationId: string }) {
  const queries = useQueryClient();
  const notices = useNotices();
  const theirs = usePreferences(organizationId);
  const params = { path: { organizationId } };
  const onChanged = async () => {
    for (const queryKey of [preferencesKey(organizationId), ownPreferencesKey])
      await queries.invalidateQueries({ queryKey });
  };
  return (
    <WhenReady state={stateOf(theirs)}>
      {() =>
        theirs.data && (
          <>
            <p>
              {text('organization.what')} <AppLink href="/preferences">{text('own.link')}</AppLink>
            </p>
            <WhyNot organizationId={organizationId} action="changePreferences">
              <WishesForm
                label={text('organization.title')}
                otherwise={text('organization.otherwise')}
                wishes={theirs.data}
                onSave={async (body) => {
                  await api.PUT(THEIRS, { params, body });
                  notices.note(text('saved'));
                  await onChanged();
                }}
              />
              <NotificationAddress
                id={organizationId}
                sentence={text('organization.address')}
                address={theirs.data.notificationAddress}
                ask={(address) =>
                  api.POST(`${THEIRS}/notification-address/code`, { params, body: { address } })
                }
                prove={(body) => api.POST(`${THEIRS}/notification-address`, { params, body })}
                forget={() => api.DELETE(`${THEIRS}/notification-address`, { params })}
                onChanged={onChanged}
              />
            </WhyNot>
          </>
        )
      }
    </WhenReady>
  );
}
