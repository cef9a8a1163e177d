import type { ReactNode } from 'react';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { Failure } from '../ui/failure.tsx';
import { Progress } from '../ui/progress.tsx';

interface TrialSectionProps {
  organizationId: string;
  title: string;
  action: string;
  /** What the button says, and what stands there while it is tried. */
  words: { start: string; trying: string };
  trial: { isPending: boolean; error: unknown; mutate: () => void };
  /** What came back. */
  children: ReactNode;
}

/** Tries what a form would connect to, before anything is kept. */
export function TrialSection({ organizationId, title, action, words, trial, children }: TrialSectionProps) {
  return (
    <section aria-label={title} aria-live="polite">
      <p>
        <ExplainedCommand
          organizationId={organizationId}
          action={action}
          command={{ id: 'try', label: words.start, busy: trial.isPending, onClick: () => trial.mutate() }}
        />
      </p>
      {trial.isPending && <Progress label={words.trying} done={0} />}
      {trial.error !== null && <Failure error={trial.error} />}
      {children}
    </section>
  );
}
