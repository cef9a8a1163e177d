import { z } from 'zod';

/** One thing that is another one afterwards, in words; an empty side was not there. */
export const ChangedThing = z
  .object({ what: z.string(), before: z.string(), after: z.string() })
  .meta({ id: 'ChangedThing' });
export type ChangedThing = z.output<typeof ChangedThing>;

/** What a running service is to be; kept with the operation until the service has it. */
export const WantedChange = z.object({
  offeringVersion: z.number().int(),
  planCode: z.string(),
  /** All of them, as they are afterwards. */
  parameters: z.record(z.string(), z.json()),
  /** Those that the service is told. */
  told: z.record(z.string(), z.json()),
  /** The plan's maintenance version that is asked for; null where the service stays at its own. */
  maintenanceVersion: z.string().nullable(),
  changes: z.array(ChangedThing),
});
export type WantedChange = z.output<typeof WantedChange>;

/** What an operation wants of its service; null where it changes nothing. */
export const wantedOf = ({ wanted }: { wanted: unknown }): WantedChange | null =>
  wanted === null || wanted === undefined ? null : WantedChange.parse(wanted);
