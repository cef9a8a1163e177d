import { useState } from 'react';
import { ServiceSection } from '../home/service-section.tsx';
import { text } from '../messages/catalogue-desk.en.ts';
import { Facts } from '../ui/detail-page.tsx';
import { Form } from '../ui/form.tsx';
import type { CatalogueOffering } from './desk-queries.ts';
import { RetirementNotice } from './retirement-notice.tsx';
import { SignUpFields } from './sign-up-fields.tsx';
import { initialParameters, signUpSchema } from './sign-up-schema.ts';

/** The very fields of **Sign up for …**, with their checks; what is typed goes nowhere. */
export function AsPartner({ offering: { preview, draftRevision } }: { offering: CatalogueOffering }) {
  const [taken, setTaken] = useState(false);
  return (
    <>
      <p>{text('partner.lead', { service: preview.name })}</p>
      <RetirementNotice service={preview.name} retirement={preview.retirement} />
      <Form
        key={draftRevision}
        label={text('tab.partner')}
        submitLabel={text('partner.check')}
        schema={signUpSchema(preview)}
        initial={initialParameters(preview)}
        onSubmit={() => setTaken(true)}
      >
        <SignUpFields offering={preview} />
      </Form>
      <p aria-live="polite">{taken && text('partner.good')}</p>
    </>
  );
}

/** What people of a customer read of it. */
export function AsCustomer({ offering: { preview } }: { offering: CatalogueOffering }) {
  return (
    <>
      <p>{text('customer.lead')}</p>
      <ServiceSection service={preview} />
      <Facts facts={[{ label: text('customer.roles'), value: preview.roles.join(', ') }]} />
    </>
  );
}
