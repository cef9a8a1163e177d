import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../api/client.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/brokers.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { Explain } from '../ui/explain.tsx';
import { Failure } from '../ui/failure.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords, When } from '../ui/when.tsx';
import { BrokerFields } from './broker-fields.tsx';
import { bodyOf, brokerSchema, valuesOfBroker } from './broker-form.ts';
import { type Broker, brokersKey, refreshBrokers, stateOfBroker, useBroker } from './broker-queries.ts';
import { BrokerRest } from './broker-rest.tsx';
import { OfferedServices } from './offered-services.tsx';

const ONE = '/api/v1/organizations/{organizationId}/brokers/{brokerId}';

/** One broker: how it answers, what it offers, its settings. */
export function BrokerPage() {
  const { organizationId = '', brokerId = '' } = useParams({ strict: false });
  const found = useBroker(organizationId, brokerId);
  const queries = useQueryClient();
  const notices = useNotices();
  const [open, setOpen] = useState<'rest' | 'remove'>();
  const params = { path: { organizationId, brokerId } };
  const refresh = () => refreshBrokers(queries, organizationId);
  const wake = useMutation({
    mutationFn: () => answered(api.POST(`${ONE}/wake`, { params })),
    onSuccess: async () => {
      await refresh();
      notices.note(text('broker.woken'));
    },
  });
  const read = useMutation({
    mutationFn: () => answered(api.POST(`${ONE}/catalog-readings`, { params })),
    onSettled: refresh,
  });
  const explained = useExplained(
    organizationId,
    ['readBrokerCatalog', 'restBroker', 'wakeBroker', 'removeBroker'],
    brokerId,
  );
  const broker = found.data;
  const name = broker?.name ?? '';
  // What is wrong with the broker stands below already.
  const failure = wake.error ?? (broker?.trouble ? null : read.error);
  const list = `/operations/${organizationId}/brokers`;
  return (
    <Page
      title={name || text('brokers.title')}
      crumbs={[{ label: text('brokers.title'), href: list }, { label: name }]}
      commands={[
        explained('readBrokerCatalog', {
          id: 'read',
          label: text('offered.read'),
          busy: read.isPending,
          onClick: () => read.mutate(),
        }),
        broker?.resting
          ? explained('wakeBroker', {
              id: 'wake',
              label: text('broker.wake'),
              busy: wake.isPending,
              onClick: () => wake.mutate(),
            })
          : explained('restBroker', {
              id: 'rest',
              label: text('broker.rest'),
              onClick: () => setOpen('rest'),
            }),
        explained('removeBroker', {
          id: 'remove',
          label: text('broker.remove'),
          onClick: () => setOpen('remove'),
        }),
      ]}
    >
      {failure && <Failure error={failure} />}
      <WhenReady state={stateOf(found)}>
        {() =>
          broker && (
            <>
              <Standing broker={broker} />
              <h2>{text('offered.title')}</h2>
              <OfferedServices organizationId={organizationId} broker={broker} />
              <h2>{text('broker.settings')}</h2>
              <WhyNot organizationId={organizationId} action="changeBroker" subject={brokerId}>
                <Settings key={broker.version} organizationId={organizationId} broker={broker} />
              </WhyNot>
              <BrokerRest
                organizationId={organizationId}
                broker={broker}
                open={open === 'rest'}
                onClose={() => setOpen(undefined)}
              />
              <Removal
                organizationId={organizationId}
                broker={broker}
                open={open === 'remove'}
                onClose={() => setOpen(undefined)}
              />
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

/** How it answers, and what to do where it does not. */
function Standing({ broker }: { broker: Broker }) {
  const { resting, trouble, certificate, answeredAt, askedAt } = broker;
  const words = useWhenWords();
  const moment = (at: string | null) => (at ? <When at={at} /> : text('brokers.never'));
  return (
    <>
      {resting && <p>{text('broker.rests', { reason: resting.reason })}</p>}
      {certificate && certificate.standing !== 'valid' && (
        <Explain
          tone={certificate.standing === 'ended' ? 'danger' : 'warning'}
          explanation={{
            reason: `certificate-${certificate.standing}`,
            sentence: text(`certificate.${certificate.standing}`, {
              when: words(certificate.validUntil, 'date'),
            }),
            remedy: text('certificate.remedy'),
            who: text('certificate.who'),
          }}
        />
      )}
      {trouble && (
        <Explain
          explanation={{
            ...trouble,
            sentence: trouble.detail ? `${trouble.sentence} (${trouble.detail})` : trouble.sentence,
          }}
        />
      )}
      <Facts
        facts={[
          { label: text('brokers.state'), value: text(`state.${stateOfBroker(broker)}`) },
          { label: text('brokers.asked'), value: moment(askedAt) },
          { label: text('broker.answered'), value: moment(answeredAt) },
          ...(certificate
            ? [
                {
                  label: text('certificate.title'),
                  value: text('certificate.fact', {
                    subject: certificate.subject,
                    when: words(certificate.validUntil, 'date'),
                  }),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Settings({ organizationId, broker }: { organizationId: string; broker: Broker }) {
  const queries = useQueryClient();
  const notices = useNotices();
  return (
    <Form
      label={text('broker.form')}
      submitLabel={text('broker.save')}
      schema={brokerSchema}
      initial={valuesOfBroker(broker)}
      onSubmit={async (body) => {
        await answered(
          api.PUT(ONE, {
            params: { path: { organizationId, brokerId: broker.id } },
            headers: { 'If-Match': `"${broker.version}"` },
            body: bodyOf(body),
          }),
        );
        await refreshBrokers(queries, organizationId);
        notices.note(text('broker.saved'));
      }}
    >
      <BrokerFields organizationId={organizationId} broker={broker} />
    </Form>
  );
}

interface RemovalProps {
  organizationId: string;
  broker: Broker;
  open: boolean;
  onClose: () => void;
}

function Removal({ organizationId, broker, open, onClose }: RemovalProps) {
  const queries = useQueryClient();
  const go = useGo();
  return (
    <Confirm
      open={open}
      title={text('broker.remove.title', { name: broker.name })}
      confirmLabel={text('broker.remove')}
      onClose={onClose}
      onConfirm={async () => {
        await answered(
          api.DELETE(ONE, {
            params: { path: { organizationId, brokerId: broker.id } },
            headers: { 'If-Match': `"${broker.version}"` },
          }),
        );
        await queries.invalidateQueries({ queryKey: brokersKey(organizationId), exact: true });
        go(`/operations/${organizationId}/brokers`);
      }}
    >
      <p>{text('broker.remove.what')}</p>
    </Confirm>
  );
}
