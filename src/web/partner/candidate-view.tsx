import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/partner.en.ts';
import { text as registrationText } from '../messages/registration.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Explain } from '../ui/explain.tsx';
import { ErrorView } from '../ui/state-views.tsx';
import { AskSupport } from './ask-support.tsx';
import { type Candidate, useEntry } from './candidates.ts';
import { RegistrationForm } from './registration-form.tsx';
import { RequestAccessForm } from './request-access-form.tsx';
import { VerdictList } from './verdict-list.tsx';

/** What this account can do in one organization: register it, open it, take a place, or request access. */
export function CandidateView({ candidate }: { candidate: Candidate }) {
  switch (candidate.state) {
    case 'can-register':
      return (
        <>
          <Verdict candidate={candidate} />
          <RegistrationForm candidate={candidate} />
        </>
      );
    case 'member':
      return <Member candidate={candidate} />;
    case 'can-claim':
      return <Claim candidate={candidate} />;
    case 'already-active':
      return <AlreadyActive candidate={candidate} />;
    case 'not-certified':
    case 'addendum-not-signed':
      return (
        <>
          {candidate.explanation && <Explain explanation={candidate.explanation} />}
          <Verdict candidate={candidate} />
        </>
      );
    default:
      return candidate.state satisfies never;
  }
}

function Verdict({ candidate: { verdict } }: { candidate: Candidate }) {
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict">{registrationText('verdict.title')}</h2>
      <VerdictList findings={verdict.findings} />
    </section>
  );
}

function Member({ candidate: { name, organizationId } }: { candidate: Candidate }) {
  return (
    <>
      <p>{text('register.member', { name })}</p>
      <div>
        <CommandButton
          appearance="primary"
          command={{
            id: 'open',
            label: text('register.member.open'),
            href: `/partner/${organizationId}/getting-started`,
          }}
        />
      </div>
    </>
  );
}

function Claim({ candidate: { name, number } }: { candidate: Candidate }) {
  const enterPortal = useEntry();
  const claim = useSubmission({
    send: (partnerNumber: string, headers) =>
      answered(api.POST('/api/v1/registrations/claims', { body: { partnerNumber }, headers })),
    onDone: ({ organizationId }) => void enterPortal(organizationId),
  });
  return (
    <>
      <p>{text('register.claim', { name })}</p>
      {claim.error && <ErrorView error={claim.error} />}
      <div>
        <CommandButton
          appearance="primary"
          command={{
            id: 'claim',
            label: text('register.claim.submit'),
            busy: claim.isPending,
            onClick: () => claim.mutate(number),
          }}
        />
      </div>
    </>
  );
}

function AlreadyActive({ candidate }: { candidate: Candidate }) {
  const { name, administrators } = candidate;
  return (
    <>
      {candidate.explanation && <Explain explanation={candidate.explanation} tone="informative" />}
      <section aria-labelledby="administrators">
        <h2 id="administrators">{text('register.administrators', { name })}</h2>
        {administrators.length === 0 ? (
          <p>{text('register.noAdministrator')}</p>
        ) : (
          <ul>
            {administrators.map((masked) => (
              <li key={masked}>{masked}</li>
            ))}
          </ul>
        )}
      </section>
      {candidate.support.cause !== 'no-administrator' && <RequestAccessForm candidate={candidate} />}
      <AskSupport candidate={candidate} />
    </>
  );
}
