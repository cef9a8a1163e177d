import { useQuery } from '@tanstack/react-query';
import { AskSupport as AskSupportBody } from '../../modules/support/cases.contract.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/registration.en.ts';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { StateBar } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { type Candidate, candidatesKey } from './candidates.ts';

const ownCasesKey = ['own-support-cases'] as const;

/** Where no administrator answers: one button that opens a case at the support desk, and how it fares (PP-10, PP-16). */
export function AskSupport({ candidate }: { candidate: Candidate }) {
  const { support, number, name } = candidate;
  const cases = useQuery({
    queryKey: ownCasesKey,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/support-cases', { signal })),
  });
  const latest = cases.data?.items.find(({ partner }) => partner.number === number);
  if (!support.allowed && !latest) return null;
  return (
    <section aria-labelledby="ask-support">
      <h2 id="ask-support">{text('support.title')}</h2>
      <WhenReady state={stateOf(cases)}>
        {() => (
          <>
            {latest && <Latest found={latest} />}
            {support.allowed && support.cause && latest?.state !== 'open' && (
              <>
                <p>{text(`support.${support.cause}`, { name })}</p>
                <AskForm number={number} />
              </>
            )}
          </>
        )}
      </WhenReady>
    </section>
  );
}

interface Found {
  state: 'open' | 'answered';
  createdAt: string;
  answeredAt: string | null;
  answer: string | null;
}

function Latest({ found: { state, createdAt, answeredAt, answer } }: { found: Found }) {
  const words = useWhenWords();
  if (state === 'open') {
    const sentence = text('support.open', { since: words(createdAt, 'time') });
    return <StateBar state={{ tone: 'informative', sentence }} />;
  }
  const when = answeredAt ? words(answeredAt, 'time') : '';
  const sentence = text('support.answered', { when, answer: answer ?? '' });
  return <StateBar state={{ tone: 'success', sentence }} />;
}

function AskForm({ number }: { number: string }) {
  const notices = useNotices();
  const ask = useSubmission({
    send: (body: AskSupportBody, headers) => answered(api.POST('/api/v1/support-cases', { body, headers })),
    refresh: [ownCasesKey, candidatesKey],
    onDone: () => notices.note(text('support.sent')),
  });
  return (
    <Form
      label={text('support.title')}
      submitLabel={text('support.submit')}
      schema={AskSupportBody}
      initial={{ partnerNumber: number }}
      draftKey={`support.${number}`}
      onSubmit={async (body) => {
        await ask.mutateAsync(body);
      }}
    >
      <TextArea name="note" label={text('support.note')} help={text('support.note.help')} rows={3} />
    </Form>
  );
}
