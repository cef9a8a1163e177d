import { Field, ProgressBar } from '@fluentui/react-components';
import { text } from '../messages/messages.en.ts';

export interface ProgressProps {
  label: string;
  done: number;
  /** Unknown: the bar only says that something goes on. */
  total?: number | undefined;
}

/** How far a piece of work is, in words and as a bar. */
export function Progress({ label, done, total }: ProgressProps) {
  const known = total !== undefined && total > 0;
  return (
    <Field label={label} hint={known ? text('progress.of', { done, total }) : null}>
      {known ? <ProgressBar value={done} max={total} thickness="large" /> : <ProgressBar thickness="large" />}
    </Field>
  );
}
