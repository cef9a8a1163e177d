import { text } from '../messages/customer-import.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { type CustomerImport, useDoing, useDoingPlan } from './import-queries.ts';

interface PlannedDoingProps {
  organizationId: string;
  found: CustomerImport;
  what: 'start' | 'cancel';
  /** Says what happens: "Import 12 customers". */
  label: string;
  open: boolean;
  onClose: () => void;
}

/** Starting or cancelling an import, with every consequence in view before it is done. */
export function PlannedDoing({ organizationId, found, what, label, open, onClose }: PlannedDoingProps) {
  const doing = useDoing(organizationId, found.id, what);
  const plan = useDoingPlan(organizationId, found.id, { what, open });
  return (
    <Confirm
      open={open}
      title={text(`${what}.title`, { file: found.fileName })}
      confirmLabel={label}
      onConfirm={async () => {
        await doing.mutateAsync();
      }}
      onClose={onClose}
    >
      <p>{text(`${what}.lead`)}</p>
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
