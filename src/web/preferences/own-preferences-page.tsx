import { useQueryClient } from '@tanstack/react-query';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { api } from '../api/client.ts';
import { text } from '../messages/preferences.en.ts';
import type { Session } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { NotificationAddress } from './notification-address.tsx';
import { ownPreferencesKey, useOwnPreferences } from './preferences-queries.ts';
import { WishesForm } from './wishes-form.tsx';

const OWN = '/api/v1/me/preferences';

/** How somebody reads the portal and its mails, wherever they belong (PP-91). */
export function OwnPreferencesPage() {
  return (
    <Page title={text('own.title')} width="text">
      <SignedInOnly>{(session) => <Own session={session} />}</SignedInOnly>
    </Page>
  );
}

function Own({ session }: { session: Session }) {
  const queries = useQueryClient();
  const notices = useNotices();
  const own = useOwnPreferences();
  const onChanged = () => queries.invalidateQueries({ queryKey: ownPreferencesKey });
  return (
    <WhenReady state={stateOf(own)}>
      {() =>
        own.data && (
          <>
            <p>{text('own.what')}</p>
            <WishesForm
              label={text('own.title')}
              otherwise={text('own.otherwise')}
              wishes={own.data}
              onSave={async (body) => {
                await api.PUT(OWN, { body });
                notices.note(text('saved'));
                await onChanged();
              }}
            />
            <NotificationAddress
              id="own"
              sentence={text('own.address')}
              address={own.data.notificationAddress}
              ask={(address) => api.POST(`${OWN}/notification-address/code`, { body: { address } })}
              prove={(body) => api.POST(`${OWN}/notification-address`, { body })}
              forget={() => api.DELETE(`${OWN}/notification-address`)}
              onChanged={onChanged}
            />
            <OfOrganizations session={session} />
          </>
        )
      }
    </WhenReady>
  );
}

/** The way on to what their customer organizations prefer. */
function OfOrganizations({ session }: { session: Session }) {
  const customers = session.memberships.filter(({ kind }) => kind === 'customer');
  if (customers.length === 0) return null;
  return (
    <ul>
      {customers.map(({ organizationId, name }) => (
        <li key={organizationId}>
          <AppLink href={`/customer/${organizationId}/preferences`}>
            {text('organization.link', { organization: name })}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
