import {
  Card,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { answered, api, ifMatch } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { text } from '../messages/rapidstart.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Explain } from '../ui/explain.tsx';
import { FormContext, fieldId } from '../ui/form-context.ts';
import { ErrorView } from '../ui/state-views.tsx';
import type { Command } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { type FormWork, useForm } from '../ui/use-form.ts';
import { fieldValues, type GivenAnswers, groupSchema } from './group-answers.ts';
import { StateBadge } from './group-state.tsx';
import { QuestionField } from './question-field.tsx';
import {
  loadsKey,
  planKey,
  projectKey,
  projectsKey,
  type QuestionGroup,
  useService,
} from './service-queries.ts';

const useStyles = makeStyles({
  card: { maxWidth: '720px', gap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, flexGrow: 1 },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  link: { color: 'inherit' },
  errors: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What the page does with its boxes: **Save** on top keeps them all (RS-66). */
export type OpenBox = {
  name: string;
  dirty: boolean;
  /** Something is shown or under way that a newer version from the server must not wipe away. */
  held: boolean;
  save: () => Promise<void>;
};

interface GroupBoxProps {
  group: QuestionGroup;
  /** Called with the box whenever it changes, so that the page knows what is not saved. */
  onBox: (code: string, box: OpenBox) => void;
  /** Disables a command that would be refused, with its reason. */
  explained: (command: Command) => Command;
}

/** One question group: name, status, assignee, its questions, **Mark as complete** (RS-47, RS-67). */
export function GroupBox({ group, onBox, explained }: GroupBoxProps) {
  const [seen, setSeen] = useState(group);
  const [edition, setEdition] = useState(0);
  const [held, setHeld] = useState(false);
  const show = (newest: QuestionGroup) => {
    setSeen(newest);
    setEdition((before) => before + 1);
  };
  useEffect(() => {
    if (held || group.version === seen.version) return;
    setSeen(group);
    setEdition((before) => before + 1);
  }, [group, seen, held]);
  return (
    <OpenGroup
      key={edition}
      seen={seen}
      newest={group}
      onRestart={() => show(group)}
      explained={explained}
      onBox={(code, box) => {
        setHeld(box.held);
        onBox(code, box);
      }}
    />
  );
}

interface OpenGroupProps extends Pick<GroupBoxProps, 'onBox' | 'explained'> {
  seen: QuestionGroup;
  newest: QuestionGroup;
  onRestart: () => void;
}

function OpenGroup({ seen, newest, onRestart, onBox, explained }: OpenGroupProps) {
  const styles = useStyles();
  const titleId = useId();
  const notices = useNotices();
  const { work, save, complete, completing } = useGroupWork(seen);
  const dirty = work.hasDraft;
  const held = dirty || work.sending || work.refusal !== undefined || work.summary.length > 0;
  useEffect(() => onBox(seen.code, { name: seen.name, dirty, held, save }));
  return (
    <Card role="region" aria-labelledby={titleId} className={styles.card}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.name}>
          {seen.name}
        </h2>
        <StateBadge state={newest.state} />
      </div>
      <p className={styles.note}>
        {text('group.assignee', { name: assigneeName(seen) })}.{' '}
        {text('group.answered', { answered: newest.answered, questions: seen.questions.length })}.
      </p>
      <p className={styles.note}>{newest.state === 'completed' ? text('group.completedOn') : seen.help}</p>
      <Refusal
        work={work}
        onRestart={() => {
          work.discard();
          onRestart();
        }}
      />
      <FormContext value={work.state}>
        <div className={styles.fields}>
          {seen.questions.map((question) => (
            <QuestionField key={question.code} question={question} />
          ))}
        </div>
      </FormContext>
      <div>
        <CommandButton
          command={explained({
            id: 'complete',
            label: text('group.complete'),
            busy: completing || work.sending,
            onClick: () =>
              void complete().then((done) => {
                if (done) notices.note(text('group.completed', { group: seen.name }));
              }),
            ...(newest.state === 'completed' && !work.hasDraft
              ? { disabledBecause: text('group.completedOn') }
              : {}),
          })}
        />
      </div>
    </Card>
  );
}

export function assigneeName({ assignee }: Pick<QuestionGroup, 'assignee'>): string {
  if (!assignee) return text('group.nobody');
  return assignee.me ? `${assignee.name} (${text('group.me')})` : assignee.name;
}

/** Saving and completing one group, with the version that its reader has seen. */
function useGroupWork(seen: QuestionGroup) {
  const { projectPath } = useService();
  const queries = useQueryClient();
  const version = useRef(seen.version);
  const wanted = useRef<'save' | 'complete'>('save');
  const done = useRef(false);
  const [completing, setCompleting] = useState(false);
  const params = { path: { ...projectPath, areaCode: seen.areaCode, groupCode: seen.code } };

  const refresh = async () => {
    const keys = [
      projectKey(projectPath),
      projectsKey(projectPath),
      planKey(projectPath),
      loadsKey(projectPath),
    ];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const work = useForm<GivenAnswers>({
    schema: groupSchema(seen.questions),
    initial: fieldValues(seen.questions),
    draftKey: `rapidstart.${projectPath.projectId}.${seen.areaCode}.${seen.code}`,
    onSubmit: async (answers) => {
      done.current = false;
      const headers = () => ifMatch(`"${version.current}"`);
      try {
        const saved = await answered(
          api.PUT(`${GROUP}/answers`, { params, body: { answers }, headers: headers() }),
        );
        version.current = saved.version;
        if (wanted.current === 'complete') {
          const completed = await answered(api.POST(`${GROUP}/completion`, { params, headers: headers() }));
          version.current = completed.version;
        }
        done.current = true;
      } finally {
        void refresh();
      }
    },
  });
  const submit = async (what: 'save' | 'complete') => {
    wanted.current = what;
    done.current = false;
    await work.submit();
    return done.current;
  };
  return {
    work,
    save: async () => {
      await submit('save');
    },
    complete: async () => {
      setCompleting(true);
      try {
        return await submit('complete');
      } finally {
        setCompleting(false);
      }
    },
    completing,
  };
}

const GROUP =
  '/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/groups/{areaCode}/{groupCode}';

/** What stands against saving or completing, on top of the box, with links to the questions. */
function Refusal({ work, onRestart }: { work: FormWork; onRestart: () => void }) {
  const styles = useStyles();
  const { refusal, summary, state } = work;
  const stale = refusal instanceof Problem && refusal.status === 412;
  return (
    <div aria-live="polite">
      {stale && (
        <Explain
          explanation={{ reason: 'stale', sentence: refusal.message }}
          command={{ id: 'restart', label: text('group.changed'), onClick: onRestart }}
        />
      )}
      {!stale && refusal !== undefined && <ErrorView error={refusal} />}
      {summary.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text('project.questions', { count: summary.length })}</MessageBarTitle>
            <ul className={styles.errors}>
              {summary.map(({ name, label, message }) => (
                <li key={name}>
                  <a
                    className={styles.link}
                    href={`#${fieldId(state.id, name)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(fieldId(state.id, name))?.focus();
                    }}
                  >
                    {label}
                  </a>
                  : {message}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
