import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { countriesByName } from '../catalogue/catalogue.rules.ts';
import { listOfferings } from '../catalogue/index.ts';
import { retirementNow } from '../catalogue/offerings.rules.ts';
import type { Home } from './home.contract.ts';

/** What everybody may know: the services and where each is supported (PP-1, PP-3). */
export async function readHome({ tx, clock }: Context): Promise<z.output<typeof Home>> {
  const offerings = await listOfferings(tx);
  return {
    services: offerings.map(({ code, content, retirement }) => ({
      ...{ code, name: content.name, description: content.description },
      plans: content.plans.map(({ name, description, promisedHours, forProspects }) => ({
        ...{ name, description, promisedHours, forProspects },
      })),
      countries: countriesByName(content.regions.map(({ country }) => country)),
      ...{ languages: content.languages, erpSignUp: content.erpSignUp },
      retirement: retirementNow(retirement, clock.now()),
    })),
    announcements: [],
  };
}
