import { useParams } from '@tanstack/react-router';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { text } from '../messages/sandbox.en.ts';
import { PromiseCaseCards } from '../support/promise-cases.tsx';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/state-views.tsx';
import { useIsSandbox } from './cases-of-sandbox.tsx';

/** In the place of a support desk, which sees no sandbox: the cases that opened by themselves, as Support would read them. */
export function SandboxCasesPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const href = `/partner/${organizationId}/sandbox`;
  return (
    <Page title={text('cases.title')} crumbs={[{ label: text('title'), href }]}>
      <p>{text('cases.what')}</p>
      <SignedInOnly>{() => <Cases organizationId={organizationId} />}</SignedInOnly>
    </Page>
  );
}

function Cases({ organizationId }: { organizationId: string }) {
  const isSandbox = useIsSandbox(organizationId);
  if (isSandbox === false)
    return (
      <Empty
        sentence={text('cases.notHere')}
        command={{ id: 'sandbox', label: text('title'), href: `/partner/${organizationId}/sandbox` }}
      />
    );
  return (
    <>
      <h2>{text('cases.open')}</h2>
      <Listed organizationId={organizationId} state="open" none={text('cases.none')} />
      <h2>{text('cases.closed')}</h2>
      <Listed organizationId={organizationId} state="closed" none={text('cases.closed.none')} />
    </>
  );
}

interface ListedProps {
  organizationId: string;
  state: 'open' | 'closed';
  none: string;
}

function Listed({ organizationId, state, none }: ListedProps) {
  const cases = usePages(['sandbox', organizationId, 'cases', state], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/sandbox/cases', {
        params: { path: { organizationId }, query: { state, limit: 20, ...next } },
        signal,
      }),
    ),
  );
  return (
    <PromiseCaseCards
      cases={cases}
      none={none}
      linkOf={({ id }) => ({
        href: `/partner/${organizationId}/operations/${id}`,
        label: text('cases.operation'),
      })}
    />
  );
}
