import { countryChoices } from '../../kernel/countries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { PersonNameFields } from '../people/person-name-fields.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { TextField } from '../ui/fields.tsx';

const countries = countryChoices(readerLocale);

/** Name, address and industry, filled by hand or from the registry (PP-28, PP-29). */
export function OrganizationFields() {
  return (
    <>
      <h2>{text('form.organization')}</h2>
      <TextField name="name" label={text('form.name')} autoComplete="off" required maxLength={200} />
      <TextField name="street" label={text('form.street')} autoComplete="off" />
      <TextField name="postalCode" label={text('form.postalCode')} autoComplete="off" />
      <TextField name="city" label={text('form.city')} autoComplete="off" />
      <TextField name="state" label={text('form.state')} autoComplete="off" />
      <ComboField name="country" label={text('form.country')} choices={countries} required />
      <TextField name="phone" label={text('form.phone')} type="tel" autoComplete="off" />
      <TextField name="industry" label={text('form.industry')} autoComplete="off" />
    </>
  );
}

/** Who will run the service at the customer, and where notifications go (PP-31, PP-32). */
export function AdministratorFields({ required }: { required: boolean }) {
  return (
    <>
      <h2>{text('form.administrator')}</h2>
      <p>{text('form.administrator.help')}</p>
      <PersonNameFields
        within="administrator"
        required={required}
        signInName={{ help: text('form.signInName.help') }}
        contactEmail={{ label: text('form.contactEmail'), help: text('form.contactEmail.help') }}
      />
    </>
  );
}
