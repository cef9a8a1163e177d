import { type ChangeCustomer, changeOf } from '../../modules/customers/customers.contract.ts';
import { answered, api, ifMatch } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/customers.en.ts';
import { Form } from '../ui/form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { AdministratorFields, OrganizationFields } from './customer-fields.tsx';
import { asBody, type Customer, customersKey, subscriptionsKey } from './customer-queries.ts';
import { NumberField } from './number-field.tsx';

interface ChangeCustomerFormProps {
  organizationId: string;
  customer: Customer;
  /** ETag of what is shown. */
  version: string;
}

/** The customer's record; a prospect's number is added here, which lifts its limit (PP-39). */
export function ChangeCustomerForm({ organizationId, customer, version }: ChangeCustomerFormProps) {
  const notices = useNotices();
  const changing = useSubmission({
    send: (body: ChangeCustomer) =>
      answered(
        api.PATCH('/api/v1/organizations/{organizationId}/customers/{customerId}', {
          params: { path: { organizationId, customerId: customer.id } },
          body: asBody<components['schemas']['ChangeCustomer']>(body),
          headers: ifMatch(version),
        }),
      ),
    refresh: [customersKey(organizationId), subscriptionsKey],
  });
  return (
    <WhyNot organizationId={organizationId} action="changeCustomer" subject={customer.id}>
      <Form
        label={text('detail.tab.profile')}
        submitLabel={text('detail.save')}
        schema={changeOf(customer)}
        initial={initialOf(customer)}
        onSubmit={async (change) => {
          await changing.mutateAsync(withEmptied(change, customer));
          notices.note(text('detail.saved'));
        }}
      >
        {customer.number === null && <NumberField organizationId={organizationId} />}
        <OrganizationFields />
        <AdministratorFields required={false} />
      </Form>
    </WhyNot>
  );
}

const TEXTS = ['street', 'city', 'state', 'postalCode', 'phone', 'industry'] as const;

const initialOf = (customer: Customer) => ({
  name: customer.name,
  country: customer.country,
  contactEmail: customer.contactEmail,
  ...Object.fromEntries(TEXTS.map((field) => [field, customer[field]])),
  'administrator/firstName': customer.administrator.firstName,
  'administrator/lastName': customer.administrator.lastName,
  'administrator/signInName': customer.administrator.signInName,
});

/** A form leaves out what is empty; what had a text before is emptied by it. */
function withEmptied(change: ChangeCustomer, before: Customer): ChangeCustomer {
  const emptied = TEXTS.filter((field) => before[field] !== '' && change[field] === undefined);
  return { ...change, ...Object.fromEntries(emptied.map((field) => [field, ''])) };
}
