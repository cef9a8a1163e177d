import { useState } from 'react';
import { z } from 'zod';
import { useExplained } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/provisioning.en.ts';
import { ActionPane } from '../ui/action-pane.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { hasStopped, type Operation, useAnswer, useCancel, useRetry } from './operation-queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { operationName } from './tracker-words.ts';

interface ActProps {
  organizationId: string;
  operation: Operation;
}

const Answer = z.strictObject({ answer: z.string().trim().min(1, text('answer.missing')).max(1_000) });

/** What the service wants to know, answered where the wait is shown. */
export function QuestionForm({ organizationId, operation }: ActProps) {
  const answer = useAnswer(organizationId, operation.id);
  const { question } = operation;
  if (!question) return null;
  const { parameter, title, given, allowed } = question;
  const help = [
    given === null ? text('answer.given.nothing') : text('answer.given', { given }),
    allowed === null ? '' : text('answer.allowed', { allowed }),
  ];
  return (
    <WhyNot organizationId={organizationId} action="answerOperation" subject={operation.id}>
      <Form
        label={text('answer.form')}
        submitLabel={text('answer.submit')}
        schema={Answer}
        onSubmit={async (body) => {
          await answer.mutateAsync(body);
        }}
      >
        <TextField
          name="answer"
          label={title ?? parameter ?? text('answer.field')}
          help={help.join(' ').trim()}
          autoComplete="off"
          required
        />
      </Form>
    </WhyNot>
  );
}

/** Ends the wait, with a reason that stands in both trails. */
export function CancelCommand({ organizationId, operation }: ActProps) {
  const [asking, setAsking] = useState(false);
  const cancel = useCancel(organizationId, operation.id);
  const explained = useExplained(organizationId, ['cancelOperation'], operation.id);
  const command = explained('cancelOperation', {
    id: 'cancel',
    label: text('cancel.open'),
    takesAway: true,
    onClick: () => setAsking(true),
  });
  return (
    <>
      <ActionPane label={text('cancel.pane')} commands={[command]} />
      {asking && (
        <ReasonDialog
          title={text('cancel.title', { name: operationName(operation) })}
          what={text(operation.kind === 'update' ? 'cancel.what.update' : 'cancel.what')}
          submitLabel={text('cancel.submit')}
          backLabel={text('cancel.back')}
          onSubmit={async (reason) => {
            await cancel.mutateAsync({ reason });
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The command that lets what has stopped go on, and the question for its reason. */
export function useRetrying(organizationId: string, operation: Operation) {
  const [asking, setAsking] = useState(false);
  const retry = useRetry(organizationId, operation.id);
  const subject = hasStopped(operation.state) ? operation.id : '';
  const explained = useExplained(organizationId, ['retryOperation'], subject);
  return {
    command: explained('retryOperation', {
      id: 'retry',
      label: text('operation.retry'),
      disabledBecause: operation.retry.explanation ?? undefined,
      onClick: () => setAsking(true),
    }),
    dialog: asking && (
      <ReasonDialog
        title={text('retry.title', { name: operationName(operation) })}
        what={text('retry.what')}
        submitLabel={text('operation.retry')}
        backLabel={text('retry.back')}
        onSubmit={async (reason) => {
          await retry.mutateAsync({ reason });
          setAsking(false);
        }}
        onClose={() => setAsking(false)}
      />
    ),
  };
}
