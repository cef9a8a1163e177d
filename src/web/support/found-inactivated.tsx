import { useState } from 'react';
import { explain } from '../../kernel/decisions.ts';
import { REVIVAL_SENTENCES } from '../../modules/lifecycle/lifecycle.rules.ts';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text as customerText } from '../messages/customers.en.ts';
import { text } from '../messages/revival.en.ts';
import { Card, CardList } from '../ui/cards.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { Explain } from '../ui/explain.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { Empty, stateOf } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { inactivatedKey } from './inactivated-queries.ts';

export type Found = components['schemas']['InactivatedSearch'];
type Entry = NonNullable<Found['entry']>;

interface FoundProps {
  organizationId: string;
  found: Found;
  reason: string;
  onRevived: (name: string) => void;
}

/** What the registry says of the number, and whom it may belong to, each with **Reactivate** or why not. */
export function FoundInactivated(props: FoundProps) {
  const { number, entry, candidates } = props.found;
  if (!entry) return <Explain explanation={explain(REVIVAL_SENTENCES, 'number-unknown')} />;
  return (
    <>
      <section>
        <h2>{text('revival.registry', { number })}</h2>
        <Facts facts={factsOf(entry)} />
      </section>
      <section>
        <h2>{text('revival.candidates')}</h2>
        {candidates.length === 0 && <Empty sentence={text('revival.candidates.none')} />}
        <CardList>
          {candidates.map((candidate) => (
            <Candidate
              key={candidate.customerId}
              {...props}
              partnerId={entry.partner.organizationId ?? ''}
              candidate={candidate}
            />
          ))}
        </CardList>
      </section>
    </>
  );
}

const factsOf = ({ name, plan, partner }: Entry) => [
  { label: text('revival.name'), value: name },
  {
    label: text('revival.partner'),
    value: partner.name ?? text('revival.partner.none', { number: partner.number }),
  },
  { label: text('revival.plan'), value: text(`revival.plan.${plan}`) },
];

interface CandidateProps extends FoundProps {
  partnerId: string;
  candidate: Found['candidates'][number];
}

function Candidate(props: CandidateProps) {
  const [asking, setAsking] = useState(false);
  const { candidate, found } = props;
  const { name, kind, inactivatedAt, keptUntil, refusal } = candidate;
  const { plan, revive } = useRevival(props, asking);
  return (
    <Card title={name}>
      <Facts
        facts={[
          { label: text('revival.kind'), value: customerText(`kind.${kind}`) },
          { label: text('revival.since'), value: <When at={inactivatedAt} as="date" /> },
          { label: text('revival.until'), value: <When at={keptUntil} /> },
        ]}
      />
      <div>
        <CommandButton
          appearance="primary"
          command={{
            id: 'revive',
            label: text('revival.command'),
            disabledBecause: refusal ?? undefined,
            onClick: () => setAsking(true),
          }}
        />
      </div>
      {refusal && <Explain explanation={refusal} />}
      <Confirm
        open={asking}
        title={text('revival.confirm', { name, number: found.number })}
        confirmLabel={text('revival.command')}
        onConfirm={async () => {
          await revive.mutateAsync(undefined);
        }}
        onClose={() => setAsking(false)}
      >
        <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
      </Confirm>
    </Card>
  );
}

const REVIVAL = '/api/v1/organizations/{organizationId}/support/inactivated-customers/{customerId}/revival';

function useRevival(
  { organizationId, partnerId, candidate, found, reason, onRevived }: CandidateProps,
  asking: boolean,
) {
  const path = { organizationId, customerId: candidate.customerId };
  const body = { partnerOrganizationId: partnerId, number: found.number, reason };
  const plan = usePlan(
    ['revival', organizationId, candidate.customerId, found.number],
    asking
      ? (signal) => planOf(api.POST(REVIVAL, { params: { path, query: dryRun }, body, signal }))
      : undefined,
  );
  const revive = useSubmission({
    send: (_: undefined, headers) => answered(api.POST(REVIVAL, { params: { path }, body, headers })),
    refresh: [inactivatedKey(organizationId)],
    onDone: () => onRevived(candidate.name),
  });
  return { plan, revive };
}
