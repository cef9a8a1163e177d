import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/reconciliation.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import type { Command } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { type Difference, refreshDifferences } from './difference-queries.ts';

const ONE = '/api/v1/organizations/{organizationId}/differences/{differenceId}';

type OurMend = 'provision-anew' | 'clear-away';
const isOurs = (mend: Difference['mend'] | undefined): mend is OurMend =>
  mend === 'provision-anew' || mend === 'clear-away';

/** What Portico can do itself to mend a difference: the command, and its plan before it is done. */
export function useMending(
  organizationId: string,
  difference: Difference | undefined,
): { command: Command | undefined; dialog: ReactNode } {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const notices = useNotices();
  const differenceId = difference?.id ?? '';
  const explained = useExplained(organizationId, ['provisionServiceAnew', 'clearLeftBehind'], differenceId);
  const mend = difference?.mend;
  const params = { path: { organizationId, differenceId } };
  const send = (query: Partial<typeof dryRun>) =>
    mend === 'clear-away'
      ? api.POST(`${ONE}/clearing`, { params: { ...params, query } })
      : api.POST(`${ONE}/provisioning`, { params: { ...params, query } });
  const plan = usePlan(['mend', differenceId], open ? () => planOf(send(dryRun)) : undefined);
  if (!difference || !isOurs(mend) || difference.settledAt !== null)
    return { command: undefined, dialog: null };
  const action = mend === 'clear-away' ? 'clearLeftBehind' : 'provisionServiceAnew';
  return {
    command: explained(action, { id: 'mend', label: text(`mend.${mend}`), onClick: () => setOpen(true) }),
    dialog: (
      <Confirm
        open={open}
        title={text(`mend.title.${mend}`, { service: difference.serviceName })}
        confirmLabel={text(`mend.${mend}`)}
        onConfirm={async () => {
          await answered(send({}));
          notices.note(text('mend.begun'));
          await refreshDifferences(queries, organizationId);
        }}
        onClose={() => setOpen(false)}
      >
        <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
      </Confirm>
    ),
  };
}
