import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { text } from '../messages/customer.en.ts';
import { nameOf } from '../people/name-of.ts';
import { Confirm } from '../ui/confirm.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { type Person, peopleKey } from './use-people.ts';
import { servicesKey } from './use-services.ts';

interface DeletePersonProps {
  organizationId: string;
  person: Person | undefined;
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks before a user is deleted, for that cannot be undone (PP-84). */
export function DeletePerson({ organizationId, person, onDeleted, onClose }: DeletePersonProps) {
  const queries = useQueryClient();
  const notices = useNotices();
  const name = person ? nameOf(person) : '';
  const plan = usePlan(
    ['delete-person', organizationId, person?.id],
    person &&
      ((signal) =>
        planOf(
          api.DELETE('/api/v1/organizations/{organizationId}/people/{personId}', {
            params: { path: { organizationId, personId: person.id }, query: dryRun },
            signal,
          }),
        )),
  );
  const remove = async () => {
    if (!person) return;
    await api.DELETE('/api/v1/organizations/{organizationId}/people/{personId}', {
      params: { path: { organizationId, personId: person.id } },
    });
    onDeleted();
    notices.note(text('people.deleted', { name }));
    await queries.invalidateQueries({ queryKey: peopleKey(organizationId) });
    await queries.invalidateQueries({ queryKey: servicesKey(organizationId) });
  };
  return (
    <Confirm
      open={person !== undefined}
      title={text('people.delete.title', { name })}
      confirmLabel={text('people.delete')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{text('people.delete.text')}</p>
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
