import { SignedInOnly } from '../account/signed-in-only.tsx';
import { text } from '../messages/access-keys.en.ts';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { KeyList } from './key-list.tsx';
import { useKeyPlace, useKeys } from './key-queries.ts';
import { MakingView } from './making-view.tsx';
import { NewKey } from './new-key.tsx';
import { useMaking } from './use-making.ts';

/** What programs show to a service: the keys that there are, and another one, whose credentials are shown once. */
export function AccessKeysPage() {
  return <SignedInOnly>{() => <AccessKeys />}</SignedInOnly>;
}

function AccessKeys() {
  const { organizationId } = useKeyPlace();
  const keys = useKeys();
  const { making, start } = useMaking();
  const title = keys.data ? text('title.of', { service: keys.data.serviceName }) : text('title');
  return (
    <Page
      title={title}
      crumbs={[{ label: text('services'), href: `/customer/${organizationId}` }, { label: text('title') }]}
      width="text"
    >
      <WhenReady state={stateOf(keys)}>
        {() =>
          keys.data && (
            <>
              <p>{text('lead')}</p>
              <MakingView making={making} onAgain={(key) => void start(key)} />
              <KeyList
                items={keys.data.items}
                making={making.kind === 'working' ? making.key.id : undefined}
                onShow={(key) => void start(key)}
              />
              <NewKey list={keys.data} onBegun={(key) => void start(key)} />
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}
