import { type ReactNode, useState } from 'react';
import { AnswerCase } from '../../modules/support/cases.contract.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/support.en.ts';
import { ActionPane } from '../ui/action-pane.tsx';
import { Card } from '../ui/cards.tsx';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';

type DeskCase = components['schemas']['DeskCase'];
interface OpenCaseProps {
  organizationId: string;
  found: DeskCase;
}

/** A case that waits: who asks and why, the way to the partner, and the answer. */
export function OpenCase({ organizationId, found }: OpenCaseProps) {
  const [answering, setAnswering] = useState(false);
  const partner = `/support/${organizationId}/partners/${found.partnerOrganizationId}`;
  const commands = [
    { id: 'partner', label: text('case.partner'), href: partner },
    { id: 'answer', label: text('case.answer'), onClick: () => setAnswering(true) },
  ];
  return (
    <CaseCard found={found}>
      {answering ? (
        <Answer organizationId={organizationId} found={found} onBack={() => setAnswering(false)} />
      ) : (
        <ActionPane label={headingOf(found)} commands={commands} />
      )}
    </CaseCard>
  );
}

/** A case with what was answered. */
export function AnsweredCase({ found }: { found: DeskCase }) {
  const words = useWhenWords();
  const when = found.answeredAt ? words(found.answeredAt, 'time') : '';
  const by = found.answeredBy ?? '';
  return (
    <CaseCard found={found}>
      <p>{text('case.answered', { by, when, answer: found.answer ?? '' })}</p>
    </CaseCard>
  );
}

function CaseCard({ found, children }: { found: DeskCase; children: ReactNode }) {
  const words = useWhenWords();
  const { signInName, note, cause, createdAt } = found;
  const lapsed = cause === 'request-lapsed';
  return (
    <Card title={headingOf(found)}>
      <p>{text('case.asked', { signInName, when: words(createdAt, 'time') })}</p>
      <p>{text(lapsed ? 'case.cause.lapsed' : 'case.cause.none')}</p>
      <p>{note === '' ? text('case.noNote') : text('case.note', { note })}</p>
      {children}
    </Card>
  );
}

const headingOf = ({ name, partner }: DeskCase) =>
  text('case.heading', { name, partner: partner.name, number: partner.number ?? '' });

function Answer({ organizationId, found, onBack }: OpenCaseProps & { onBack: () => void }) {
  const notices = useNotices();
  const answer = useSubmission({
    send: (body: AnswerCase, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/support/cases/{caseId}/answer', {
          params: { path: { organizationId, caseId: found.id } },
          body,
          headers,
        }),
      ),
    refresh: [['support-cases', organizationId]],
    onDone: () => notices.note(text('case.done', { name: found.name })),
  });
  return (
    <WhyNot organizationId={organizationId} action="answerSupportCase" subject={found.id}>
      <Form
        label={text('case.answer')}
        submitLabel={text('case.submit')}
        schema={AnswerCase}
        commands={[{ id: 'back', label: text('reject.back'), onClick: onBack }]}
        onSubmit={async (body) => {
          await answer.mutateAsync(body);
        }}
      >
        <TextArea
          name="answer"
          label={text('case.answer.field')}
          help={text('case.answer.help')}
          rows={3}
          required
        />
      </Form>
    </WhyNot>
  );
}
