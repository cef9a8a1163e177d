import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { text } from '../messages/webhooks.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWebhookPlace, type WebhookEndpoint, webhooksKey } from './webhook-queries.ts';

const ENDPOINT = '/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}';

interface RemoveEndpointProps {
  open: boolean;
  endpoint: WebhookEndpoint;
  onClose: () => void;
}

/** Asks before an endpoint goes with what waits for it. */
export function RemoveEndpoint({ open, endpoint: { id, name }, onClose }: RemoveEndpointProps) {
  const { organizationId, list } = useWebhookPlace();
  const queries = useQueryClient();
  const notices = useNotices();
  const go = useGo();
  const path = { organizationId, endpointId: id };
  const plan = usePlan(
    ['remove-webhook', id],
    open ? (signal) => planOf(api.DELETE(ENDPOINT, { params: { path, query: dryRun }, signal })) : undefined,
  );
  const remove = async () => {
    await api.DELETE(ENDPOINT, { params: { path } });
    notices.note(text('removed', { name }));
    go(list);
    await queries.invalidateQueries({ queryKey: [...webhooksKey(organizationId), 'list'] });
  };
  return (
    <Confirm
      open={open}
      title={text('remove.title', { name })}
      confirmLabel={text('remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
