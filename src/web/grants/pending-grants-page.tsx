import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/grants.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { Page } from '../ui/page.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import { coveredWords, rolesOf } from './grant-columns.tsx';
import { GrantDifference } from './grant-difference.tsx';
import { type Grant, useGrants, useGrantsChanged } from './grant-queries.ts';

const APPROVALS = '/api/v1/organizations/{organizationId}/grants/approvals';

/** Everything that waits for the customer on one page: proposals whole, amendments by their difference; several at once. */
export function PendingGrantsPage() {
  return <SignedInOnly>{() => <PendingGrants />}</SignedInOnly>;
}

function PendingGrants() {
  const { organizationId = '' } = useParams({ strict: false });
  const grants = useGrants(organizationId, { pending: true });
  const rows = itemsOf(grants);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const chosen = rows.filter(({ id }) => !left.has(id));
  const explained = useExplained(organizationId, ['approveGrants'], chosen.map(({ id }) => id).join());
  const list = `/customer/${organizationId}/grants`;
  const approve = {
    id: 'approve',
    label: text('pending.approve', { count: chosen.length }),
    onClick: () => setAsking(true),
    disabledBecause: chosen.length === 0 ? text('pending.choose') : undefined,
  };
  const choose = (id: string, wanted: boolean) => {
    const next = new Set(left);
    if (wanted) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <Page
      title={text('grants.pending')}
      crumbs={[{ label: text('grants.customer.title'), href: list }, { label: text('grants.pending') }]}
      commands={
        rows.length === 0 ? [] : [chosen.length === 0 ? approve : explained('approveGrants', approve)]
      }
      width="text"
    >
      <WhenReady state={stateOf(grants)}>
        {() =>
          rows.length === 0 ? (
            <Empty
              sentence={text('pending.none')}
              command={{ id: 'all', label: text('grants.customer.title'), href: list }}
            />
          ) : (
            <>
              <p>{text('pending.lead')}</p>
              {rows.map((grant) => (
                <Waiting
                  key={grant.id}
                  grant={grant}
                  href={`${list}/${grant.id}`}
                  chosen={!left.has(grant.id)}
                  onChoose={(wanted) => choose(grant.id, wanted)}
                />
              ))}
            </>
          )
        }
      </WhenReady>
      <MorePages pages={grants} label={text('grants.list')} />
      <Approving
        organizationId={organizationId}
        grants={asking ? chosen : []}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
});

interface WaitingProps {
  grant: Grant;
  href: string;
  chosen: boolean;
  onChoose: (wanted: boolean) => void;
}

function Waiting({ grant, href, chosen, onChoose }: WaitingProps) {
  const styles = useStyles();
  const name = text('grant.title.customer', { partner: grant.partner.name, service: grant.serviceName });
  return (
    <section className={styles.card} aria-label={name}>
      <Checkbox checked={chosen} onChange={(_, change) => onChoose(change.checked === true)} label={name} />
      {grant.amendment ? <GrantDifference grant={grant} /> : <Proposal grant={grant} />}
      <p>
        {text('grant.purpose')}: {grant.purpose}
      </p>
      <div>
        <AppLink href={href}>{text('pending.open', { name })}</AppLink>
      </div>
    </section>
  );
}

function Proposal({ grant }: { grant: Grant }) {
  return (
    <Facts
      facts={[
        { label: text('column.roles'), value: rolesOf(grant) },
        { label: text('grant.covered'), value: coveredWords(grant) },
        { label: text('grant.from'), value: <When at={grant.startsAt} as="date" /> },
        { label: text('column.until'), value: <When at={grant.endsAt} as="date" /> },
      ]}
    />
  );
}

interface ApprovingProps {
  organizationId: string;
  grants: readonly Grant[];
  onClose: () => void;
}

/** Consents to exactly what was on the page: what has changed meanwhile is refused, and read anew. */
function Approving({ organizationId, grants, onClose }: ApprovingProps) {
  const notices = useNotices();
  const changed = useGrantsChanged(organizationId);
  const body = { grants: grants.map(({ id, version }) => ({ id, version })) };
  const path = { organizationId };
  const open = grants.length > 0;
  const plan = usePlan(
    ['approvals', organizationId, JSON.stringify(body)],
    open
      ? (signal) => planOf(api.POST(APPROVALS, { params: { path, query: dryRun }, body, signal }))
      : undefined,
  );
  return (
    <Confirm
      open={open}
      title={text('pending.confirm', { count: grants.length })}
      confirmLabel={text('pending.approve', { count: grants.length })}
      onConfirm={async () => {
        try {
          await answered(api.POST(APPROVALS, { params: { path }, body }));
          notices.note(text('grant.done'));
        } finally {
          await changed();
        }
      }}
      onClose={onClose}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
