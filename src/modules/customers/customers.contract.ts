import { z } from 'zod';
import { optionalAddressFindings } from '../../kernel/addresses.ts';
import {
  country,
  emailAddress,
  line,
  optionalLine,
  optionalSignInName,
  requiredLine,
} from '../../kernel/field-schemas.ts';
import { Subscription } from '../subscriptions/subscriptions.contract.ts';
import { standingFields } from './customer-list.contract.ts';

const number = line('the customer account number', 20).min(
  1,
  'Enter the customer account number, or leave it out.',
);

const details = {
  street: line('the street', 200),
  city: line('the city', 100),
  state: line('the state/province', 100),
  postalCode: line('the postal code', 20),
  phone: line('the telephone number', 50),
  industry: line('the industry', 100),
};
const organization = {
  name: requiredLine('the name of the organization', 200),
  country: country(),
};
const contactEmail = emailAddress('the contact e-mail address');

/** Who will run the service at the customer: `signInName` is the account, and no password is ever asked (PP-35). */
const Administrator = z.strictObject({
  firstName: optionalLine("the administrator's first name", 100),
  lastName: optionalLine("the administrator's last name", 100),
  signInName: optionalSignInName('the account that the administrator signs in with'),
});

type Located = { street: string; city: string; state: string; postalCode: string; country: string };

function checkAddress(address: Located, check: z.RefinementCtx) {
  for (const { pointer, message } of optionalAddressFindings(address)) {
    check.addIssue({ code: 'custom', path: [pointer.slice(1)], message });
  }
}

const noAdministrator = { firstName: '', lastName: '', signInName: '' };

type Contact = {
  number?: string | undefined;
  administrator?: Partial<z.output<typeof Administrator>>;
  contactEmail?: string | undefined;
};

/** Whom a prospect needs to talk to; asked for whatever else is wrong, so that a form tells all that it lacks at once. */
function checkContact({ number, administrator, contactEmail }: Contact, check: z.RefinementCtx) {
  if (number !== undefined) return;
  const need = (path: string[], value: string | undefined, message: string) => {
    if (!value) check.addIssue({ code: 'custom', path, message, input: value });
  };
  need(['administrator', 'firstName'], administrator?.firstName, "Enter the administrator's first name.");
  need(['administrator', 'lastName'], administrator?.lastName, "Enter the administrator's last name.");
  need(
    ['administrator', 'signInName'],
    administrator?.signInName,
    'Enter the account that the administrator signs in with.',
  );
  // An empty one was refused by its own field.
  if (contactEmail !== '')
    need(['contactEmail'], contactEmail, 'Enter the address that receives notifications.');
}

/** The body that enrols a customer. Without a number it is a prospect, which needs somebody to talk to (PP-31). */
export const CreateCustomer = z
  .strictObject({
    number: number
      .optional()
      .meta({ description: 'Customer account number. Without it: a prospect for 90 days.' }),
    ...organization,
    street: details.street.default(''),
    city: details.city.default(''),
    state: details.state.default(''),
    postalCode: details.postalCode.default(''),
    phone: details.phone.default(''),
    industry: details.industry.default(''),
    administrator: Administrator.default(noAdministrator),
    contactEmail: contactEmail
      .optional()
      .meta({ description: 'Receives notifications; may differ from the sign-in name.' }),
    ownOrganization: z.boolean().optional().meta({
      description: 'The partner itself, as a prospect (PP-34). At most one customer is.',
    }),
    acceptDuplicate: z.boolean().optional().meta({
      description:
        'Creates it although it seems to be there already; otherwise that is refused with the candidates.',
    }),
  })
  .superRefine((customer, check) => {
    if (customer.number === undefined) checkAddress(customer, check);
    else if (customer.ownOrganization) {
      const message = 'Your own organization is enrolled as a prospect: leave the number empty.';
      check.addIssue({ code: 'custom', path: ['number'], message });
    }
  })
  .superRefine(checkContact, { when: ({ value }) => typeof value === 'object' && value !== null })
  .meta({ id: 'CreateCustomer' });
export type CreateCustomer = z.output<typeof CreateCustomer>;

/** What can be changed later; fields that are left out stay as they are. */
export const ChangeCustomer = z
  .strictObject({
    number: number.meta({ description: 'Adds the number that a prospect lacks (PP-39).' }),
    ...organization,
    ...details,
    administrator: Administrator,
    contactEmail,
  })
  .partial()
  .meta({ id: 'ChangeCustomer' });
export type ChangeCustomer = z.output<typeof ChangeCustomer>;

/** `ChangeCustomer` for one customer: an address that is changed is judged as a whole, one that stays is left alone. */
export const changeOf = (before: Located) =>
  ChangeCustomer.superRefine((change, check) => {
    const after = { ...before, ...withoutMissing(change) };
    if (LOCATED.some((field) => after[field] !== before[field])) checkAddress(after, check);
  });

export const LOCATED = ['street', 'city', 'state', 'postalCode', 'country'] as const;
const withoutMissing = (change: ChangeCustomer) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

export const Customer = z
  .object({
    id: z.uuid(),
    number: z.string().nullable(),
    reference: z
      .string()
      .nullable()
      .meta({ description: "What the partner's own system calls the customer." }),
    name: z.string(),
    street: z.string(),
    city: z.string(),
    state: z.string(),
    postalCode: z.string(),
    country: z.string(),
    phone: z.string(),
    industry: z.string(),
    administrator: z.object({ firstName: z.string(), lastName: z.string(), signInName: z.string() }),
    contactEmail: z.string(),
    ownOrganization: z.boolean(),
    ...standingFields,
    usableUntil: z.iso.datetime().nullable(),
    inactiveSince: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    lastActivityAt: z.iso.datetime(),
    tags: z
      .array(z.string())
      .meta({ description: "The names of your organization's tags on this customer." }),
    version: z.number().int(),
    subscriptions: z.array(Subscription),
  })
  .meta({ id: 'Customer' });
export type Customer = z.output<typeof Customer>;
