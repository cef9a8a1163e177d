import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { text } from '../messages/programs.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { type Program, programsKey, useProgramPlace } from './program-queries.ts';

const ONE_PROGRAM = '/api/v1/organizations/{organizationId}/programs/{programId}';

interface DeleteProgramProps {
  open: boolean;
  program: Program;
  onClose: () => void;
}

/** Asks before a program is deleted, for its keys and tokens end then. */
export function DeleteProgram({ open, program: { id, name }, onClose }: DeleteProgramProps) {
  const { organizationId, list } = useProgramPlace();
  const queries = useQueryClient();
  const notices = useNotices();
  const go = useGo();
  const path = { organizationId, programId: id };
  const plan = usePlan(
    ['delete-program', id],
    open
      ? (signal) => planOf(api.DELETE(ONE_PROGRAM, { params: { path, query: dryRun }, signal }))
      : undefined,
  );
  const remove = async () => {
    await api.DELETE(ONE_PROGRAM, { params: { path } });
    notices.note(text('deleted', { name }));
    go(list);
    await queries.invalidateQueries({ queryKey: [...programsKey(organizationId), 'list'] });
  };
  return (
    <Confirm
      open={open}
      title={text('delete.title', { name })}
      confirmLabel={text('delete')}
      onConfirm={remove}
      onClose={onClose}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
