import { useParams, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { usePlan } from '../api/plan.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { SentInvitation } from '../invitation/sent-invitation.tsx';
import { text } from '../messages/grants.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { Page } from '../ui/page.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Command } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import { ChangeGrant } from './change-grant.tsx';
import { coveredWords, rolesOf, stateWords } from './grant-columns.tsx';
import { GrantDeeds } from './grant-deeds.tsx';
import { GrantDifference } from './grant-difference.tsx';
import {
  type Decision,
  type Grant,
  planDecision,
  sendDecision,
  useGrant,
  useGrantsChanged,
} from './grant-queries.ts';

/** One grant: who, what, till when, what waits, what they did; the same page for both sides. */
export function GrantPage() {
  return <SignedInOnly>{() => <OneGrant />}</SignedInOnly>;
}

export type GrantSide = 'customer' | 'partner';

function OneGrant() {
  const { organizationId = '', grantId = '' } = useParams({ strict: false });
  const side = useSide();
  const go = useGo();
  const grant = useGrant(organizationId, grantId);
  const read = grant.data;
  const [deciding, setDeciding] = useState<{ decision: Decision; label: string }>();
  const commands = useCommands({ organizationId, side, grant: read?.data, onDecide: setDeciding });
  const words = { partner: read?.data.partner.name ?? '', service: read?.data.serviceName ?? '' };
  // Each side reads the name of the other one.
  const title = read
    ? text(`grant.title.${side}`, { ...words, customer: read.data.customer.name })
    : text(`grants.${side}.title`);
  const list = `/${side}/${organizationId}/grants`;
  return (
    <Page
      title={title}
      crumbs={[{ label: text(`grants.${side}.title`), href: list }, { label: title }]}
      commands={commands}
    >
      <WhenReady state={stateOf(grant)}>
        {() =>
          read && (
            <>
              <Standing grant={read.data} />
              <GrantDifference grant={read.data} />
              <People grant={read.data} />
              {(read.data.state === 'active' || read.data.state === 'upcoming') && (
                <ChangeGrant
                  key={read.version}
                  organizationId={organizationId}
                  side={side}
                  grant={read.data}
                  version={read.version ?? ''}
                />
              )}
              {side === 'partner' && isPending(read.data) && (
                <SentInvitation organizationId={organizationId} about={{ grantId }} />
              )}
              <GrantDeeds organizationId={organizationId} grantId={grantId} />
              <Deciding
                asked={deciding}
                which={{ organizationId, grantId, version: read.version ?? '' }}
                words={words}
                go={(id) => go(`${list}/${id}`)}
                onClose={() => setDeciding(undefined)}
              />
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

/** Which side the address belongs to. */
export function useSide(): GrantSide {
  const here = useRouterState({ select: (state) => state.location.pathname });
  return here.startsWith('/customer/') ? 'customer' : 'partner';
}

function Standing({ grant }: { grant: Grant }) {
  return (
    <section aria-label={text('grant.summary')}>
      <Facts
        facts={[
          { label: text('column.state'), value: <span role="status">{stateWords(grant)}</span> },
          { label: text('column.customer'), value: grant.customer.name },
          { label: text('column.roles'), value: rolesOf(grant) },
          { label: text('grant.covered'), value: coveredWords(grant) },
          { label: text('grant.purpose'), value: grant.purpose },
          { label: text('grant.from'), value: <When at={grant.startsAt} as="date" /> },
          { label: text('column.until'), value: <When at={grant.endsAt} /> },
        ]}
      />
    </section>
  );
}

function People({ grant }: { grant: Grant }) {
  const people = grant.state === 'active' ? grant.people : [];
  return (
    <section aria-label={text('grant.people')}>
      <h2>{text('grant.people')}</h2>
      {people.length === 0 ? (
        <p>{text('grant.nobody')}</p>
      ) : (
        <ul>
          {people.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

const isPending = ({ state, amendment }: Grant) =>
  state === 'proposed' || ((state === 'active' || state === 'upcoming') && amendment !== null);

interface CommandFacts {
  organizationId: string;
  side: GrantSide;
  grant: Grant | undefined;
  onDecide: (asked: { decision: Decision; label: string }) => void;
}

/** What can be done with a grant that stands like this; roles that are too small say so. */
function useCommands({ organizationId, side, grant, onDecide }: CommandFacts): Command[] {
  const explained = useExplained(
    organizationId,
    ['declineGrant', 'endGrant', 'askGrantAgain', side === 'customer' ? 'approveGrant' : 'remindToDecide'],
    grant?.id ?? '',
  );
  if (!grant) return [];
  const { state, subscriptionId } = grant;
  const stands = state === 'active' || state === 'upcoming';
  const pending = isPending(grant);
  const decides = (decision: Decision, action: string, label: string) =>
    explained(action, {
      id: decision,
      label,
      takesAway: decision === 'refusal' || decision === 'end',
      onClick: () => onDecide({ decision, label }),
    });
  const customer = side === 'customer';
  return [
    ...(customer && pending
      ? [decides('approval', 'approveGrant', text(state === 'proposed' ? 'grant.approve' : 'grant.consent'))]
      : []),
    ...(pending && !customer ? [decides('reminder', 'remindToDecide', text('grant.remind'))] : []),
    ...(pending
      ? [decides('refusal', 'declineGrant', text(customer ? 'grant.decline' : 'grant.withdraw'))]
      : []),
    ...(!customer && state === 'active'
      ? [
          {
            id: 'open',
            label: text('grant.open'),
            href: `/partner/${organizationId}/services/${subscriptionId}/open`,
          },
        ]
      : []),
    ...(stands ? [decides('end', 'endGrant', text(customer ? 'grant.end' : 'grant.giveUp'))] : []),
    ...(!stands && state !== 'proposed'
      ? [decides('again', 'askGrantAgain', text(`grant.again.${side}`))]
      : []),
  ];
}

interface DecidingProps {
  asked: { decision: Decision; label: string } | undefined;
  which: { organizationId: string; grantId: string; version: string };
  words: { partner: string; service: string };
  /** Opens another grant, where the decision made one. */
  go: (grantId: string) => void;
  onClose: () => void;
}

function Deciding({ asked, which, words, go, onClose }: DecidingProps) {
  const notices = useNotices();
  const changed = useGrantsChanged(which.organizationId);
  const plan = usePlan(
    ['grant', which.grantId, asked?.decision, which.version],
    asked && ((signal) => planDecision(asked.decision, which, signal)),
  );
  return (
    <Confirm
      open={asked !== undefined}
      title={text('grant.confirm', { command: asked?.label ?? '', ...words })}
      confirmLabel={asked?.label ?? ''}
      onConfirm={async () => {
        if (!asked) return;
        const grant = await sendDecision(asked.decision, which);
        notices.note(text('grant.done'));
        await changed();
        if (grant && grant.id !== which.grantId) go(grant.id);
      }}
      onClose={onClose}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
