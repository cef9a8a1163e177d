import type { ReactNode } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { Problem } from '../api/problem.ts';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { text } from '../messages/rapidstart.en.ts';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { NoPermission, stateOf, WhenReady } from '../ui/state-views.tsx';
import { type Overview, useOverview, useService } from './service-queries.ts';

type Content = (overview: Overview) => ReactNode;

/** The content for whoever may open the service now; everybody else is told why not, and where to go on (8.1). */
export function OpenedService({ children }: { children: Content }) {
  return <SignedInOnly>{() => <Opening content={children} />}</SignedInOnly>;
}

function Opening({ content }: { content: Content }) {
  const { path } = useService();
  const overview = useOverview(path);
  const refused =
    overview.error instanceof Problem && overview.error.explanation ? overview.error : undefined;
  if (overview.data && !refused) {
    const { service, retirement } = overview.data;
    return (
      <>
        <RetirementNotice service={service.name} retirement={retirement} />
        {content(overview.data)}
      </>
    );
  }
  return (
    <Page title={text('opening.title')} width="text">
      {refused ? <WhyNot problem={refused} /> : <WhenReady state={stateOf(overview)}>{() => null}</WhenReady>}
    </Page>
  );
}

function WhyNot({ problem }: { problem: Problem }) {
  const { dashboard, isGuest } = useService();
  const label = text(isGuest ? 'opening.access' : 'opening.dashboard');
  const command = { id: 'dashboard', label, href: dashboard };
  const { explanation, status } = problem;
  if (status === 403 || !explanation) return <NoPermission explanation={explanation} command={command} />;
  return <Explain explanation={explanation} command={command} />;
}
