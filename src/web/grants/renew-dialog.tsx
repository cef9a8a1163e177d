import { z } from 'zod';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/grants.en.ts';
import { DateField } from '../ui/fields.tsx';
import { useNow } from '../ui/now.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { dayOf, endOf } from './change-grant.tsx';
import { type Grant, useGrantsChanged } from './grant-queries.ts';

const RENEWALS = '/api/v1/organizations/{organizationId}/grants/renewals';
const Until = z.object({ until: z.iso.date('Choose a day.') });

interface RenewDialogProps {
  organizationId: string;
  side: 'customer' | 'partner';
  grants: readonly Grant[];
  onClose: () => void;
}

/** The same later end for all that were chosen: a customer extends at once, a partner asks for it. */
export function RenewDialog({ organizationId, side, grants, onClose }: RenewDialogProps) {
  const notices = useNotices();
  const changed = useGrantsChanged(organizationId);
  const now = useNow();
  const grantIds = grants.map(({ id }) => id);
  const asked = ({ until }: z.output<typeof Until>) => ({ grantIds, endsAt: endOf(until) });
  const path = { organizationId };
  const count = grants.length;
  return (
    <PlainDialog title={text('renew.title', { count })} onClose={onClose}>
      <p>{text(`renew.what.${side}`)}</p>
      <WhyNot organizationId={organizationId} action="renewGrants" subject={grantIds.join()}>
        <PlannedForm
          label={text('renew.title', { count })}
          submitLabel={text('renew')}
          title={text('renew.confirm', { count })}
          schema={Until}
          initial={{ until: dayOf(new Date(now.getTime() + 365 * 86_400_000)) }}
          commands={[{ id: 'cancel', label: text('new.cancel'), onClick: onClose }]}
          plan={(wanted) =>
            planOf(api.POST(RENEWALS, { params: { path, query: dryRun }, body: asked(wanted) }))
          }
          onSubmit={async (wanted) => {
            await answered(api.POST(RENEWALS, { params: { path }, body: asked(wanted) }));
            notices.note(text('grant.done'));
            await changed();
            onClose();
          }}
        >
          <DateField name="until" label={text('new.until')} help={text('new.until.help')} required />
        </PlannedForm>
      </WhyNot>
    </PlainDialog>
  );
}
