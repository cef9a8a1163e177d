import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { countriesByName } from '../catalogue/catalogue.rules.ts';
import { listOfferings } from '../catalogue/index.ts';
import type { Home } from './home.contract.ts';

/** What everybody may know: the services and where each is supported (PP-1, PP-3). */
export async function readHome({ tx }: Context): Promise<z.output<typeof Home>> {
  const offerings = await listOfferings(tx);
  return {
    services: offerings.map(({ code, name, description, countries }) => ({
      code,
      name,
      description,
      countries: countriesByName(countries),
    })),
    announcements: [],
  };
}
