import { CatalogBody } from '../../../platform/service-broker/catalog.ts';
import { RAPIDSTART_PLAN } from './rapidstart-plans.rules.ts';

/** What RapidStart offers, in the words that every other broker is asked for. */
export const rapidstartCatalog = CatalogBody.parse({
  services: [
    {
      id: RAPIDSTART_PLAN.serviceId,
      name: 'rapidstart',
      description: 'Guided setup of a new company.',
      bindable: false,
      instances_retrievable: true,
      plan_updateable: true,
      plans: [
        {
          id: RAPIDSTART_PLAN.planId,
          name: 'standard',
          description: 'Functional areas, questions and a library of default records.',
        },
      ],
    },
  ],
});
