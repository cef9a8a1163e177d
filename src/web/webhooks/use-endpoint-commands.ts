import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api, ifMatch } from '../api/client.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/webhooks.en.ts';
import type { Command } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWebhookPlace, type WebhookEndpoint, webhooksKey } from './webhook-queries.ts';

const ENDPOINT = '/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}';

/** Testing and pausing the endpoint; what cannot be done says why. */
export function useEndpointCommands(endpoint: WebhookEndpoint | undefined, version: string) {
  const { organizationId, endpointId } = useWebhookPlace();
  const notices = useNotices();
  const queries = useQueryClient();
  const path = { organizationId, endpointId };
  const name = endpoint?.name ?? '';
  const explained = useExplained(
    organizationId,
    ['testWebhookEndpoint', 'changeWebhookEndpoint'],
    endpointId,
  );
  const again = async () => {
    await queries.invalidateQueries({ queryKey: webhooksKey(organizationId) });
    await queries.invalidateQueries({ queryKey: ['explain', organizationId] });
  };
  const testing = useMutation({
    mutationFn: () => api.POST(`${ENDPOINT}/test`, { params: { path } }),
    onSuccess: () => notices.note(text('tested', { name })),
  });
  const pausing = useMutation({
    mutationFn: (paused: boolean) =>
      answered(api.PATCH(ENDPOINT, { params: { path }, headers: ifMatch(version), body: { paused } })),
    onSuccess: async (_, paused) => {
      notices.note(text(paused ? 'paused' : 'resumed', { name }));
      await again();
    },
  });
  const isPaused = endpoint?.paused !== null;
  const commands: Command[] = endpoint
    ? [
        explained('testWebhookEndpoint', {
          id: 'test',
          label: text('test'),
          busy: testing.isPending,
          onClick: () => testing.mutate(),
        }),
        explained('changeWebhookEndpoint', {
          id: 'pause',
          label: text(isPaused ? 'resume' : 'pause'),
          busy: pausing.isPending,
          onClick: () => pausing.mutate(!isPaused),
        }),
      ]
    : [];
  return { commands, error: testing.error ?? pausing.error };
}
