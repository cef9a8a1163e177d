import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { text } from '../messages/grants.en.ts';
import { CheckboxesField } from '../ui/choice-fields.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { partnerOf, supportKey } from './support-queries.ts';

interface NamedPeopleFieldProps {
  organizationId: string;
  side: 'customer' | 'partner';
  /** Where it stands already; otherwise who supports the chosen service. */
  partnerId?: string | undefined;
}

/** People of the partner by name: a partner's own, or those of whoever supports the service that was chosen. */
export function NamedPeopleField({ organizationId, side, partnerId }: NamedPeopleFieldProps) {
  const subscriptionId = useFieldValue('subscriptionId', '');
  const people = useQuery({
    queryKey: [...supportKey(organizationId), 'people', side, partnerId ?? subscriptionId],
    queryFn: ({ signal }) =>
      peopleOf(
        { organizationId, partnerId: partnerId ?? (side === 'customer' ? subscriptionId : undefined) },
        {
          byService: side === 'customer' && partnerId === undefined,
          signal,
        },
      ),
    enabled: side === 'partner' || partnerId !== undefined || subscriptionId !== '',
  });
  if (people.isPending && people.fetchStatus === 'idle') return null;
  return (
    <WhenReady state={stateOf(people)}>
      {() =>
        people.data && people.data.length > 0 ? (
          <CheckboxesField
            name="personIds"
            label={text('new.people')}
            help={text('new.people.help')}
            choices={people.data.map(({ id, name, role }) => ({
              value: id,
              label: text('new.person', { name, role }),
            }))}
          />
        ) : null
      }
    </WhenReady>
  );
}

async function peopleOf(
  { organizationId, partnerId }: { organizationId: string; partnerId: string | undefined },
  { byService, signal }: { byService: boolean; signal: AbortSignal },
) {
  const partner = byService && partnerId ? await partnerOf(organizationId, partnerId, signal) : partnerId;
  try {
    const query = partner ? { partnerId: partner } : {};
    const { items } = await answered(
      api.GET('/api/v1/organizations/{organizationId}/grants/people', {
        params: { path: { organizationId }, query },
        signal,
      }),
    );
    return items;
  } catch (error) {
    // A role that is too small names nobody; the form says above why it cannot be sent.
    if (error instanceof Problem && error.status === 403) return [];
    throw error;
  }
}
