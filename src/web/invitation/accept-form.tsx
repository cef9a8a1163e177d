import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/invitation.en.ts';
import { sessionKey } from '../shell/session.ts';
import { useGo } from '../ui/app-link.tsx';
import { CheckboxField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { AgreementText } from './agreement-text.tsx';
import { forgetToken } from './invitation-token.ts';
import { type InvitationFound, invitationKey } from './use-invitation.ts';
import { titleOf, WhatItIs } from './what-it-is.tsx';

type Agreement = components['schemas']['Agreement'];

interface AcceptProps {
  token: string;
  found: InvitationFound;
}

/** For the right account: the agreements where they are needed, and the one button (PP-61…PP-63). */
export function AcceptForm({ token, found }: AcceptProps) {
  return (
    <Page title={titleOf(found)} width="text">
      <WhatItIs found={found} />
      {found.agreementsRequired ? (
        <WithAgreements token={token} found={found} />
      ) : (
        <Accept token={token} found={found} agreements={[]} />
      )}
    </Page>
  );
}

function WithAgreements(props: AcceptProps) {
  const agreements = useQuery({
    queryKey: ['agreements'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/agreements/current', { signal })),
  });
  return (
    <WhenReady state={stateOf(agreements)}>
      {() => <Accept {...props} agreements={agreements.data?.items ?? []} />}
    </WhenReady>
  );
}

/** Every agreement has its box, named after its kind. */
function schemaFor(agreements: readonly Agreement[]) {
  const box = ({ kind }: Agreement) =>
    [kind, z.literal(true, { error: text(`accept.${kind}.missing`) })] as const;
  return z.object(Object.fromEntries(agreements.map(box)));
}

const LABELS = { user: 'join', 'customer-administrator': 'activate', grant: 'decide' } as const;

function Accept({ token, found, agreements }: AcceptProps & { agreements: readonly Agreement[] }) {
  const { kind, organizationName: organization, organizationKind } = found;
  const accept = useAcceptance(token, agreements);
  const label = LABELS[kind];
  return (
    <Form
      label={text(`form.${label}`)}
      submitLabel={text(label)}
      schema={schemaFor(agreements)}
      onSubmit={accept}
    >
      {agreements.length > 0 && <p>{text('read', { organization })}</p>}
      {agreements.map((agreement) => (
        <OneAgreement key={agreement.id} agreement={agreement} />
      ))}
      <p>{text(organizationKind === 'vendor' ? 'after.staff' : `after.${kind}`, { organization })}</p>
    </Form>
  );
}

function OneAgreement({ agreement: { kind, title, version, body } }: { agreement: Agreement }) {
  return (
    <div>
      <h2>{text('version', { title, version })}</h2>
      <AgreementText label={title} body={body} />
      <CheckboxField name={kind} label={text(`accept.${kind}`)} required />
    </div>
  );
}

function useAcceptance(token: string, agreements: readonly Agreement[]) {
  const queries = useQueryClient();
  const notices = useNotices();
  const go = useGo();
  const acceptance = useSubmission({
    send: (acceptedAgreementIds: string[], headers) =>
      answered(
        api.POST('/api/v1/invitations/acceptance', { body: { token, acceptedAgreementIds }, headers }),
      ),
  });
  return async () => {
    try {
      const accepted = await acceptance.mutateAsync(agreements.map(({ id }) => id));
      const { kind, organizationName: organization } = accepted;
      forgetToken();
      await queries.invalidateQueries({ queryKey: sessionKey });
      notices.note(text(`done.${kind}`, { organization }));
      go(landingOf(accepted));
    } catch (error) {
      const refused = error instanceof Problem && !error.outcomeUnknown;
      if (refused) await queries.invalidateQueries({ queryKey: invitationKey });
      throw error;
    }
  };
}

type Accepted = components['schemas']['InvitationAccepted'];

function landingOf({ organizationKind, organizationId, grantId }: Accepted): string {
  if (organizationKind !== 'customer') return '/organizations';
  return `/customer/${organizationId}${grantId ? `/grants/${grantId}` : ''}`;
}
