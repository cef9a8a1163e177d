import { type AccountActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { ACCESS_SENTENCES } from './access-requests.rules.ts';
import { requestingOf } from './access-requests.service.ts';
import { checkRegistration } from './check-registration.service.ts';
import { listWaitingPlaces } from './partners.repo.ts';
import { explainClaim } from './registration.rules.ts';

const partner = { kind: 'partner number', by: 'number' } as const;

/** What a person does before belonging to a partner organization; nothing is told of numbers that are not theirs (PP-6). */
export const registrationActions: AccountActionDefinition[] = [
  {
    action: 'registerPartner',
    words: 'register the partner organization',
    subject: partner,
    async consider(ctx, number) {
      const [explanation = null] = (await checkRegistration(ctx, number)).reasons;
      return { subjectName: number, explanation };
    },
  },
  {
    action: 'requestAccess',
    words: 'request access',
    subject: partner,
    async consider(ctx, number) {
      const { decision } = await requestingOf(ctx, number);
      return verdictOf(number, decision, ACCESS_SENTENCES);
    },
  },
  {
    action: 'claimPlace',
    words: 'take the place that waits',
    subject: partner,
    async consider({ tx, account }, number) {
      await actAs(tx, 'registration');
      const places = await listWaitingPlaces(tx, account.accountId);
      const waits = places.some((place) => place.registry_number === number);
      return waits ? allowed(number) : { subjectName: number, explanation: explainClaim('nothing-to-claim') };
    },
  },
];
