import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { text } from '../messages/sandbox.en.ts';
import { sessionKey } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { CasesOfSandbox } from './cases-of-sandbox.tsx';
import { CaughtMails } from './caught-mails.tsx';
import { ClockSection } from './clock-section.tsx';
import { HappenedSection } from './happened-section.tsx';
import { makeSandbox, sandboxKey, useSandbox } from './sandbox-queries.ts';
import { ServicesSection } from './services-section.tsx';

/** A partner's sandbox: made here, and within it its clock, what happened by it, and its mailbox. */
export function SandboxPage() {
  const { organizationId = '' } = useParams({ strict: false });
  return (
    <Page title={text('title')} width="text">
      <p>{text('what')}</p>
      <SignedInOnly>{() => <Standing organizationId={organizationId} />}</SignedInOnly>
    </Page>
  );
}

function Standing({ organizationId }: { organizationId: string }) {
  const standing = useSandbox(organizationId);
  const words = useWhenWords();
  return (
    <WhenReady state={stateOf(standing)}>
      {() => {
        const { isSandbox = false, sandbox = null } = standing.data ?? {};
        if (!sandbox) return <Making organizationId={organizationId} />;
        if (!isSandbox) {
          const { name, now, erasedAt } = sandbox;
          return (
            <>
              <p>{text('exists', { name, now: words(now), erased: words(erasedAt) })}</p>
              <AppLink href={`/partner/${sandbox.organizationId}/sandbox`}>{text('open')}</AppLink>
            </>
          );
        }
        return (
          <>
            <ClockSection organizationId={organizationId} now={sandbox.now} />
            <HappenedSection organizationId={organizationId} />
            <ServicesSection organizationId={organizationId} services={sandbox.services} />
            <section aria-labelledby="sandbox-cases">
              <h2 id="sandbox-cases">{text('cases')}</h2>
              <p>{text('cases.what')}</p>
              <CasesOfSandbox organizationId={organizationId} />
            </section>
            <CaughtMails organizationId={organizationId} />
            <section aria-labelledby="sandbox-events">
              <h2 id="sandbox-events">{text('events')}</h2>
              <p>{text('events.what')}</p>
              <AppLink href={`/partner/${organizationId}/webhooks`}>{text('events.open')}</AppLink>
            </section>
          </>
        );
      }}
    </WhenReady>
  );
}

function Making({ organizationId }: { organizationId: string }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notices = useNotices();
  const making = useMutation({
    mutationFn: () => makeSandbox(organizationId),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: sessionKey });
      await queries.invalidateQueries({ queryKey: sandboxKey(organizationId) });
      notices.note(text('made'));
      await navigate({ to: `/partner/${made.organizationId}/sandbox` });
    },
  });
  return (
    <>
      <p>{text('none')}</p>
      {making.error && <ErrorView error={making.error} />}
      <ExplainedCommand
        organizationId={organizationId}
        action="makeSandbox"
        command={{ id: 'make', label: text('make'), onClick: () => making.mutate() }}
        appearance="primary"
      />
    </>
  );
}
