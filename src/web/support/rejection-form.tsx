import { RejectReplacement } from '../../modules/support/support.contract.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/support.en.ts';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { replacementsKey } from './replacement-queries.ts';

interface RejectionFormProps {
  organizationId: string;
  replacementId: string;
  onBack: () => void;
}

/** Why a proposal is rejected; nothing changes then. */
export function RejectionForm({ organizationId, replacementId, onBack }: RejectionFormProps) {
  const notices = useNotices();
  const rejection = useSubmission({
    send: (body: RejectReplacement, headers) =>
      answered(
        api.POST(
          '/api/v1/organizations/{organizationId}/support/administrator-replacements/{replacementId}/rejection',
          { params: { path: { organizationId, replacementId } }, body, headers },
        ),
      ),
    refresh: [replacementsKey(organizationId)],
    onDone: () => notices.note(text('reject.done')),
  });
  return (
    <Form
      label={text('reject.submit')}
      submitLabel={text('reject.submit')}
      schema={RejectReplacement}
      commands={[{ id: 'back', label: text('reject.back'), onClick: onBack }]}
      onSubmit={async (body) => {
        await rejection.mutateAsync(body);
      }}
    >
      <TextArea
        name="reason"
        label={text('reject.reason')}
        help={text('reject.reason.help')}
        rows={2}
        required
      />
    </Form>
  );
}
