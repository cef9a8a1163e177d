import { z } from 'zod';
import { PARTNER_ROLES } from '../../modules/grants/grants.contract.ts';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/grants.en.ts';
import { CheckboxesField } from '../ui/choice-fields.tsx';
import { DateField } from '../ui/fields.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { type Grant, useGrantsChanged } from './grant-queries.ts';
import { NamedPeopleField } from './named-people-field.tsx';

const GRANT = '/api/v1/organizations/{organizationId}/grants/{grantId}';

const Change = z.object({
  roles: z.array(z.string()).min(1, 'Leave at least one role, or end the access.'),
  groups: z.array(z.enum(PARTNER_ROLES)).default([]),
  personIds: z.array(z.string()).default([]),
  until: z.iso.date('Choose a day.'),
});
type Change = z.output<typeof Change>;

interface ChangeGrantProps {
  organizationId: string;
  side: 'customer' | 'partner';
  grant: Grant;
  version: string;
}

/** Fewer holds at once; what a partner adds waits for the customer's consent to the difference. */
export function ChangeGrant({ organizationId, side, grant, version }: ChangeGrantProps) {
  const notices = useNotices();
  const changed = useGrantsChanged(organizationId);
  const day = dayOf(new Date(grant.endsAt));
  const asked = ({ until, ...rest }: Change) => ({
    params: { path: { organizationId, grantId: grant.id } },
    headers: ifMatch(version),
    body: { ...rest, ...(until === day ? {} : { endsAt: endOf(until) }) },
  });
  const { roles, groups } = grant;
  const initial = { roles, groups, personIds: grant.named.map(({ id }) => id), until: day };
  return (
    <section aria-label={text('change.title')}>
      <h2>{text('change.title')}</h2>
      <p>{text(`change.hint.${side}`)}</p>
      <WhyNot organizationId={organizationId} action="changeGrant" subject={grant.id}>
        <PlannedForm
          label={text('change.form')}
          submitLabel={text('change.submit')}
          title={text('change.confirm')}
          schema={Change}
          initial={initial}
          plan={(change) => {
            const request = asked(change);
            return planOf(api.PATCH(GRANT, { ...request, params: { ...request.params, query: dryRun } }));
          }}
          onSubmit={async (change) => {
            await answered(api.PATCH(GRANT, asked(change)));
            notices.note(text('grant.done'));
            await changed();
          }}
        >
          <CheckboxesField
            name="roles"
            label={text('new.roles')}
            required
            choices={named(grant.offeredRoles)}
          />
          <GroupsField />
          <NamedPeopleField organizationId={organizationId} side={side} partnerId={grant.partner.id} />
          <DateField name="until" label={text('new.until')} help={text('new.until.help')} required />
        </PlannedForm>
      </WhyNot>
    </section>
  );
}

export const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export function GroupsField() {
  const choices = PARTNER_ROLES.map((value) => ({ value, label: text(`grant.group.${value}`) }));
  return <CheckboxesField name="groups" label={text('new.groups')} choices={choices} />;
}

/** The whole of the reader's day counts. */
export const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString();

/** The reader's day of a moment, as a date field wants it. */
export const dayOf = (moment: Date) => moment.toLocaleDateString('sv-SE');
