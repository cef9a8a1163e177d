import { ProposeReplacement } from '../../modules/support/support.contract.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/support.en.ts';
import { nameOf } from '../people/name-of.ts';
import { PersonNameFields } from '../people/person-name-fields.tsx';
import { useGo } from '../ui/app-link.tsx';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { replacementsKey } from './replacement-queries.ts';

interface ProposalFormProps {
  organizationId: string;
  partner: components['schemas']['OpenedPartner'];
}

/** Who takes the administrator's place; another engineer confirms (PP-16). */
export function ProposalForm({ organizationId, partner }: ProposalFormProps) {
  const notices = useNotices();
  const go = useGo();
  const proposal = useSubmission({
    send: (body: ProposeReplacement, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/support/administrator-replacements', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [replacementsKey(organizationId)],
    onDone: (_, successor) => {
      notices.note(text('propose.done', { name: nameOf(successor) }));
      go(`/support/${organizationId}/replacements`);
    },
  });
  return (
    <section aria-labelledby="propose">
      <h2 id="propose">{text('propose.title')}</h2>
      <p>{text('propose.sentence')}</p>
      <WhyNot
        organizationId={organizationId}
        action="proposeAdministratorReplacement"
        subject={partner.organizationId}
      >
        <Form
          label={text('propose.title')}
          submitLabel={text('propose.submit')}
          schema={ProposeReplacement}
          initial={{ partnerOrganizationId: partner.organizationId }}
          draftKey={`replacement.${partner.organizationId}`}
          onSubmit={async (body) => {
            await proposal.mutateAsync(body);
          }}
        >
          <PersonNameFields
            signInName={{ label: text('propose.signInName'), help: text('propose.signInName.help') }}
          />
          <TextArea
            name="reason"
            label={text('propose.reason')}
            help={text('propose.reason.help')}
            rows={3}
            required
          />
        </Form>
      </WhyNot>
    </section>
  );
}
