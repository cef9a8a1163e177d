import { useState } from 'react';
import { RetireOffering } from '../../modules/catalogue/desk.contract.ts';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/catalogue-desk.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { DateField, TextArea } from '../ui/fields.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useRefresh } from './desk-queries.ts';
import type { OfferingProps } from './offering-page.tsx';
import { RetirementNotice } from './retirement-notice.tsx';

const RETIREMENT = '/api/v1/organizations/{organizationId}/catalogue/{offeringCode}/retirement';

/** Announces the last day of a service, moves it, or lets the service stay (PP-93). */
export function RetirementTab({ organizationId, offering }: OfferingProps) {
  const notices = useNotices();
  const refresh = useRefresh(organizationId);
  const { code, name, retirement } = offering;
  const path = { organizationId, offeringCode: code };
  const { from, notice, data } = retirement ?? {};
  return (
    <>
      <RetirementNotice service={name} retirement={retirement} />
      {retirement && <Withdrawing organizationId={organizationId} offering={offering} />}
      <WhyNot organizationId={organizationId} action="retireOffering" subject={code}>
        <PlannedForm
          key={retirement?.from}
          label={text('retire.form')}
          submitLabel={text('retire.submit')}
          title={text('retire.title', { name })}
          schema={RetireOffering}
          initial={{ from, notice, data }}
          plan={(body) => planOf(api.PUT(RETIREMENT, { params: { path, query: dryRun }, body }))}
          onSubmit={async (body) => {
            await answered(api.PUT(RETIREMENT, { params: { path }, body }));
            notices.note(text('retire.done', { name }));
            await refresh();
          }}
        >
          <DateField name="from" label={text('retire.from')} help={text('retire.from.help')} required />
          <TextArea name="notice" label={text('retire.notice')} rows={2} required />
          <TextArea name="data" label={text('retire.data')} rows={2} required />
        </PlannedForm>
      </WhyNot>
    </>
  );
}

function Withdrawing({ organizationId, offering: { code, name } }: OfferingProps) {
  const [open, setOpen] = useState(false);
  const notices = useNotices();
  const refresh = useRefresh(organizationId);
  const path = { organizationId, offeringCode: code };
  const explained = useExplained(organizationId, ['withdrawRetirement'], code);
  const ask = () => planOf(api.DELETE(RETIREMENT, { params: { path, query: dryRun } }));
  const plan = usePlan(['withdraw', code], open ? ask : undefined);
  return (
    <div>
      <CommandButton
        command={explained('withdrawRetirement', {
          id: 'withdraw',
          label: text('withdraw'),
          onClick: () => setOpen(true),
        })}
      />
      <Confirm
        open={open}
        title={text('withdraw.title', { name })}
        confirmLabel={text('withdraw')}
        onConfirm={async () => {
          await answered(api.DELETE(RETIREMENT, { params: { path } }));
          notices.note(text('withdraw.done', { name }));
          setOpen(false);
          await refresh();
        }}
        onClose={() => setOpen(false)}
      >
        <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
      </Confirm>
    </div>
  );
}
