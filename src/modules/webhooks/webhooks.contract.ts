import { z } from 'zod';
import { requiredLine } from '../../kernel/field-schemas.ts';

const MOST_TYPES = 50;

const name = requiredLine('a name', 100);
const url = z
  .string('Enter the address.')
  .trim()
  .min(1, 'Enter the address.')
  .max(500, 'At most 500 characters for the address.')
  .meta({ description: 'Where events are posted to: https, and not inside of the installation’s network.' });
const types = z
  .array(z.string().regex(/^portico(\.[a-z0-9-]{1,60}){1,2}$/, 'Write a kind like portico.customer.'))
  .max(MOST_TYPES, `At most ${MOST_TYPES} kinds.`)
  .meta({
    description:
      'Kinds of events, such as `portico.customer`, or one type of them, such as `portico.customer.created`. None asks for all.',
  });

export const NewWebhookEndpoint = z
  .strictObject({ name, url, types: types.default([]) })
  .meta({ id: 'NewWebhookEndpoint' });
export type NewWebhookEndpoint = z.output<typeof NewWebhookEndpoint>;

export const WebhookEndpointChange = z
  .strictObject({
    name: name.exactOptional(),
    url: url.exactOptional(),
    types: types.exactOptional(),
    paused: z.boolean().exactOptional().meta({ description: 'While it is, its events wait.' }),
  })
  .meta({ id: 'WebhookEndpointChange' });
export type WebhookEndpointChange = z.output<typeof WebhookEndpointChange>;

export const SendFailedAgain = z
  .strictObject({
    since: z.iso
      .datetime({ error: 'Choose a moment.', offset: true })
      .meta({ description: 'Of events that were to be sent since then.' }),
  })
  .meta({ id: 'SendFailedAgain' });

const Explanation = z.object({
  reason: z.string(),
  sentence: z.string(),
  remedy: z.string(),
  who: z.string(),
});

const result = {
  at: z.iso.datetime(),
  status: z.number().int().nullable().meta({ description: 'Of HTTP; null without an answer.' }),
  trouble: Explanation.nullable().meta({ description: 'Why it was in vain; null where it was taken.' }),
};

export const WebhookEndpoint = z
  .object({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    types: z.array(z.string()),
    paused: z.object({ at: z.iso.datetime(), reason: z.enum(['by-hand', 'gone', 'failing']) }).nullable(),
    failingSince: z.iso.datetime().nullable(),
    lastAttempt: z.object(result).nullable(),
    createdAt: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'WebhookEndpoint' });
export type WebhookEndpoint = z.output<typeof WebhookEndpoint>;

export const WebhookEndpointList = z
  .object({ items: z.array(WebhookEndpoint) })
  .meta({ id: 'WebhookEndpointList' });

export const WebhookSecret = z
  .object({
    id: z.uuid().meta({ description: 'Of the endpoint.' }),
    secret: z.string().meta({ description: 'Begins with whsec_. It is shown this once.' }),
  })
  .meta({ id: 'WebhookSecret' });

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed', 'caught'] as const;

const delivery = {
  eventId: z.uuid().meta({ description: 'The `webhook-id`, the same over all attempts.' }),
  type: z.string(),
  action: z.string(),
  subjectName: z.string(),
  at: z.iso.datetime().meta({ description: 'When it happened, by the organization’s clock.' }),
  state: z.enum(DELIVERY_STATES),
  nextTryAt: z.iso.datetime().nullable(),
};

export const WebhookDeliveryPage = z
  .object({
    items: z.array(z.object({ ...delivery, lastAttempt: z.object(result).nullable() })),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'WebhookDeliveryPage' });

export const WebhookDelivery = z
  .object({
    ...delivery,
    body: z.string().meta({ description: 'What is sent: a CloudEvent as JSON.' }),
    attempts: z.array(
      z.object({
        ...result,
        durationMs: z.number().int(),
        answer: z.string().meta({ description: 'The first 500 characters of it.' }),
        headers: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: 'WebhookDelivery' });

export const CloudEvent = z
  .object({
    specversion: z.literal('1.0'),
    id: z.uuid(),
    source: z.string(),
    type: z.string(),
    subject: z.string(),
    time: z.iso.datetime().meta({ description: 'By the organization’s clock.' }),
    datacontenttype: z.literal('application/json'),
    sandbox: z.literal(true).optional().meta({ description: 'It happened in a sandbox.' }),
    data: z.object({
      subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
      actor: z.object({ name: z.string(), role: z.string() }),
      reason: z.string().nullable(),
      details: z.record(z.string(), z.unknown()),
      correlationId: z.string(),
    }),
  })
  .meta({ id: 'CloudEvent' });

export const CloudEventPage = z
  .object({
    items: z.array(CloudEvent),
    next: z.string().nullable().meta({
      description:
        'To ask `after` for what comes behind these, now or later; null where there is nothing yet.',
    }),
    more: z.boolean().meta({ description: 'There is more already.' }),
  })
  .meta({ id: 'CloudEventPage' });
