import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { countryName } from '../../kernel/countries.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { WhyNot } from '../explain/why-not.tsx';
import { SentInvitation } from '../invitation/sent-invitation.tsx';
import { text } from '../messages/activation.en.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { nameOf } from '../people/name-of.ts';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { StateSentence } from '../ui/types.ts';
import { useWhenWords } from '../ui/when.tsx';
import { SendActivationForm } from './send-activation-form.tsx';

export type Activation = components['schemas']['Activation'];

/** **Send Activation**: names the Customer administrator and sends the mail (PP-57…PP-59). */
export function SendActivationPage() {
  return <SignedInOnly>{() => <SendActivation />}</SignedInOnly>;
}

function SendActivation() {
  const { organizationId = '', subscriptionId = '' } = useParams({ strict: false });
  const activation = useActivation(organizationId, subscriptionId);
  const state = useStateSentence(activation.data);
  const list = `/partner/${organizationId}/services`;
  return (
    <Page
      title={text('title')}
      crumbs={[{ label: text('services'), href: list }, { label: text('title') }]}
      state={state}
      width="text"
    >
      <WhenReady state={stateOf(activation)}>
        {() => activation.data && <Content organizationId={organizationId} activation={activation.data} />}
      </WhenReady>
    </Page>
  );
}

function Content({ organizationId, activation }: { organizationId: string; activation: Activation }) {
  const { serviceName: service, customer, sending, subscriptionId } = activation;
  const country = countryName(activation.country, readerLocale);
  return (
    <>
      <RetirementNotice service={service} retirement={activation.retirement} />
      <p>{text('lead', { service, customer: customer.name, country })}</p>
      {sending.explanation ? (
        <Explain
          explanation={sending.explanation}
          command={{
            id: 'services',
            label: text('services'),
            href: `/partner/${organizationId}/services`,
          }}
        />
      ) : (
        <WhyNot organizationId={organizationId} action="sendActivation" subject={subscriptionId}>
          <SendActivationForm organizationId={organizationId} activation={activation} />
        </WhyNot>
      )}
      {activation.invitation && <SentInvitation organizationId={organizationId} about={{ subscriptionId }} />}
    </>
  );
}

function useActivation(organizationId: string, subscriptionId: string) {
  return useQuery({
    queryKey: ['activation', organizationId, subscriptionId],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}/activation', {
          params: { path: { organizationId, subscriptionId } },
          signal,
        }),
      ),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** What was sent before and still matters; how it fares stands below. */
function useStateSentence(activation: Activation | undefined): StateSentence | undefined {
  const words = useWhenWords();
  const invitation = activation?.invitation;
  if (!invitation || (invitation.state !== 'open' && invitation.state !== 'expired')) return undefined;
  const { to, expiresAt, state } = invitation;
  const facts = { name: nameOf(to), address: to.contactEmail, until: words(expiresAt, 'time') };
  return { tone: state === 'expired' ? 'warning' : 'informative', sentence: text(state, facts) };
}
