import { z } from 'zod';

export const Home = z
  .object({
    services: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        description: z.string(),
        countries: z
          .array(z.object({ code: z.string(), name: z.string() }))
          .meta({ description: 'Supported countries/regions, by name (PP-3).' }),
      }),
    ),
    announcements: z.array(z.object({ id: z.uuid(), title: z.string(), text: z.string() })),
  })
  .meta({ id: 'Home' });
