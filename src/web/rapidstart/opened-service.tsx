import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { Announcements } from '../announcements/announcements.tsx';
import { Problem } from '../api/problem.ts';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { text } from '../messages/rapidstart.en.ts';
import { useOpened } from '../opening/use-opened.ts';
import { WhyNotOpen } from '../opening/why-not-open.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { type Overview, overviewKey, useOverview, useService } from './service-queries.ts';

type Content = (overview: Overview) => ReactNode;

/**
 * The content for whoever may open the service now; everybody else is told why not, and where to go on (PP-66…PP-68). An
 * account that the organization does not know never comes this far: the frame says so and offers to switch.
 */
export function OpenedService({ children }: { children: Content }) {
  return <SignedInOnly>{() => <Opening content={children} />}</SignedInOnly>;
}

function Opening({ content }: { content: Content }) {
  const { path } = useService();
  const opened = useOpened(path);
  const queries = useQueryClient();
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
      {refused ? (
        <>
          <Announcements organizationId={path.organizationId} offering="rapidstart" />
          <WhyNotOpen
            problem={refused}
            opened={opened}
            onReady={() => void queries.invalidateQueries({ queryKey: overviewKey(path) })}
          />
        </>
      ) : (
        <WhenReady state={stateOf(overview)}>{() => null}</WhenReady>
      )}
    </Page>
  );
}
