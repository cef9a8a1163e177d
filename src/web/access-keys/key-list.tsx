import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Section, SectionList, SectionRow } from '../account/section.tsx';
import { api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { text } from '../messages/access-keys.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import { type AccessKey, keysKey, useKeyPlace } from './key-queries.ts';

const ONE = '/api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys/{accessKeyId}';

interface KeyListProps {
  items: readonly AccessKey[];
  /** The one whose credentials are waited for on this page. */
  making: string | undefined;
  onShow: (key: AccessKey) => void;
}

/** The keys of the service: who asked for each, how it stands, and what can be done with it. */
export function KeyList({ items, making, onShow }: KeyListProps) {
  const [removing, setRemoving] = useState<AccessKey>();
  return (
    <Section title={text('list.title')}>
      {items.length === 0 ? (
        <p>{text('list.none')}</p>
      ) : (
        <SectionList label={text('list.title')}>
          {items.map((key) => (
            <SectionRow
              key={key.id}
              name={key.name}
              commands={key.id === making ? [] : commandsOn(key, onShow, setRemoving)}
            >
              <About accessKey={key} />
            </SectionRow>
          ))}
        </SectionList>
      )}
      <RemoveKey of={removing} onClose={() => setRemoving(undefined)} />
    </Section>
  );
}

/** Only what the key's state leaves to do: credentials are shown to who asked for them, and removing is asked for once. */
function commandsOn(key: AccessKey, onShow: (key: AccessKey) => void, onRemove: (key: AccessKey) => void) {
  if (key.state !== 'creating' && key.state !== 'active') return [];
  const show = { id: 'show', label: text('show'), onClick: () => onShow(key) };
  const remove = { id: 'remove', label: text('remove'), takesAway: true, onClick: () => onRemove(key) };
  return key.state === 'creating' && key.own ? [show, remove] : [remove];
}

function About({ accessKey: key }: { accessKey: AccessKey }) {
  const { state, madeBy, createdAt, showUntil, expiresAt, reason, trouble, nextTryAt } = key;
  return (
    <>
      <div>
        {madeBy ? text('made.by', { name: madeBy }) : text('made.by-nobody')}, <When at={createdAt} />.
      </div>
      <div>
        {text(`state.${state}`)}{' '}
        {showUntil && (
          <>
            <When at={showUntil} as="relative" />.
          </>
        )}{' '}
        {reason && text(`reason.${reason}`)}
      </div>
      {expiresAt && (
        <div>
          {text('expires')} <When at={expiresAt} />.
        </div>
      )}
      {trouble && <div>{text('trouble', { words: trouble })}</div>}
      {nextTryAt && trouble && (
        <div>
          {text('again')} <When at={nextTryAt} as="relative" />.
        </div>
      )}
    </>
  );
}

function RemoveKey({ of: key, onClose }: { of: AccessKey | undefined; onClose: () => void }) {
  const { organizationId, subscriptionId } = useKeyPlace();
  const queries = useQueryClient();
  const notices = useNotices();
  const path = { organizationId, subscriptionId, accessKeyId: key?.id ?? '' };
  const name = key?.name ?? '';
  const plan = usePlan(
    ['remove-access-key', key?.id],
    key && ((signal) => planOf(api.DELETE(ONE, { params: { path, query: dryRun }, signal }))),
  );
  const remove = async () => {
    await api.DELETE(ONE, { params: { path } });
    notices.note(text('removing', { name }));
    await queries.invalidateQueries({ queryKey: keysKey(subscriptionId) });
  };
  return (
    <Confirm
      open={key !== undefined}
      title={text('remove.title', { name })}
      confirmLabel={text('remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
