import { Link } from '@fluentui/react-components';
import { useQueries } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/customers.en.ts';
import { nameOf } from '../people/name-of.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import type { Customer } from './customer-queries.ts';

interface CustomerPeopleProps {
  organizationId: string;
  customer: Customer;
}

/** The people to contact: who the record names, and whom each service was sent to. */
export function CustomerPeople({ organizationId, customer }: CustomerPeopleProps) {
  const { administrator, contactEmail, phone } = customer;
  return (
    <>
      <section>
        <h2>{text('people.contact')}</h2>
        <Facts
          facts={[
            { label: text('detail.administrator'), value: known(nameOf(administrator)) },
            { label: text('people.signIn'), value: known(administrator.signInName) },
            { label: text('detail.contact'), value: contactEmail ? <Mail to={contactEmail} /> : known('') },
            { label: text('detail.phone'), value: known(phone) },
          ]}
        />
        <AppLink href="?tab=profile">{text('people.edit')}</AppLink>
      </section>
      <Administrators organizationId={organizationId} customer={customer} />
    </>
  );
}

/** Per service: who was asked to run it, and whether they took it. */
function Administrators({ organizationId, customer }: CustomerPeopleProps) {
  const services = customer.subscriptions;
  const activations = useQueries({
    queries: services.map(({ id: subscriptionId }) => ({
      queryKey: ['activation', organizationId, subscriptionId],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answered(
          api.GET('/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}/activation', {
            params: { path: { organizationId, subscriptionId } },
            signal,
          }),
        ),
    })),
  });
  return (
    <section>
      <h2>{text('people.administrators')}</h2>
      {services.length === 0 && <p>{text('detail.noServices')}</p>}
      {services.map((service, place) => {
        const activation = activations[place];
        const invitation = activation?.data?.invitation;
        return (
          <section key={service.id}>
            <h3>{service.offeringName}</h3>
            {activation && (
              <WhenReady state={stateOf(activation)}>
                {() =>
                  invitation ? (
                    <Facts
                      facts={[
                        { label: text('people.sentTo'), value: nameOf(invitation.to) },
                        { label: text('people.signIn'), value: invitation.to.signInName },
                        { label: text('detail.contact'), value: <Mail to={invitation.to.contactEmail} /> },
                        {
                          label: text('people.state'),
                          value: invitation.acceptedAt ? (
                            <>
                              {text('people.accepted')} <When at={invitation.acceptedAt} as="date" />
                            </>
                          ) : (
                            text(`people.state.${invitation.state}`)
                          ),
                        },
                      ]}
                    />
                  ) : (
                    <p>{text('people.none')}</p>
                  )
                }
              </WhenReady>
            )}
          </section>
        );
      })}
    </section>
  );
}

const known = (value: string) => value || text('detail.unknown');

function Mail({ to }: { to: string }) {
  return (
    <Link inline href={`mailto:${to}`}>
      {to}
    </Link>
  );
}
