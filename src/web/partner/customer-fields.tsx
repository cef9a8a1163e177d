import { type ReactNode, useContext } from 'react';
import { addressFields } from '../../kernel/addresses.ts';
import { countryChoices } from '../../kernel/countries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { PersonNameFields } from '../people/person-name-fields.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { TextField } from '../ui/fields.tsx';
import { FormContext } from '../ui/form-context.ts';

const countries = countryChoices(readerLocale);

/** Name, address and industry, filled by hand or from the registry (PP-28, PP-29). `alike` stands below the name. */
export function OrganizationFields({ alike }: { alike?: ReactNode }) {
  return (
    <>
      <h2>{text('form.organization')}</h2>
      <TextField name="name" label={text('form.name')} autoComplete="off" required maxLength={200} />
      <ComboField name="country" label={text('form.country')} choices={countries} required />
      {alike}
      <AddressFields />
      <TextField name="phone" label={text('form.phone')} type="tel" autoComplete="off" />
      <TextField name="industry" label={text('form.industry')} autoComplete="off" />
    </>
  );
}

const PARTS = ['street', 'city', 'state', 'postalCode'] as const;

/** What the chosen country asks for, in its order and by its names; an address that is begun is completed. */
function AddressFields() {
  const form = useContext(FormContext);
  const entered = (name: string) => String(form?.value(name) ?? '').trim();
  const filled = PARTS.filter((part) => entered(part) !== '');
  return addressFields(entered('country'), filled).map(({ name, label, required }) => (
    <TextField
      key={name}
      name={name}
      label={label}
      autoComplete="off"
      required={required && entered('street') !== ''}
    />
  ));
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
