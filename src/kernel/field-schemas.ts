import { z } from 'zod';
import { isCountry } from './countries.ts';

/** Neither control characters nor those that turn the direction of a text. */
const VISIBLE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
const LONGEST_ADDRESS = 254;

/** One line of visible characters, perhaps empty. `what` completes the sentence "Enter …": "the city". */
export const line = (what: string, most: number) =>
  z
    .string(`Enter ${what}.`)
    .trim()
    .max(most, `At most ${most} characters for ${what}.`)
    .regex(VISIBLE, `Use one line of visible characters for ${what}.`);

export const requiredLine = (what: string, most: number) => line(what, most).min(1, `Enter ${what}.`);

/** Left out is the same as empty. */
export const optionalLine = (what: string, most: number) => line(what, most).default('');

const addressWanted = (what: string) => `Enter ${what}, like ana@contoso.example.`;
const address = (what: string) => z.email(addressWanted(what));

export const emailAddress = (what: string) => requiredLine(what, LONGEST_ADDRESS).pipe(address(what));

/** An address that a person signs in with: compared in lower case. */
export const signInName = (what: string) =>
  requiredLine(what, LONGEST_ADDRESS).toLowerCase().pipe(address(what));

/** A sign-in name, or empty while nobody is known. */
export const optionalSignInName = (what: string) =>
  line(what, LONGEST_ADDRESS)
    .toLowerCase()
    .refine((entry) => entry === '' || z.email().safeParse(entry).success, addressWanted(what))
    .default('');

const TWO_LETTERS = /^[A-Z]{2}$/;

/** A country/region as ISO 3166-1 alpha-2. `what` completes the sentence "Choose …". */
export const country = (what = 'a country/region') =>
  z
    .string(`Choose ${what}.`)
    .regex(TWO_LETTERS, `Choose ${what} from the list.`)
    .refine((code) => isCountry(code) || !TWO_LETTERS.test(code), `Choose ${what} from the list.`)
    .meta({ description: 'ISO 3166-1 alpha-2.' });

/** A person who is invited: by name, by the account to sign in with, and by where mail goes. */
export const namedPerson = {
  firstName: requiredLine('the first name', 100),
  lastName: requiredLine('the last name', 100),
  signInName: signInName('the sign-in account'),
  contactEmail: emailAddress('the contact e-mail address'),
};
