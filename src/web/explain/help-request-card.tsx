import { makeStyles, tokens } from '@fluentui/react-components';
import { AnswerHelp } from '../../modules/explain/explain.contract.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/explain.en.ts';
import { SelectField, TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { helpRequestsKey, useStanding } from './explain-queries.ts';

type HelpRequest = components['schemas']['HelpRequest'];

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
  facts: { marginBlock: tokens.spacingVerticalM },
  fact: { marginInlineStart: 0, marginBlockEnd: tokens.spacingVerticalS },
  term: { fontWeight: tokens.fontWeightSemibold },
  meta: { color: tokens.colorNeutralForeground2, margin: 0 },
});

interface HelpRequestCardProps {
  organizationId: string;
  request: HelpRequest;
  /** The reader is one of those who were asked. */
  answers: boolean;
}

/** Who cannot do what, why, what would change it; and the answer, or how it stands. */
export function HelpRequestCard({ organizationId, request, answers }: HelpRequestCardProps) {
  const styles = useStyles();
  const words = useWhenWords();
  const standing = useStanding();
  const what = request.subjectName === '' ? request.words : `${request.words}: ${request.subjectName}`;
  const heading = answers
    ? text('request.heading', { name: request.askedBy, what })
    : text('request.heading.mine', { what });
  return (
    <article className={styles.card} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.meta}>
        {text('request.meta', { organization: request.organizationName, when: words(request.askedAt) })}
      </p>
      <dl className={styles.facts}>
        <dt className={styles.term}>{text('request.why')}</dt>
        <dd className={styles.fact}>{request.sentence}</dd>
        <dt className={styles.term}>{text('request.remedy')}</dt>
        <dd className={styles.fact}>{request.remedy}</dd>
        {request.note !== '' && (
          <>
            <dt className={styles.term}>{text('request.note')}</dt>
            <dd className={styles.fact}>{request.note}</dd>
          </>
        )}
      </dl>
      {answers && request.state === 'open' ? (
        <Answer organizationId={organizationId} request={request} />
      ) : (
        <p>{standing(request)}</p>
      )}
    </article>
  );
}

function Answer({ organizationId, request }: Omit<HelpRequestCardProps, 'answers'>) {
  const notices = useNotices();
  const name = request.askedBy;
  const answering = useSubmission({
    send: (body: AnswerHelp, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/help-requests/{helpRequestId}/answer', {
          params: { path: { organizationId, helpRequestId: request.id } },
          body,
          headers,
        }),
      ),
    refresh: [helpRequestsKey(organizationId)],
    onDone: () => notices.note(text('request.sent', { name })),
  });
  return (
    <Form
      label={text('request.answer', { name })}
      submitLabel={text('request.send')}
      schema={AnswerHelp}
      initial={{ outcome: 'done' }}
      onSubmit={async (body) => {
        await answering.mutateAsync(body);
      }}
    >
      <SelectField name="outcome" label={text('request.outcome')} choices={outcomes} required />
      <TextArea name="word" label={text('request.word')} help={text('request.word.help')} rows={2} />
    </Form>
  );
}

const outcomes = (['done', 'declined'] as const).map((value) => ({
  value,
  label: text(`request.outcome.${value}`),
}));
