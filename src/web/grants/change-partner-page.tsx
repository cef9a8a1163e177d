import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { itemsOf } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/grants.en.ts';
import { AppLink, useGo } from '../ui/app-link.tsx';
import { CheckboxesField } from '../ui/choice-fields.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { CheckboxField, DateField } from '../ui/fields.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import { LookupField } from '../ui/lookup-field.tsx';
import { useNow } from '../ui/now.tsx';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useWhenWords } from '../ui/when.tsx';
import { dayOf, endOf, named } from './change-grant.tsx';
import { useGrantsChanged } from './grant-queries.ts';
import { type ServiceSupport, supportKey, useRegisteredPartners, useSupport } from './support-queries.ts';

const SUPPORT = '/api/v1/organizations/{organizationId}/services/{subscriptionId}/support-partner';

const Wanted = z
  .object({
    partnerId: z.uuid('Choose a partner.'),
    withAccess: z.boolean().default(false),
    roles: z.array(z.string()).default([]),
    until: z.iso.date('Choose a day.'),
  })
  .refine(({ withAccess, roles }) => !withAccess || roles.length > 0, {
    error: 'Choose at least one role.',
    path: ['roles'],
  });
type Wanted = z.output<typeof Wanted>;

/** **Change support partner**, with **Grant service access to the selected partner** (PP-88, PP-89, PP-90). */
export function ChangePartnerPage() {
  return <SignedInOnly>{() => <ChangePartner />}</SignedInOnly>;
}

function ChangePartner() {
  const { organizationId = '', subscriptionId = '' } = useParams({ strict: false });
  const support = useSupport(organizationId, subscriptionId);
  const home = `/customer/${organizationId}`;
  return (
    <Page
      title={text('partner.title')}
      crumbs={[{ label: text('partner.services'), href: home }, { label: text('partner.title') }]}
      width="text"
    >
      <WhenReady state={stateOf(support)}>
        {() =>
          support.data && (
            <>
              <HowItIs organizationId={organizationId} support={support.data} />
              <WhyNot organizationId={organizationId} action="changePartner" subject={subscriptionId}>
                <ChangeForm organizationId={organizationId} support={support.data} />
              </WhyNot>
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

function HowItIs({ organizationId, support }: { organizationId: string; support: ServiceSupport }) {
  const words = useWhenWords();
  const { announced } = support;
  return (
    <>
      <Facts
        facts={[
          { label: text('column.service'), value: support.serviceName },
          { label: text('partner.now'), value: support.supportPartner.name },
          { label: text('partner.ofRecord'), value: support.partnerOfRecord.name },
        ]}
      />
      <p>{text('partner.what')}</p>
      {announced && (
        <p>
          {text('partner.announced', { partner: announced.toName, at: words(announced.effectiveAt, 'date') })}{' '}
          <AppLink href={`/customer/${organizationId}/moves/${announced.id}`}>
            {text('partner.moves')}
          </AppLink>
        </p>
      )}
    </>
  );
}

interface ChangeFormProps {
  organizationId: string;
  support: ServiceSupport;
}

function ChangeForm({ organizationId, support }: ChangeFormProps) {
  const queries = useQueryClient();
  const notices = useNotices();
  const go = useGo();
  const now = useNow();
  const changed = useGrantsChanged(organizationId);
  const path = { organizationId, subscriptionId: support.subscriptionId };
  const asked = ({ partnerId, withAccess, roles, until }: Wanted) => ({
    partnerId,
    ...(withAccess && { access: { roles, endsAt: endOf(until) } }),
  });
  const sending = useSubmission({
    send: (wanted: Wanted, headers) =>
      answered(api.POST(SUPPORT, { params: { path }, body: asked(wanted), headers })),
  });
  const home = `/customer/${organizationId}`;
  return (
    <PlannedForm
      label={text('partner.title')}
      submitLabel={text('partner.submit')}
      title={text('partner.confirm', { service: support.serviceName })}
      schema={Wanted}
      initial={{
        withAccess: false,
        roles: support.offeredRoles.includes('Configurator') ? ['Configurator'] : [],
        until: dayOf(new Date(now.getTime() + 365 * 86_400_000)),
      }}
      commands={[{ id: 'cancel', label: text('new.cancel'), href: home }]}
      plan={(wanted) => planOf(api.POST(SUPPORT, { params: { path, query: dryRun }, body: asked(wanted) }))}
      onSubmit={async (wanted) => {
        const { supportPartner, serviceName: service } = await sending.mutateAsync(wanted);
        notices.note(text('partner.done', { partner: supportPartner.name, service }));
        for (const queryKey of [supportKey(organizationId), ['services', organizationId]])
          await queries.invalidateQueries({ queryKey });
        await changed();
        go(home);
      }}
    >
      <PartnerField organizationId={organizationId} current={support.supportPartner.id} />
      <CheckboxField name="withAccess" label={text('partner.access')} help={text('partner.access.help')} />
      <AccessFields roles={support.offeredRoles} />
    </PlannedForm>
  );
}

function PartnerField({ organizationId, current }: { organizationId: string; current: string }) {
  const [typed, setTyped] = useState('');
  const partners = useRegisteredPartners(organizationId, useSettled(typed, 250));
  const found = itemsOf(partners).filter(({ id }) => id !== current);
  return (
    <>
      <LookupField
        name="partnerId"
        label={text('partner.field')}
        help={text('partner.field.help')}
        found={found.map(({ id, name }) => ({ value: id, label: name }))}
        looking={partners.isFetching}
        onTyped={setTyped}
        onMore={partners.hasNextPage ? () => void partners.fetchNextPage() : undefined}
        required
      />
      {partners.error && <ErrorView error={partners.error} retry={() => void partners.refetch()} />}
    </>
  );
}

/** Asked only where access is granted with it. */
function AccessFields({ roles }: { roles: readonly string[] }) {
  if (!useFieldValue('withAccess', false)) return null;
  return (
    <>
      <CheckboxesField name="roles" label={text('new.roles')} required choices={named(roles)} />
      <DateField name="until" label={text('new.until')} help={text('new.until.help')} required />
    </>
  );
}
