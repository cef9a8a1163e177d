import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { OpenPartner } from '../../modules/support/support.contract.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/support.en.ts';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { OpenedPartnerView } from './opened-partner.tsx';

type OpenedPartner = components['schemas']['OpenedPartner'];

/** One partner organization: a reason first, because each opening stands in both audit trails; then its data. */
export function PartnerPage() {
  const { organizationId = '', partnerOrganizationId = '' } = useParams({ strict: false });
  const [opened, setOpened] = useState<OpenedPartner>();
  const opening = useSubmission({
    send: (body: OpenPartner, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/support/partners/{partnerOrganizationId}/openings', {
          params: { path: { organizationId, partnerOrganizationId } },
          body,
          headers,
        }),
      ),
    onDone: setOpened,
  });
  const crumbs = [{ label: text('partners.title'), href: `/support/${organizationId}` }];
  if (opened) return <OpenedPartnerView organizationId={organizationId} partner={opened} crumbs={crumbs} />;
  return (
    <Page title={text('partner.open.title')} crumbs={crumbs} width="text">
      <p>{text('partner.open.sentence')}</p>
      <WhyNot organizationId={organizationId} action="openSupportedPartner" subject={partnerOrganizationId}>
        <Form
          label={text('partner.open.title')}
          submitLabel={text('partner.open')}
          schema={OpenPartner}
          onSubmit={async (body) => {
            await opening.mutateAsync(body);
          }}
        >
          <TextArea
            name="reason"
            label={text('partner.reason')}
            help={text('partner.reason.help')}
            rows={3}
            required
          />
        </Form>
      </WhyNot>
    </Page>
  );
}
