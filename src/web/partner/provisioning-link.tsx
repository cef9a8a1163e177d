import { text } from '../messages/customers.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import type { Subscription } from './customer-queries.ts';

/** How the set-up of a service stands; leads to its tracker. */
export function ProvisioningLink({ base, subscription }: { base: string; subscription: Subscription }) {
  const { provisioning, offeringName, customerName } = subscription;
  if (!provisioning) return text('provisioning.none');
  const words = text(`provisioning.${provisioning.state}`);
  return (
    <AppLink
      href={`${base}/operations/${provisioning.operationId}`}
      label={`${words}: ${offeringName}, ${customerName}`}
    >
      {words}
    </AppLink>
  );
}
