import { useParams, useRouterState } from '@tanstack/react-router';
import { z } from 'zod';
import { PARTNER_ROLES } from '../../modules/grants/grants.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useRefused } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/grants.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CheckboxesField } from '../ui/choice-fields.tsx';
import { Explain } from '../ui/explain.tsx';
import { DateField, SelectField, TextField } from '../ui/fields.tsx';
import { useNow } from '../ui/now.tsx';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { dayOf, endOf, GroupsField, named } from './change-grant.tsx';
import { useSide } from './grant-page.tsx';
import { type Grant, useGrant, useGrantsChanged } from './grant-queries.ts';
import { type GrantableService, useGrantableServices } from './grantable-services.ts';
import { useWaiting } from './grants-page.tsx';
import { NamedPeopleField } from './named-people-field.tsx';
import { partnerOf } from './support-queries.ts';

const GRANTS = '/api/v1/organizations/{organizationId}/grants';

const Wanted = z
  .object({
    subscriptionId: z.string().min(1, 'Choose a service.'),
    roles: z.array(z.string()).min(1, 'Choose at least one role.'),
    groups: z.array(z.enum(PARTNER_ROLES)).default([]),
    personIds: z.array(z.string()).default([]),
    purpose: z.string().trim().min(1, 'Say what the access is for.').max(500),
    until: z.iso.date('Choose a day.'),
  })
  .refine(({ groups, personIds }) => groups.length + personIds.length > 0, {
    error: 'Choose who in the partner organization.',
    path: ['groups'],
  });
type Wanted = z.output<typeof Wanted>;

/** A customer gives access, a partner proposes it; "again" starts from a grant that is over. */
export function NewGrantPage() {
  return <SignedInOnly>{() => <NewGrant />}</SignedInOnly>;
}

function NewGrant() {
  const { organizationId = '' } = useParams({ strict: false });
  const side = useSide();
  const query = new URLSearchParams(useRouterState({ select: (state) => state.location.searchStr }));
  const again = query.get('again') ?? '';
  const services = useGrantableServices(organizationId, side, query.get('customer') ?? undefined);
  const former = useGrant(organizationId, again);
  const list = `/${side}/${organizationId}/grants`;
  const waiting = useWaiting(organizationId, side);
  const ready = again === '' ? { kind: 'ready' as const } : stateOf(former);
  return (
    <Page
      title={text(`new.${side}.title`)}
      crumbs={[{ label: text(`grants.${side}.title`), href: list }, { label: text(`new.${side}.title`) }]}
      state={waiting}
      width="text"
    >
      <WhenReady state={stateOf(services)}>
        {() => (
          <WhenReady state={ready}>
            {() =>
              services.data?.length === 0 ? (
                <NoService organizationId={organizationId} side={side} />
              ) : (
                <WantedForm
                  organizationId={organizationId}
                  side={side}
                  services={services.data ?? []}
                  former={former.data?.data}
                />
              )
            }
          </WhenReady>
        )}
      </WhenReady>
    </Page>
  );
}

function NoService({ organizationId, side }: Pick<WantedFormProps, 'organizationId' | 'side'>) {
  const href = `/partner/${organizationId}/customers`;
  const command = { id: 'customers', label: text('service.openCustomers'), href };
  return <Empty sentence={text(`service.none.${side}`)} {...(side === 'partner' && { command })} />;
}

interface WantedFormProps {
  organizationId: string;
  side: 'customer' | 'partner';
  services: readonly GrantableService[];
  former: Grant | undefined;
}

function WantedForm({ organizationId, side, services, former }: WantedFormProps) {
  const notices = useNotices();
  const go = useGo();
  const changed = useGrantsChanged(organizationId);
  const now = useNow();
  const [only] = services;
  const partnerOfService = async ({ subscriptionId }: Wanted) =>
    former?.partner.id ?? (await partnerOf(organizationId, subscriptionId));
  const asked = async ({ until, ...wanted }: Wanted) => ({
    params: { path: { organizationId } },
    body: {
      ...wanted,
      endsAt: endOf(until),
      ...(side === 'customer' ? { partnerId: await partnerOfService({ until, ...wanted }) } : {}),
    },
  });
  const sending = useSubmission({
    send: async (wanted: Wanted, headers) =>
      answered(api.POST(GRANTS, { ...(await asked(wanted)), headers })),
  });
  const roles = [...new Set(services.flatMap((service) => service.roles))];
  const in30Days = dayOf(new Date(now.getTime() + 30 * 86_400_000));
  // Which service is not chosen yet: whoever may give no access to any is told before they choose.
  const refused = useRefused(organizationId, ['createGrant'], only?.id ?? '')('createGrant');
  if (refused?.explanation.reason === 'role-too-small') return <Explain {...refused} />;
  return (
    <WhyNot
      organizationId={organizationId}
      action="createGrant"
      subject={services.length === 1 && only ? only.id : ''}
    >
      <PlannedForm
        label={text('new.form')}
        submitLabel={text(side === 'customer' ? 'grants.give' : 'grants.propose')}
        title={text(`new.confirm.${side}`)}
        schema={Wanted}
        initial={{
          subscriptionId: former?.subscriptionId ?? (services.length === 1 ? only?.id : undefined) ?? '',
          roles: former?.roles ?? [],
          groups: former?.groups ?? ['member'],
          personIds: former?.named.map(({ id }) => id) ?? [],
          purpose: former?.purpose ?? '',
          until: in30Days,
        }}
        plan={async (wanted) => {
          const request = await asked(wanted);
          return planOf(api.POST(GRANTS, { ...request, params: { ...request.params, query: dryRun } }));
        }}
        onSubmit={async (wanted) => {
          const grant = await sending.mutateAsync(wanted);
          notices.note(text('grant.done'));
          await changed();
          go(`/${side}/${organizationId}/grants/${grant.id}`);
        }}
      >
        <SelectField
          name="subscriptionId"
          label={text('new.service')}
          required
          choices={services.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxesField name="roles" label={text('new.roles')} required choices={named(roles)} />
        <GroupsField />
        <NamedPeopleField organizationId={organizationId} side={side} partnerId={former?.partner.id} />
        <TextField name="purpose" label={text('new.purpose')} help={text('new.purpose.help')} required />
        <DateField name="until" label={text('new.until')} help={text('new.until.help')} required />
      </PlannedForm>
    </WhyNot>
  );
}
