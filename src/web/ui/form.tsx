import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { text } from '../messages/messages.en.ts';
import { CommandButton } from './command-button.tsx';
import { Failure } from './failure.tsx';
import { FormContext, fieldId } from './form-context.ts';
import type { Command } from './types.ts';
import { type FormOptions, type FormWork, useForm } from './use-form.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '720px',
    // A list of long choices would otherwise be wider than a narrow card.
    '& .fui-Select': { minWidth: 0 },
  },
  errors: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  summary: { outlineStyle: 'none' },
  fieldLink: { display: 'inline-block', minHeight: '24px', color: 'inherit', verticalAlign: 'top' },
});

export interface FormProps<Output> extends FormOptions<Output> {
  /** Names the form for screen readers. */
  label: string;
  /** Says what happens: "Send activation". */
  submitLabel: string;
  /** A second way to send the same fields; `onSubmit` is told. */
  secondLabel?: string | undefined;
  /** Other ways on, for example back or cancel. */
  commands?: readonly Command[] | undefined;
  children: ReactNode;
}

/**
 * Fields with their checks. Errors appear after a field was left and at sending, summed up on top with links;
 * what the server refuses lands at its fields. Ctrl+Enter sends. `onSubmit` throws what went wrong.
 */
export function Form<Output>({
  label,
  submitLabel,
  secondLabel,
  commands = [],
  children,
  ...options
}: FormProps<Output>) {
  const styles = useStyles();
  const work = useForm(options);
  const [tries, setTries] = useState(0);
  const send = async (second = false) => {
    await work.submit(second);
    setTries((before) => before + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      noValidate
      aria-label={label}
      className={styles.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {work.restored && <Restored onDiscard={work.discard} />}
      <FormContext value={work.state}>
        <Summary work={work} tries={tries} />
        {children}
      </FormContext>
      {work.refusal !== undefined && <NotSent error={work.refusal} submitLabel={submitLabel} />}
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={work.sending}
          icon={work.sending ? <Spinner size="tiny" aria-label={text('form.sending')} /> : null}
          title={text('form.keys')}
        >
          {submitLabel}
        </Button>
        {secondLabel && (
          <Button disabledFocusable={work.sending} onClick={() => void send(true)}>
            {secondLabel}
          </Button>
        )}
        {commands.map((command) => (
          <CommandButton key={command.id} command={command} />
        ))}
        {work.hasDraft && !work.restored && (
          <Button appearance="subtle" onClick={work.discard}>
            {text('form.discard')}
          </Button>
        )}
      </div>
      {work.hasDraft && <p className={styles.note}>{text('form.saved')}</p>}
    </form>
  );
}

/** Says that what stands in the fields is from before, and takes it away on demand. */
function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text('form.restored')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onDiscard}>
          {text('form.discard')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Why it was not sent, or may not have been; nothing is sent again by itself. */
function NotSent({ error, submitLabel }: { error: unknown; submitLabel: string }) {
  if (!(error instanceof Problem && error.isOffline)) return <Failure error={error} />;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{text('form.offline')}</MessageBarTitle>
        {text('form.offline.again', { submit: submitLabel })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The errors on top after a try to send; it takes the focus, and each line leads to its field. */
function Summary({ work, tries }: { work: FormWork; tries: number }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (tries === 0 || work.summary.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={styles.summary}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text('form.errors', { count: work.summary.length })}</MessageBarTitle>
          <ul className={styles.errors}>
            {work.summary.map(({ name, label, message }) => (
              <li key={name}>
                <FieldLink target={fieldId(work.state.id, name)}>
                  {label}: {message}
                </FieldLink>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

function FieldLink({ target, children }: { target: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <a
      href={`#${target}`}
      className={styles.fieldLink}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {children}
    </a>
  );
}
