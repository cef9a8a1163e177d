import { RequestAccess } from '../../modules/partners/partners.contract.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/partner.en.ts';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { StateBar } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { type Candidate, candidatesKey } from './candidates.ts';

/** A colleague asks the administrators to be let in; how the last request fared stands above (PP-8, PP-10). */
export function RequestAccessForm({ candidate: { number, latestRequest } }: { candidate: Candidate }) {
  const notices = useNotices();
  const request = useSubmission({
    send: (body: RequestAccess, headers) => answered(api.POST('/api/v1/access-requests', { body, headers })),
    refresh: [candidatesKey],
    onDone: () => notices.note(text('access.sent')),
  });
  return (
    <section aria-labelledby="request-access">
      <h2 id="request-access">{text('access.form')}</h2>
      {latestRequest && <LatestRequest request={latestRequest} />}
      {latestRequest?.state !== 'open' && (
        <Form
          label={text('access.form')}
          submitLabel={text('access.submit')}
          schema={RequestAccess}
          initial={{ partnerNumber: number }}
          draftKey={`access.${number}`}
          onSubmit={async (body) => {
            await request.mutateAsync(body);
          }}
        >
          <TextArea name="note" label={text('access.note')} help={text('access.note.help')} />
        </Form>
      )}
    </section>
  );
}

function LatestRequest({ request }: { request: NonNullable<Candidate['latestRequest']> }) {
  const words = useWhenWords();
  const { state, reason, createdAt, lapsesAt } = request;
  const since = words(createdAt, 'time');
  switch (state) {
    case 'open': {
      const sentence = text('access.open', { since, lapses: words(lapsesAt) });
      return <StateBar state={{ tone: 'informative', sentence }} />;
    }
    case 'lapsed': {
      const sentence = text('access.lapsed', { since });
      return <StateBar state={{ tone: 'warning', sentence }} />;
    }
    case 'declined': {
      const sentence = text('access.declined', { since, reason: reason ?? '' });
      return <StateBar state={{ tone: 'warning', sentence }} />;
    }
    case 'approved':
      return null;
    default:
      return state satisfies never;
  }
}
