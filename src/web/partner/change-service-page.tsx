import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ChangeService } from '../../modules/service-changes/changing.contract.ts';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/changing.en.ts';
import { text as customersText } from '../messages/customers.en.ts';
import { operationsKey } from '../provisioning/operation-queries.ts';
import { AppLink, useGo } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { ChangeServiceFields } from './change-service-fields.tsx';
import { changeSchema, initialChange, type ServiceChoices } from './change-service-form.ts';
import { asBody, customersKey, subscriptionsKey } from './customer-queries.ts';

const CHANGES = '/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}/changes';

/** **Change plan or settings** of a service that is set up; why nothing can be changed, where that is so. */
export function ChangeServicePage() {
  const { organizationId = '', subscriptionId = '' } = useParams({ strict: false });
  const choices = useQuery({
    queryKey: [...subscriptionsKey, organizationId, subscriptionId, 'changes'],
    queryFn: ({ signal }) =>
      answered(api.GET(CHANGES, { params: { path: { organizationId, subscriptionId } }, signal })),
    staleTime: 0,
  });
  const base = `/partner/${organizationId}`;
  const { data } = choices;
  return (
    <Page
      title={data ? text('title', { service: data.serviceName }) : text('loading')}
      crumbs={[
        { label: customersText('list.title'), href: `${base}/customers` },
        ...(data ? [{ label: data.customerName, href: `${base}/customers/${data.customerId}` }] : []),
        { label: text('command') },
      ]}
      width="text"
    >
      <WhenReady state={stateOf(choices)}>
        {() =>
          data && (
            <>
              <p>{text('for', { name: data.customerName, plan: data.now.planName })}</p>
              {data.underWay && (
                <p>
                  <AppLink href={`${base}/operations/${data.underWay}`}>{text('underWay')}</AppLink>
                </p>
              )}
              <WhyNot organizationId={organizationId} action="changeService" subject={subscriptionId}>
                <ChangeForm
                  key={data.version}
                  organizationId={organizationId}
                  subscriptionId={subscriptionId}
                  choices={data}
                />
              </WhyNot>
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

interface ChangeFormProps {
  organizationId: string;
  subscriptionId: string;
  choices: ServiceChoices;
}

function ChangeForm({ organizationId, subscriptionId, choices }: ChangeFormProps) {
  const go = useGo();
  const { serviceName: service, customerName: name, customerId, version } = choices;
  const base = `/partner/${organizationId}`;
  const draftKey = `change-service.${subscriptionId}`;
  const path = { organizationId, subscriptionId };
  const seen = ifMatch(`"${version}"`);
  const bodyOf = (change: ChangeService) => asBody<components['schemas']['ChangeService']>(change);
  const changing = useSubmission({
    send: (change: ChangeService, headers) =>
      answered(
        api.POST(CHANGES, { params: { path }, body: bodyOf(change), headers: { ...headers, ...seen } }),
      ),
    refresh: [customersKey(organizationId), subscriptionsKey, operationsKey(organizationId)],
    draftKey,
  });
  return (
    <PlannedForm
      title={text('confirm', { service, name })}
      plan={(change) =>
        planOf(api.POST(CHANGES, { params: { path, query: dryRun }, body: bodyOf(change), headers: seen }))
      }
      question={<p>{text('stays')}</p>}
      label={text('title', { service })}
      submitLabel={text('submit')}
      schema={changeSchema(choices)}
      draftKey={draftKey}
      initial={initialChange(choices)}
      commands={[{ id: 'cancel', label: text('cancel'), href: `${base}/customers/${customerId}` }]}
      onSubmit={async (change) => {
        const { operation } = await changing.mutateAsync(change);
        go(`${base}/operations/${operation.id}`);
      }}
    >
      <ChangeServiceFields choices={choices} />
    </PlannedForm>
  );
}
