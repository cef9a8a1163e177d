import { useParams, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { Lead } from '../account/lead.tsx';
import { Section } from '../account/section.tsx';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/providers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { providersKey, useSignInProviders } from './provider-queries.ts';
import { Standing } from './provider-standing.tsx';

const PROVIDERS = '/api/v1/organizations/{organizationId}/sign-in-providers';

type Provider = components['schemas']['SignInProvider'];

/** Where people of the organization may sign in besides here, and how far its mail domains are proved. */
export function ProvidersPage() {
  return <SignedInOnly>{() => <Providers />}</SignedInOnly>;
}

function Providers() {
  const { organizationId = '' } = useParams({ strict: false });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const providers = useSignInProviders(organizationId);
  const [removing, setRemoving] = useState<Provider>();
  const explained = useExplained(organizationId, ['addSignInProvider']);
  const add = {
    id: 'add',
    label: text('add'),
    href: `${path}/new`,
  };
  const remove = useSubmission({
    send: (providerId: string) =>
      api.DELETE(`${PROVIDERS}/{providerId}`, { params: { path: { organizationId, providerId } } }),
    refresh: [providersKey(organizationId)],
  });
  return (
    <Page
      title={text('title')}
      commands={providers.data ? [explained('addSignInProvider', add)] : []}
      width="text"
    >
      <Lead>{text('lead')}</Lead>
      <WhenReady state={stateOf(providers)}>
        {() =>
          providers.data?.items.length === 0 ? (
            <Empty sentence={text('empty')} />
          ) : (
            providers.data?.items.map((provider) => (
              <ProviderSection
                key={provider.id}
                organizationId={organizationId}
                provider={provider}
                onRemove={() => setRemoving(provider)}
              />
            ))
          )
        }
      </WhenReady>
      <Confirm
        open={removing !== undefined}
        title={text('remove.title', { name: removing?.name ?? '' })}
        confirmLabel={text('remove')}
        onConfirm={async () => {
          if (removing) await remove.mutateAsync(removing.id);
        }}
        onClose={() => setRemoving(undefined)}
      >
        {text('remove.text')}
      </Confirm>
    </Page>
  );
}

function ProviderSection({
  organizationId,
  provider,
  onRemove,
}: {
  organizationId: string;
  provider: Provider;
  onRemove: () => void;
}) {
  const { id: providerId, name, issuer, callbackUrl, logoutUrl, domains, trustsSecondFactor } = provider;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const check = useSubmission({
    send: () =>
      answered(
        api.POST(`${PROVIDERS}/{providerId}/check`, { params: { path: { organizationId, providerId } } }),
      ),
    refresh: [providersKey(organizationId)],
  });
  const explained = useExplained(
    organizationId,
    ['checkSignInDomains', 'changeSignInProvider', 'removeSignInProvider'],
    providerId,
  );
  const open = domains.some(({ provedAt }) => provedAt === null);
  return (
    <Section title={name}>
      <Lead>
        {issuer}. {text(trustsSecondFactor ? 'trusts' : 'trustsNot')}
      </Lead>
      {provider.disabledAt !== null && <Lead>{text('rests')}</Lead>}
      {provider.demandedAt !== null && <Lead>{text('isDemanded')}</Lead>}
      <Lead>
        {text('callback')} <CopyText value={callbackUrl} what={text('callback')} />
      </Lead>
      {logoutUrl !== null && (
        <Lead>
          {text('logout')} <CopyText value={logoutUrl} what={text('logout')} />
        </Lead>
      )}
      {domains.map((domain) => (
        <DomainProof key={domain.domain} proof={domain} />
      ))}
      {check.error && <ErrorView error={check.error} />}
      {open && (
        <CommandButton
          appearance="primary"
          command={explained('checkSignInDomains', {
            id: 'check',
            label: text('check'),
            busy: check.isPending,
            onClick: () => check.mutate(undefined),
          })}
        />
      )}
      <CommandButton
        command={explained('changeSignInProvider', {
          id: 'edit',
          label: text('edit'),
          href: `${path}/${providerId}`,
        })}
      />
      <Standing organizationId={organizationId} provider={provider} />
      <CommandButton
        command={explained('removeSignInProvider', {
          id: 'remove',
          label: text('remove'),
          onClick: onRemove,
        })}
      />
    </Section>
  );
}

function DomainProof({ proof }: { proof: Provider['domains'][number] }) {
  const { domain, recordName, recordText, provedAt, checkedAt } = proof;
  if (provedAt !== null) return <Lead>{text('domain.proved', { domain })}</Lead>;
  return (
    <div>
      <Lead>{text('domain.open', { domain })}</Lead>
      <p>
        {text('domain.name')} <CopyText value={recordName} what={text('domain.name')} />
        <br />
        {text('domain.text')} <CopyText value={recordText} what={text('domain.text')} />
      </p>
      {checkedAt !== null && <Lead>{text('domain.notFound')}</Lead>}
    </div>
  );
}
