import { useParams } from '@tanstack/react-router';
import type { AddService } from '../../modules/subscriptions/subscriptions.contract.ts';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { SignUpFields } from '../catalogue/sign-up-fields.tsx';
import { initialParameters, type Offering, signUpSchema } from '../catalogue/sign-up-schema.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/customers.en.ts';
import { text as offeringText } from '../messages/offerings.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { TextField } from '../ui/fields.tsx';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import {
  asBody,
  type Customer,
  customersKey,
  subscriptionsKey,
  useCustomer,
  useOfferings,
} from './customer-queries.ts';

/** **Sign up for RapidStart Services** with **Country/region of use** (PP-49, PP-50). */
export function SignUpServicePage() {
  const { organizationId = '', customerId = '', offeringCode = '' } = useParams({ strict: false });
  const customer = useCustomer(organizationId, customerId);
  const offerings = useOfferings(organizationId);
  const offering = offerings.data?.items.find(({ code }) => code === offeringCode);
  const base = `/partner/${organizationId}/customers`;
  const name = customer.data?.data.name ?? text('detail.summary');
  return (
    <Page
      title={offering ? text('add.title', { service: offering.name }) : text('list.addService')}
      crumbs={[
        { label: text('list.title'), href: base },
        { label: name, href: `${base}/${customerId}` },
        { label: text('list.addService'), href: `${base}/${customerId}/add-service` },
        { label: offering?.name ?? offeringCode },
      ]}
      width="text"
    >
      <WhyNot organizationId={organizationId} action="addService" subject={customerId}>
        <WhenReady state={customer.error ? stateOf(customer) : stateOf(offerings)}>
          {() =>
            offering ? (
              <>
                <RetirementNotice service={offering.name} retirement={offering.retirement} />
                <WhyNot organizationId={organizationId} action="addService.offering" subject={offeringCode}>
                  <SignUpForm
                    organizationId={organizationId}
                    customerId={customerId}
                    customerName={name}
                    present={presentOf(customer.data?.data, offeringCode)}
                    offering={offering}
                  />
                </WhyNot>
              </>
            ) : (
              <Empty sentence={text('add.choose.none')} />
            )
          }
        </WhenReady>
      </WhyNot>
    </Page>
  );
}

/** How many of the service the customer has already (PP-53). */
const presentOf = (customer: Customer | undefined, offeringCode: string) =>
  customer?.subscriptions.filter((one) => one.offeringCode === offeringCode).length ?? 0;

interface SignUpFormProps {
  organizationId: string;
  customerId: string;
  customerName: string;
  present: number;
  offering: Offering;
}

function SignUpForm({ organizationId, customerId, customerName, present, offering }: SignUpFormProps) {
  const go = useGo();
  const base = `/partner/${organizationId}/customers/${customerId}`;
  const draftKey = `add-service.${customerId}.${offering.code}`;
  const adding = useSubmission({
    send: (body: AddService, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/customers/{customerId}/subscriptions', {
          params: { path: { organizationId, customerId } },
          body: asBody<components['schemas']['AddService']>(body),
          headers,
        }),
      ),
    refresh: [customersKey(organizationId), subscriptionsKey],
  });
  return (
    <PlannedForm
      title={text('add.confirm', { service: offering.name, name: customerName })}
      plan={(body) =>
        planOf(
          api.POST('/api/v1/organizations/{organizationId}/customers/{customerId}/subscriptions', {
            params: { path: { organizationId, customerId }, query: dryRun },
            body: asBody<components['schemas']['AddService']>(body),
          }),
        )
      }
      question={<p>{offeringText('add.final')}</p>}
      label={text('add.title', { service: offering.name })}
      submitLabel={text('add.submit')}
      schema={signUpSchema(offering)}
      draftKey={draftKey}
      initial={initialParameters(offering)}
      commands={[{ id: 'cancel', label: text('form.cancel'), href: base }]}
      onSubmit={async (body) => {
        const { operation, subscription } = await adding.mutateAsync(body);
        go(`${base}/next-steps/${subscription.id}/${operation.id}`);
      }}
    >
      <p>{text('add.for', { name: customerName })}</p>
      {present > 0 && <p>{text('add.another', { count: present })}</p>}
      <TextField
        name="label"
        label={text('add.label')}
        help={text('add.label.help')}
        autoComplete="off"
        maxLength={100}
      />
      <SignUpFields offering={offering} />
    </PlannedForm>
  );
}
