import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { text } from '../messages/customers.en.ts';
import { Failure } from '../ui/failure.tsx';
import { Progress } from '../ui/progress.tsx';

const LOOKUPS = '/api/v1/organizations/{organizationId}/registry-lookups';
const ASK_AGAIN_MS = 1_000;

/** Has the registry's sources asked for one number that was not found; a customer of one's own is found after that. */
export function RegistryLookup({ organizationId, number }: { organizationId: string; number: string }) {
  const queries = useQueryClient();
  const [lookupId, setLookupId] = useState<string>();
  const start = useSubmission({
    send: (body: { number: string }, headers) =>
      answered(api.POST(LOOKUPS, { params: { path: { organizationId } }, body, headers })),
    onDone: ({ id }) => setLookupId(id),
  });
  const lookup = useQuery({
    queryKey: ['registry-lookup', organizationId, lookupId],
    enabled: lookupId !== undefined,
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${LOOKUPS}/{lookupId}`, {
          params: { path: { organizationId, lookupId: lookupId ?? '' } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'queued' ? false : ASK_AGAIN_MS),
  });
  const found = lookup.data?.found === true;
  useEffect(() => {
    if (found) void queries.invalidateQueries({ queryKey: ['registry-customers', organizationId] });
  }, [found, queries, organizationId]);
  const waits = lookupId !== undefined && (lookup.data?.state ?? 'queued') === 'queued';
  return (
    <div aria-live="polite">
      <ExplainedCommand
        organizationId={organizationId}
        action="startRegistryLookup"
        subject={number}
        command={{
          id: 'lookup',
          label: text('select.lookup', { number }),
          busy: start.isPending || waits,
          onClick: () => start.mutate({ number }),
        }}
      />
      {waits && <Progress label={text('select.lookup.waits')} done={0} />}
      {lookup.data?.state === 'failed' && <p>{text('select.lookup.failed')}</p>}
      {lookup.data?.state === 'done' && !found && <p>{text('select.lookup.nothing')}</p>}
      {start.error && <Failure error={start.error} />}
    </div>
  );
}
