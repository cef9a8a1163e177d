import { useState } from 'react';
import { z } from 'zod';
import { CancelOperation } from '../../modules/provisioning/acting.contract.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/provisioning.en.ts';
import { ActionPane } from '../ui/action-pane.tsx';
import { TextArea, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { type Operation, useAnswer, useCancel } from './operation-queries.ts';
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
  const { parameter, given, allowed } = question;
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
          label={parameter ?? text('answer.field')}
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
        <PlainDialog
          title={text('cancel.title', { name: operationName(operation) })}
          onClose={() => setAsking(false)}
        >
          <p>{text('cancel.what')}</p>
          <Form
            label={text('cancel.pane')}
            submitLabel={text('cancel.submit')}
            schema={CancelOperation}
            commands={[{ id: 'back', label: text('cancel.back'), onClick: () => setAsking(false) }]}
            onSubmit={async (body) => {
              await cancel.mutateAsync(body);
              setAsking(false);
            }}
          >
            <TextArea
              name="reason"
              label={text('cancel.reason')}
              help={text('cancel.help')}
              rows={2}
              required
            />
          </Form>
        </PlainDialog>
      )}
    </>
  );
}
