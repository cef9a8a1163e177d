import { z } from 'zod';

export const RapidStartPartnerAccount = z
  .object({
    partnerNumber: z.string(),
    name: z.string(),
    country: z.string(),
    synchronisedAt: z.iso.datetime(),
    users: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        signInName: z.string(),
        customerName: z
          .string()
          .meta({ description: 'The organization name that was entered at activation.' }),
        since: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'RapidStartPartnerAccount' });
