import { useParams, useRouterState } from '@tanstack/react-router';
import { z } from 'zod';
import { SignInProviderChange } from '../../modules/sign-in-providers/sign-in-providers.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import type { components } from '../api/schema.gen.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/providers.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CheckboxField, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useSignInProviders } from './provider-queries.ts';
import { useChangeProvider } from './provider-standing.tsx';
import { listOf } from './typed-lists.ts';

/** As it is typed: lists in one line; a secret that is left empty stays as it is. */
const Typed = z.preprocess((typed) => {
  const { clientSecret, ...values } = Object(typed) as Record<string, unknown>;
  return {
    ...values,
    domains: listOf(values.domains),
    tenants: listOf(values.tenants),
    ...(clientSecret ? { clientSecret } : {}),
  };
}, SignInProviderChange);

/** Name, secret, tenants and mail domains of one provider. */
export function ChangeProviderPage() {
  return <SignedInOnly>{() => <OneProvider />}</SignedInOnly>;
}

function OneProvider() {
  const { organizationId = '', providerId = '' } = useParams({ strict: false });
  const list = useRouterState({ select: (state) => state.location.pathname }).replace(/\/[^/]+$/, '');
  const providers = useSignInProviders(organizationId);
  const provider = providers.data?.items.find(({ id }) => id === providerId);
  const title = text('change.title', { name: provider?.name ?? '' });
  return (
    <Page title={title} crumbs={[{ label: text('title'), href: list }, { label: title }]} width="text">
      <WhenReady state={stateOf(providers)}>
        {() =>
          provider ? (
            <WhyNot organizationId={organizationId} action="changeSignInProvider" subject={provider.id}>
              <ChangeForm organizationId={organizationId} provider={provider} list={list} />
            </WhyNot>
          ) : (
            <Empty sentence={text('gone')} command={{ id: 'list', label: text('title'), href: list }} />
          )
        }
      </WhenReady>
    </Page>
  );
}

interface ChangeFormProps {
  organizationId: string;
  provider: components['schemas']['SignInProvider'];
  list: string;
}

function ChangeForm({ organizationId, provider, list }: ChangeFormProps) {
  const go = useGo();
  const change = useChangeProvider(organizationId, provider.id);
  const { name, tenants, domains, trustsSecondFactor } = provider;
  return (
    <Form
      label={text('change.title', { name })}
      submitLabel={text('change.submit')}
      schema={Typed}
      initial={{
        name,
        tenants: tenants.join(', '),
        domains: domains.map(({ domain }) => domain).join(', '),
        trustsSecondFactor,
      }}
      commands={[{ id: 'cancel', label: text('cancel'), href: list }]}
      onSubmit={async (body) => {
        await change.mutateAsync(body);
        go(list);
      }}
    >
      <TextField name="name" label={text('name')} help={text('name.help')} required />
      <TextField
        name="clientSecret"
        label={text('change.secret')}
        help={text('change.secret.help')}
        type="password"
        autoComplete="off"
      />
      {provider.kind === 'entra' && (
        <TextField name="tenants" label={text('tenants')} help={text('tenants.help')} />
      )}
      <TextField name="domains" label={text('domains')} help={text('domains.help')} required />
      <CheckboxField
        name="trustsSecondFactor"
        label={text('trustsSecondFactor')}
        help={text('trustsSecondFactor.help')}
      />
    </Form>
  );
}
