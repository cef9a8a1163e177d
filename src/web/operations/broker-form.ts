import { NewBroker } from '../../modules/brokers/brokers.contract.ts';
import type { FormSchema } from '../ui/form-values.ts';
import type { Broker } from './broker-queries.ts';

export type BrokerInput = ReturnType<typeof NewBroker.parse>;
export const BROKER_FIELDS = [
  ...['name', 'url', 'authentication/kind', 'authentication/userName', 'authentication/certificate'],
  ...['secret', 'authority'],
] as const;

/** The fields of the form by name; a secret is never among them. */
export function valuesOfBroker(broker: Broker | undefined): Record<string, unknown> {
  const authentication = broker?.authentication;
  return {
    name: broker?.name ?? '',
    url: broker?.url ?? '',
    'authentication/kind': authentication?.kind ?? 'basic',
    'authentication/userName': authentication?.kind === 'basic' ? authentication.userName : '',
    'authentication/certificate': authentication?.kind === 'mtls' ? authentication.certificate : '',
    authority: broker?.authority ?? '',
  };
}

type Entered = { authentication?: Record<string, unknown> };
const OF_KIND: Record<string, readonly string[]> = {
  basic: ['kind', 'userName'],
  bearer: ['kind'],
  mtls: ['kind', 'certificate'],
};

/** Checks what was entered as the API would; fields of another kind are not sent. */
export const brokerSchema: FormSchema<BrokerInput> = {
  safeParse(value) {
    const entered = value as Entered;
    const fields = OF_KIND[String(entered.authentication?.kind)] ?? ['kind'];
    const authentication = Object.fromEntries(
      Object.entries(entered.authentication ?? {}).filter(([name]) => fields.includes(name)),
    );
    const parsed = NewBroker.safeParse({ ...entered, authentication });
    return parsed.success ? parsed : { success: false, error: parsed.error };
  },
};

/** What is sent: a secret only where one was typed. */
export const bodyOf = ({ secret, ...typed }: BrokerInput) => ({ ...typed, ...(secret && { secret }) });
