import { useParams } from '@tanstack/react-router';
import { useContext } from 'react';
import { CreateCustomer } from '../../modules/customers/customers.contract.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/customers.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import { FormContext } from '../ui/form-context.ts';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { AdministratorFields, OrganizationFields } from './customer-fields.tsx';
import { asBody, customersKey } from './customer-queries.ts';
import { NumberField } from './number-field.tsx';

/** **Create a new customer**: an existing one by its number, or a prospect without (PP-21, PP-30). */
export function CreateCustomerPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const list = `/partner/${organizationId}/customers`;
  const go = useGo();
  const notices = useNotices();
  const creating = useSubmission({
    send: (body: CreateCustomer, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/customers', {
          params: { path: { organizationId } },
          body: asBody<components['schemas']['CreateCustomer']>(body),
          headers,
        }),
      ),
    refresh: [customersKey(organizationId)],
  });
  return (
    <Page
      title={text('create.title')}
      crumbs={[{ label: text('list.title'), href: list }, { label: text('create.title') }]}
      width="text"
    >
      <p>{text('create.lead')}</p>
      <Form
        label={text('create.title')}
        submitLabel={text('create.submit')}
        schema={CreateCustomer}
        draftKey={`new-customer.${organizationId}`}
        commands={[{ id: 'cancel', label: text('form.cancel'), href: list }]}
        onSubmit={async (body) => {
          const { id, name } = await creating.mutateAsync(body);
          notices.note(text('create.done', { name }));
          go(`${list}?sort=-created&selected=${id}`);
        }}
      >
        <NumberField organizationId={organizationId} />
        <OrganizationFields />
        <AdministratorPart />
      </Form>
    </Page>
  );
}

/** Asked of a prospect only; an existing customer may leave it for later. */
function AdministratorPart() {
  const form = useContext(FormContext);
  return <AdministratorFields required={String(form?.value('number') ?? '').trim() === ''} />;
}
