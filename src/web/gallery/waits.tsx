import { useState } from 'react';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Page } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { Tracker } from '../ui/tracker.tsx';
import type { TrackerStep } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

const steps: TrackerStep[] = [
  { id: '1', name: 'Invitation accepted', state: 'done', who: 'Ana Sousa', since: at(-90) },
  { id: '2', name: 'Agreement', state: 'skipped', note: 'Accepted before' },
  {
    id: '3',
    name: 'Service prepared',
    state: 'running',
    who: 'RapidStart',
    since: at(-4),
    attempts: [
      { number: 1, startedAt: at(-10), endedAt: at(-8), result: 'the service did not answer' },
      { number: 2, startedAt: at(-4), result: 'under way' },
    ],
  },
  { id: '4', name: 'Mail sent', state: 'waiting' },
];

/** Waits, confirmations and notices. */
export function WaitGallery() {
  return (
    <Page title="Waits" crumbs={[{ label: 'Gallery', href: '/ui-gallery' }, { label: 'Waits' }]}>
      <Tracker
        title="RapidStart for Contoso"
        steps={steps}
        eta="Usually 2 min, 9 of 10 under 6; from 41 earlier ones."
        promise={{ by: at(60 * 70), state: 'running' }}
        meanwhile={<p>Invite the people who will answer the questions.</p>}
      />
      <Tracker
        title="Backup for Fabrikam"
        steps={steps.map((step) => (step.state === 'running' ? { ...step, state: 'failed' } : step))}
        promise={{ by: at(-60 * 30), state: 'broken' }}
      />
      <Progress label="Loading customers from the file" done={1240} total={12_431} />
      <Progress label="Comparing" done={0} />
      <Questions />
    </Page>
  );
}

function Questions() {
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  const erase = { id: 'erase', label: 'Erase data of Contoso', onClick: () => setOpen(true) };
  const remove = {
    id: 'remove',
    label: 'Remove Pat',
    onClick: () => notices.offerUndo('Pat was removed.', () => notices.note('Pat is back.')),
  };
  return (
    <div>
      <CommandButton command={erase} /> <CommandButton command={remove} />
      <Confirm
        open={open}
        title="Erase the data of Contoso?"
        confirmLabel="Erase data"
        typeToConfirm="Contoso"
        onConfirm={() => notices.note('The data of Contoso is erased.')}
        onClose={() => setOpen(false)}
      >
        <p>Everything that Contoso stored is gone on 4 March. Nobody can bring it back.</p>
      </Confirm>
    </div>
  );
}
