import { useParams, useRouterState } from '@tanstack/react-router';
import { UNDO_DAYS } from '../../modules/customers/merging.rules.ts';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text as customerText } from '../messages/customers.en.ts';
import { text } from '../messages/merging.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { type CustomerMergePlan, customersKey, subscriptionsKey, useMergePlan } from './customer-queries.ts';
import { MergeChoices, MergeForm } from './merge-choices.tsx';
import { MergePicker } from './merge-picker.tsx';

/** **Merge**: several customers become one; what it will be like stands here before anything happens. */
export function MergePage() {
  const { organizationId = '' } = useParams({ strict: false });
  const query = useRouterState({ select: (state) => new URLSearchParams(state.location.searchStr) });
  const ids = (query.get('ids') ?? '').split(',').filter(Boolean);
  const first = query.get('with') ?? '';
  const plan = useMergePlan(organizationId, ids);
  const list = `/partner/${organizationId}/customers`;
  return (
    <Page
      title={text('merge.title')}
      crumbs={[{ label: customerText('list.title'), href: list }, { label: text('merge.title') }]}
      width="text"
    >
      <WhyNot organizationId={organizationId} action="mergeCustomers" subject={ids.join() || first}>
        {first !== '' && ids.length < 2 ? (
          <MergePicker organizationId={organizationId} customerId={first} />
        ) : ids.length < 2 ? (
          <Empty
            sentence={text('merge.choose')}
            command={{ id: 'list', label: customerText('list.title'), href: list }}
          />
        ) : (
          <WhenReady state={stateOf(plan)}>
            {() => plan.data && <Planned organizationId={organizationId} plan={plan.data} />}
          </WhenReady>
        )}
      </WhyNot>
    </Page>
  );
}

function Planned({ organizationId, plan }: { organizationId: string; plan: CustomerMergePlan }) {
  const go = useGo();
  const notices = useNotices();
  const base = `/partner/${organizationId}/customers`;
  const merging = useSubmission({
    send: (body: components['schemas']['MergeCustomers'], headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/customer-merges', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [customersKey(organizationId), subscriptionsKey],
  });
  const customers = plan.customers.map(({ id, version }) => ({ id, version }));
  if (plan.decision.explanation) return <Explain explanation={plan.decision.explanation} tone="danger" />;
  return (
    <>
      <p>{text('merge.lead', { days: UNDO_DAYS })}</p>
      <PlannedForm
        title={text('merge.confirm', { count: plan.customers.length })}
        plan={(choices) =>
          planOf(
            api.POST('/api/v1/organizations/{organizationId}/customer-merges', {
              params: { path: { organizationId }, query: dryRun },
              body: { ...choices, customers },
            }),
          )
        }
        label={text('merge.title')}
        submitLabel={text('merge.submit', { count: plan.customers.length })}
        schema={MergeForm}
        initial={{ survivorId: plan.survivorId }}
        commands={[{ id: 'cancel', label: customerText('form.cancel'), href: base }]}
        onSubmit={async (choices) => {
          const { id, survivor } = await merging.mutateAsync({ ...choices, customers });
          notices.note(text('merge.done', { name: survivor.name }));
          go(`${base}/merges/${id}`);
        }}
      >
        <MergeChoices plan={plan} />
      </PlannedForm>
    </>
  );
}
