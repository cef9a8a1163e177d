import { useState } from 'react';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/providers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { providersKey } from './provider-queries.ts';

const ONE = '/api/v1/organizations/{organizationId}/sign-in-providers/{providerId}';
type Change = components['schemas']['SignInProviderChange'];

export function useChangeProvider(organizationId: string, providerId: string) {
  return useSubmission({
    send: (body: Change) =>
      answered(api.PATCH(ONE, { params: { path: { organizationId, providerId } }, body })),
    refresh: [providersKey(organizationId)],
  });
}

type Step = { id: 'disable' | 'enable' | 'demand' | 'leave'; change: Change };

/** Lets a provider rest, or demands it; each asks first, for it reaches everybody of the mail domains. */
export function Standing({
  organizationId,
  provider,
}: {
  organizationId: string;
  provider: components['schemas']['SignInProvider'];
}) {
  const { id, name, disabledAt, demandedAt } = provider;
  const change = useChangeProvider(organizationId, id);
  const explained = useExplained(organizationId, ['changeSignInProvider', 'changeSignInProvider.demand'], id);
  const [asking, setAsking] = useState<Step>();
  const rest: Step =
    disabledAt === null
      ? { id: 'disable', change: { disabled: true } }
      : { id: 'enable', change: { disabled: false } };
  const demand: Step =
    demandedAt === null
      ? { id: 'demand', change: { demanded: true } }
      : { id: 'leave', change: { demanded: false } };
  return (
    <>
      {(disabledAt === null ? [rest, demand] : [rest]).map((step) => (
        <CommandButton
          key={step.id}
          command={explained(step.id === 'demand' ? 'changeSignInProvider.demand' : 'changeSignInProvider', {
            id: step.id,
            label: text(step.id),
            onClick: () => setAsking(step),
          })}
        />
      ))}
      <Confirm
        open={asking !== undefined}
        title={asking ? text(`${asking.id}.title`, { name }) : ''}
        confirmLabel={asking ? text(asking.id) : ''}
        onConfirm={async () => {
          if (asking) await change.mutateAsync(asking.change);
        }}
        onClose={() => setAsking(undefined)}
      >
        {asking && <p>{text(`${asking.id}.text`)}</p>}
      </Confirm>
    </>
  );
}
