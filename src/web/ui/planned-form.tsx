import { type ReactNode, useState } from 'react';
import { Confirm } from './confirm.tsx';
import { Form, type FormProps } from './form.tsx';
import { PlanView } from './plan-view.tsx';

interface PlannedFormProps<Output> extends Omit<FormProps<Output>, 'secondLabel' | 'onSubmit'> {
  onSubmit: (output: Output) => void | Promise<void>;
  /** What sending this would do; a refusal lands at the form's fields, as it would at sending. */
  plan: (output: Output) => Promise<{ sentences: readonly string[] }>;
  /** Names the thing: "Approve the request of Ben Okafor?" */
  title: string;
  /** Says what happens; the form's own button when it is left out. */
  confirmLabel?: string | undefined;
  /** What else to read before it is done. */
  question?: ReactNode;
}

/** A form whose sending is confirmed with every consequence in view: its button shows the plan, the dialog does it. */
export function PlannedForm<Output>({
  plan,
  title,
  confirmLabel,
  question,
  onSubmit,
  ...form
}: PlannedFormProps<Output>) {
  const [planned, setPlanned] = useState<{ output: Output; sentences: readonly string[] }>();
  return (
    <>
      <Form
        {...form}
        onSubmit={async (output) => {
          const { sentences } = await plan(output);
          setPlanned({ output, sentences });
        }}
      />
      <Confirm
        open={planned !== undefined}
        title={title}
        confirmLabel={confirmLabel ?? form.submitLabel}
        onConfirm={async () => {
          if (planned) await onSubmit(planned.output);
        }}
        onClose={() => setPlanned(undefined)}
      >
        {question}
        <PlanView state={{ kind: 'ready' }} sentences={planned?.sentences ?? []} />
      </Confirm>
    </>
  );
}
