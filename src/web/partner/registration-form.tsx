import { countryChoices } from '../../kernel/countries.ts';
import { RegisterPartner } from '../../modules/partners/partners.contract.ts';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { useSubmission } from '../api/use-submission.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/partner.en.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { TextField } from '../ui/fields.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { type Candidate, candidatesKey, useEntry } from './candidates.ts';

const countries = countryChoices(readerLocale);

/** The organization's information, filled from the registry as far as it goes (PP-4). */
export function RegistrationForm({ candidate }: { candidate: Candidate }) {
  const { number, name, country, signInName } = candidate;
  const enterPortal = useEntry();
  const registration = useSubmission({
    send: (body: RegisterPartner, headers) => answered(api.POST('/api/v1/registrations', { body, headers })),
    refresh: [candidatesKey],
  });
  return (
    <>
      <p>{text('register.known', { signInName, name, number })}</p>
      <PlannedForm
        title={text('register.confirm', { name })}
        plan={(body) => planOf(api.POST('/api/v1/registrations', { params: { query: dryRun }, body }))}
        label={text('register.form')}
        submitLabel={text('register.submit')}
        schema={RegisterPartner}
        draftKey={`register.${number}`}
        initial={{ partnerNumber: number, name, 'address/country': country, contactEmail: signInName }}
        onSubmit={async (body) => enterPortal((await registration.mutateAsync(body)).organizationId)}
      >
        <h2>{text('register.organization')}</h2>
        <TextField name="name" label={text('register.name')} autoComplete="organization" required />
        <TextField
          name="address/street"
          label={text('register.street')}
          autoComplete="street-address"
          required
        />
        <TextField name="address/city" label={text('register.city')} autoComplete="address-level2" required />
        <TextField name="address/state" label={text('register.state')} autoComplete="address-level1" />
        <TextField name="address/postalCode" label={text('register.postalCode')} autoComplete="postal-code" />
        <ComboField name="address/country" label={text('register.country')} choices={countries} required />
        <TextField name="phone" label={text('register.phone')} type="tel" autoComplete="tel" required />
        <h2>{text('register.you')}</h2>
        <TextField name="firstName" label={text('register.firstName')} autoComplete="given-name" required />
        <TextField name="lastName" label={text('register.lastName')} autoComplete="family-name" required />
        <TextField
          name="contactEmail"
          label={text('register.contactEmail')}
          help={text('register.contactEmail.help', { signInName })}
          type="email"
          autoComplete="email"
          required
        />
      </PlannedForm>
    </>
  );
}
