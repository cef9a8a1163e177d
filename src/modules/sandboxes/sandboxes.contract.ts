import { z } from 'zod';
import { LONGEST_MOVE_DAYS, SERVICES } from './sandboxes.rules.ts';

const LONGEST_HOURS = LONGEST_MOVE_DAYS * 24;

const hours = z.coerce
  .number('Say by how many hours.')
  .int('Whole hours.')
  .min(1, 'At least an hour.')
  .max(LONGEST_HOURS, `At most ${LONGEST_HOURS} hours.`)
  .meta({ description: 'By how many hours it goes forward; or `to`.' });
const to = z.iso
  .datetime({ error: 'Choose a moment.', offset: true })
  .meta({ description: 'The moment that it will show; or `hours`.' });
const one = (wanted: { hours?: number | undefined; to?: string | undefined }) =>
  (wanted.hours === undefined) !== (wanted.to === undefined);
const EITHER = { error: 'Say either by how many hours, or to which moment.', path: ['hours'] };

const wanted = { hours: hours.optional(), to: to.optional() };
export const MoveClock = z.strictObject(wanted).refine(one, EITHER).meta({ id: 'MoveClock' });
export const OutlookQuery = z.strictObject(wanted).refine(one, EITHER);
export type Wanted = z.output<typeof MoveClock>;

export const ChangeServices = z
  .strictObject({ services: z.enum(SERVICES, 'Choose how the services answer.') })
  .meta({ id: 'ChangeSandboxServices' });

const Happening = z.object({
  action: z.string().meta({ description: 'Of the audit trail, or `mail`.' }),
  subject: z.string(),
  to: z.string().nullable(),
  webhook: z
    .object({ endpointId: z.uuid(), endpointName: z.string(), eventId: z.uuid() })
    .optional()
    .meta({ description: 'The delivery, where this is an event that was caught on its way to an endpoint.' }),
});
const moments = z.array(
  z.object({
    at: z.iso.datetime(),
    kind: z.string().meta({ description: 'Of the timer.' }),
    happenings: z.array(Happening),
    failure: z.string().nullable(),
  }),
);

const move = {
  id: z.uuid(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  askedBy: z.string(),
  finishedAt: z.iso.datetime().nullable().meta({ description: 'Null while the clock is on its way.' }),
};
export const SandboxMove = z.object({ ...move, moments }).meta({ id: 'SandboxMove' });
export const SandboxMovePage = z
  .object({ items: z.array(z.object(move)), nextCursor: z.string().nullable() })
  .meta({ id: 'SandboxMovePage' });

export const SandboxOutlook = z
  .object({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    moments,
    more: z.boolean().meta({ description: 'The way is longer than was looked at.' }),
  })
  .meta({ id: 'SandboxOutlook' });

export const SandboxStanding = z
  .object({
    isSandbox: z.boolean().meta({ description: 'Whether the organization is one itself.' }),
    sandbox: z
      .object({
        organizationId: z.uuid(),
        name: z.string(),
        now: z.iso.datetime().meta({ description: 'What its clock shows.' }),
        services: z.enum(SERVICES),
        lastUsedAt: z.iso.datetime(),
        erasedAt: z.iso.datetime().meta({ description: 'When it is erased unless somebody uses it.' }),
      })
      .nullable(),
  })
  .meta({ id: 'SandboxStanding' });

export const CaughtMailPage = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        recipient: z.string(),
        subject: z.string(),
        text: z.string(),
        sentAt: z.iso.datetime(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'CaughtMailPage' });
