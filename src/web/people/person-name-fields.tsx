import { text } from '../messages/people.en.ts';
import { TextField } from '../ui/fields.tsx';

interface PersonNameFieldsProps {
  signInName: { label?: string; help: string; readOnly?: boolean };
  contactEmail?: { label?: string; help: string };
  required?: boolean;
  /** The object in the body that holds the name and the account: "administrator". */
  within?: string;
}

/** A person by name, by the account to sign in with, and by where mail goes. */
export function PersonNameFields({
  signInName,
  contactEmail,
  required = true,
  within,
}: PersonNameFieldsProps) {
  const place = within ? `${within}/` : '';
  const common = { autoComplete: 'off', required };
  return (
    <>
      <TextField {...common} name={`${place}firstName`} label={text('firstName')} />
      <TextField {...common} name={`${place}lastName`} label={text('lastName')} />
      <TextField
        {...common}
        name={`${place}signInName`}
        label={text('signInName')}
        type="email"
        {...signInName}
      />
      <TextField
        {...common}
        name="contactEmail"
        label={text('contactEmail')}
        type="email"
        {...contactEmail}
      />
    </>
  );
}
