import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/support.en.ts';
import { ActionPane } from '../ui/action-pane.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Explain } from '../ui/explain.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { RejectionForm } from './rejection-form.tsx';
import { ReplacementPlan } from './replacement-plan.tsx';
import { replacementsKey } from './replacement-queries.ts';

interface OpenReplacementProps {
  organizationId: string;
  replacement: components['schemas']['AdministratorReplacement'];
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
});

/** A proposal that waits: its reason, its plan, and the two answers. */
export function OpenReplacement({ organizationId, replacement }: OpenReplacementProps) {
  const styles = useStyles();
  const words = useWhenWords();
  const [answer, setAnswer] = useState<'confirm' | 'reject'>();
  const confirm = useConfirmation({ organizationId, replacement });
  const { successor, partner, confirmationRefusal } = replacement;
  const explained = useExplained(
    organizationId,
    ['confirmAdministratorReplacement', 'rejectAdministratorReplacement'],
    replacement.id,
  );
  const plan = usePlan(
    ['confirm-replacement', organizationId, replacement.id],
    answer === 'confirm'
      ? (signal) =>
          planOf(
            api.POST(
              '/api/v1/organizations/{organizationId}/support/administrator-replacements/{replacementId}/confirmation',
              {
                params: { path: { organizationId, replacementId: replacement.id }, query: dryRun },
                signal,
              },
            ),
          )
      : undefined,
  );
  const heading = text('replacement.heading', { successor: successor.name, partner: partner.name });
  return (
    <article className={styles.card} aria-label={heading}>
      <h3 className={styles.line}>{heading}</h3>
      <p className={styles.line}>
        {text('replacement.proposed', {
          name: replacement.proposedBy,
          when: words(replacement.proposedAt, 'time'),
        })}
      </p>
      <p className={styles.line}>{text('replacement.reason', { reason: replacement.reason })}</p>
      <section aria-label={text('plan.title')}>
        <h4 className={styles.line}>{text('plan.title')}</h4>
        <ReplacementPlan replacement={replacement} />
      </section>
      {confirmationRefusal && <Explain explanation={confirmationRefusal} tone="informative" />}
      {answer === 'reject' ? (
        <RejectionForm
          organizationId={organizationId}
          replacementId={replacement.id}
          onBack={() => setAnswer(undefined)}
        />
      ) : (
        <ActionPane
          label={heading}
          commands={[
            explained('confirmAdministratorReplacement', {
              id: 'confirm',
              label: text('confirm.command'),
              disabledBecause: confirmationRefusal ?? undefined,
              onClick: () => setAnswer('confirm'),
            }),
            explained('rejectAdministratorReplacement', {
              id: 'reject',
              label: text('reject.command'),
              onClick: () => setAnswer('reject'),
            }),
          ]}
        />
      )}
      <Confirm
        open={answer === 'confirm'}
        title={text('confirm.title', { name: successor.name, partner: partner.name })}
        confirmLabel={text('confirm.label')}
        onConfirm={async () => {
          await confirm.mutateAsync(replacement.id);
        }}
        onClose={() => setAnswer(undefined)}
      >
        <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
      </Confirm>
    </article>
  );
}

function useConfirmation({ organizationId, replacement: { successor, partner } }: OpenReplacementProps) {
  const notices = useNotices();
  return useSubmission({
    send: (replacementId: string, headers) =>
      answered(
        api.POST(
          '/api/v1/organizations/{organizationId}/support/administrator-replacements/{replacementId}/confirmation',
          { params: { path: { organizationId, replacementId } }, headers },
        ),
      ),
    refresh: [replacementsKey(organizationId)],
    onDone: () => notices.note(text('confirm.done', { name: successor.name, partner: partner.name })),
  });
}
