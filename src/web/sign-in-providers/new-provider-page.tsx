import { useParams, useRouterState } from '@tanstack/react-router';
import { z } from 'zod';
import { NewSignInProvider } from '../../modules/sign-in-providers/sign-in-providers.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/providers.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { RadioField } from '../ui/choice-fields.tsx';
import { CheckboxField, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { providersKey } from './provider-queries.ts';
import { listOf } from './typed-lists.ts';

const PROVIDERS = '/api/v1/organizations/{organizationId}/sign-in-providers';

/** As it is typed: lists in one line, parted by commas. */
const Typed = z.preprocess((typed) => {
  const values = Object(typed) as Record<string, unknown>;
  return { ...values, domains: listOf(values.domains), tenants: listOf(values.tenants) };
}, NewSignInProvider);

export function NewProviderPage() {
  return <SignedInOnly>{() => <NewProvider />}</SignedInOnly>;
}

/** Whoever may read the providers may add one; who may not, or has too many, is told so in the place of the fields. */
function NewProvider() {
  const { organizationId = '' } = useParams({ strict: false });
  const list = useRouterState({ select: (state) => state.location.pathname }).replace(/\/new$/, '');
  const title = text('add');
  return (
    <Page title={title} crumbs={[{ label: text('title'), href: list }, { label: title }]} width="text">
      <WhyNot organizationId={organizationId} action="addSignInProvider">
        <ProviderForm list={list} />
      </WhyNot>
    </Page>
  );
}

function ProviderForm({ list }: { list: string }) {
  const { organizationId = '' } = useParams({ strict: false });
  const go = useGo();
  const add = useSubmission({
    send: (body: z.output<typeof NewSignInProvider>) =>
      answered(api.POST(PROVIDERS, { params: { path: { organizationId } }, body })),
    refresh: [providersKey(organizationId)],
    onDone: () => go(list),
  });
  return (
    <Form
      label={text('add')}
      submitLabel={text('add')}
      schema={Typed}
      initial={{ kind: 'entra', trustsSecondFactor: false }}
      draftKey={`sign-in-provider.${organizationId}`}
      commands={[{ id: 'cancel', label: text('cancel'), href: list }]}
      onSubmit={async (body) => {
        await add.mutateAsync(body);
      }}
    >
      <TextField name="name" label={text('name')} help={text('name.help')} required />
      <RadioField
        name="kind"
        label={text('kind')}
        required
        choices={[
          { value: 'entra', label: text('kind.entra') },
          { value: 'openid', label: text('kind.openid') },
        ]}
      />
      <TextField name="issuer" label={text('issuer')} help={text('issuer.help')} required />
      <TextField name="clientId" label={text('clientId')} help={text('clientId.help')} required />
      <TextField
        name="clientSecret"
        label={text('clientSecret')}
        help={text('clientSecret.help')}
        type="password"
        autoComplete="off"
        required
      />
      <TextField name="tenants" label={text('tenants')} help={text('tenants.help')} />
      <TextField name="domains" label={text('domains')} help={text('domains.help')} required />
      <CheckboxField
        name="trustsSecondFactor"
        label={text('trustsSecondFactor')}
        help={text('trustsSecondFactor.help')}
      />
    </Form>
  );
}
