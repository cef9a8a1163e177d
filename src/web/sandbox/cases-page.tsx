import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { text } from '../messages/sandbox.en.ts';
import { PromiseCaseCards } from '../support/promise-cases.tsx';
import { Page } from '../ui/page.tsx';

/** In the place of a support desk, which sees no sandbox: the cases that opened by themselves, as Support would read them. */
export function SandboxCasesPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const open = useCases(organizationId, 'open');
  const closed = useCases(organizationId, 'closed');
  const linkOf = ({ id }: { id: string }) => ({
    href: `/partner/${organizationId}/operations/${id}`,
    label: text('cases.operation'),
  });
  return (
    <Page
      title={text('cases.title')}
      width="text"
      crumbs={[{ label: text('title'), href: `/partner/${organizationId}/sandbox` }]}
    >
      <p>{text('cases.what')}</p>
      <h2>{text('cases.open')}</h2>
      <PromiseCaseCards cases={open} none={text('cases.none')} linkOf={linkOf} />
      <h2>{text('cases.closed')}</h2>
      <PromiseCaseCards cases={closed} none={text('cases.closed.none')} linkOf={linkOf} />
    </Page>
  );
}

const useCases = (organizationId: string, state: 'open' | 'closed') =>
  usePages(['sandbox', organizationId, 'cases', state], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/sandbox/cases', {
        params: { path: { organizationId }, query: { state, limit: 20, ...next } },
        signal,
      }),
    ),
  );
