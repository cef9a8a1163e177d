import { useParams } from '@tanstack/react-router';
import { useContext, useState } from 'react';
import { CreateCustomer } from '../../modules/customers/customers.contract.ts';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/customers.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import { FormContext } from '../ui/form-context.ts';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { AcceptDuplicate } from './accept-duplicate.tsx';
import { CandidatePanel } from './candidate-panel.tsx';
import { AdministratorFields, OrganizationFields } from './customer-fields.tsx';
import { asBody, customersKey } from './customer-queries.ts';
import { NumberField } from './number-field.tsx';
import { OwnOrganizationField } from './own-organization.tsx';

/** **Create a new customer**: an existing one by its number, or a prospect without (PP-21, PP-30). */
export function CreateCustomerPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const list = `/partner/${organizationId}/customers`;
  const go = useGo();
  const notices = useNotices();
  const { creating, mayBeDuplicate } = useCreating(organizationId);
  return (
    <Page
      title={text('create.title')}
      crumbs={[{ label: text('list.title'), href: list }, { label: text('create.title') }]}
      width="text"
    >
      <p>{text('create.lead')}</p>
      <WhyNot organizationId={organizationId} action="createCustomer">
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
          <OwnOrganizationField organizationId={organizationId} />
          <OrganizationFields alike={<CandidatePanel organizationId={organizationId} />} />
          <AdministratorPart />
          <AcceptDuplicate refused={mayBeDuplicate} />
        </Form>
      </WhyNot>
    </Page>
  );
}

function useCreating(organizationId: string) {
  const [mayBeDuplicate, setMayBeDuplicate] = useState(false);
  const creating = useSubmission({
    send: async (body: CreateCustomer, headers) => {
      try {
        return await answered(
          api.POST('/api/v1/organizations/{organizationId}/customers', {
            params: { path: { organizationId } },
            body: asBody<components['schemas']['CreateCustomer']>(body),
            headers,
          }),
        );
      } catch (error) {
        setMayBeDuplicate(error instanceof Problem && error.explanation?.reason === 'may-be-duplicate');
        throw error;
      }
    },
    refresh: [customersKey(organizationId)],
    draftKey: `new-customer.${organizationId}`,
  });
  return { creating, mayBeDuplicate };
}

/** Asked of a prospect only; an existing customer may leave it for later. */
function AdministratorPart() {
  const form = useContext(FormContext);
  return <AdministratorFields required={String(form?.value('number') ?? '').trim() === ''} />;
}
