import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { text } from '../messages/partner.en.ts';
import { nameOf } from '../people/name-of.ts';
import { sessionKey } from '../shell/session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { type PartnerPerson, peopleKeys } from './people-queries.ts';

interface RemoveColleagueProps {
  organizationId: string;
  person: PartnerPerson | undefined;
  onRemoved: () => void;
  onClose: () => void;
}

/** Asks before a colleague is taken out: access ends at once (PP-9). */
export function RemoveColleague({ organizationId, person, onRemoved, onClose }: RemoveColleagueProps) {
  const queries = useQueryClient();
  const notices = useNotices();
  const name = person ? nameOf(person) : '';
  const plan = usePlan(
    ['remove-colleague', organizationId, person?.id],
    person &&
      ((signal) =>
        planOf(
          api.DELETE('/api/v1/organizations/{organizationId}/colleagues/{personId}', {
            params: { path: { organizationId, personId: person.id }, query: dryRun },
            signal,
          }),
        )),
  );
  const remove = async () => {
    if (!person) return;
    await api.DELETE('/api/v1/organizations/{organizationId}/colleagues/{personId}', {
      params: { path: { organizationId, personId: person.id } },
    });
    onRemoved();
    notices.note(text('people.removed', { name }));
    for (const queryKey of [...peopleKeys(organizationId), sessionKey]) {
      await queries.invalidateQueries({ queryKey });
    }
  };
  return (
    <Confirm
      open={person !== undefined}
      title={text('people.remove.title', { name })}
      confirmLabel={text('people.remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{text('people.remove.text', { name })}</p>
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
