import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/reconciliation.en.ts';
import { PlainTable } from '../rapidstart/plain-table.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Command } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords, When } from '../ui/when.tsx';
import {
  type Comparison,
  isComparing,
  refreshDifferences,
  useComparison,
  usePastComparisons,
} from './difference-queries.ts';

const URL = '/api/v1/organizations/{organizationId}/reconciliation';

/** The command that has everything compared now, and the question that it asks before. */
export function useComparing(organizationId: string): { command: Command; dialog: React.ReactNode } {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const notices = useNotices();
  const explained = useExplained(organizationId, ['startReconciliation']);
  const params = { path: { organizationId } };
  const plan = usePlan(
    ['compare', organizationId],
    open ? () => planOf(api.POST(URL, { params: { ...params, query: dryRun } })) : undefined,
  );
  const command = explained('startReconciliation', {
    id: 'compare',
    label: text('compare'),
    onClick: () => setOpen(true),
  });
  const dialog = (
    <Confirm
      open={open}
      title={text('compare.title')}
      confirmLabel={text('compare')}
      onConfirm={async () => {
        await answered(api.POST(URL, { params }));
        notices.note(text('compare.begun'));
        await refreshDifferences(queries, organizationId);
      }}
      onClose={() => setOpen(false)}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
  return { command, dialog };
}

/** How the latest comparison ended, or how far it is; the earlier ones on demand. */
export function LatestComparison({ organizationId }: { organizationId: string }) {
  const comparison = useComparison(organizationId);
  useRefreshAtTheEnd(organizationId, comparison.data);
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={text('comparison.title')}>
      <h2>{text('comparison.title')}</h2>
      <WhenReady state={stateOf(comparison)}>
        {() => comparison.data && <Told comparison={comparison.data} />}
      </WhenReady>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{text('past.show')}</summary>
        {open && <PastComparisons organizationId={organizationId} />}
      </details>
    </section>
  );
}

/** What differs is read anew as soon as the comparison that is watched has ended. */
function useRefreshAtTheEnd(organizationId: string, comparison: Comparison | undefined) {
  const queries = useQueryClient();
  const comparing = isComparing(comparison);
  const before = useRef(comparing);
  useEffect(() => {
    if (before.current && !comparing) void refreshDifferences(queries, organizationId);
    before.current = comparing;
  }, [comparing, organizationId, queries]);
}

function Told({ comparison }: { comparison: Comparison }) {
  const { startedAt, finishedAt, lookedAt: count, unanswered, found, settled, progress } = comparison;
  if (startedAt === null) return <p>{text('comparison.never')}</p>;
  if (progress && comparison.state === 'queued')
    return <Progress label={text('comparison.queued')} done={0} />;
  if (progress)
    return (
      <Progress
        label={text(`comparison.progress.${progress.of}`)}
        done={progress.done}
        total={progress.total}
      />
    );
  return (
    <p role="status">
      {text('comparison.when')} <When at={finishedAt ?? startedAt} />.{' '}
      {text('comparison.ended', { count, found, settled })}{' '}
      {unanswered > 0 && text('comparison.unanswered', { count: unanswered })}
    </p>
  );
}

function PastComparisons({ organizationId }: { organizationId: string }) {
  const past = usePastComparisons(organizationId);
  const words = useWhenWords();
  const rows = itemsOf(past);
  return (
    <>
      <WhenReady state={stateOf(past)}>
        {() =>
          rows.length === 0 ? (
            <p>{text('past.empty')}</p>
          ) : (
            <PlainTable
              label={text('past.title')}
              headings={[
                text('past.when'),
                text('past.by'),
                text('past.looked'),
                text('past.unanswered'),
                text('past.found'),
                text('past.settled'),
              ]}
              rows={rows.map((row) => ({
                id: row.id,
                cells: [
                  words(row.startedAt, 'time'),
                  text(row.byItself ? 'past.by.night' : 'past.by.somebody'),
                  row.lookedAt.toLocaleString(),
                  row.unanswered.toLocaleString(),
                  row.found.toLocaleString(),
                  row.settled.toLocaleString(),
                ],
              }))}
            />
          )
        }
      </WhenReady>
      <MorePages pages={past} label={text('past.more')} />
    </>
  );
}
