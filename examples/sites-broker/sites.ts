// What happens to a site: it is made, changed and deleted in steps that take their time, each exactly once.
import { randomBytes, randomUUID } from 'node:crypto';
import { ACCESS, DOMAIN, LANGUAGES, MAINTENANCE, type Plan, planOf, STEPS } from './catalog.ts';
import type { Key, Site, SiteBook, SiteState } from './site-book.ts';

export type Answer = { status: number; body?: object; headers?: Record<string, string> };
export type Order = {
  plan_id?: unknown;
  organization_guid?: unknown;
  parameters?: unknown;
  maintenance_info?: { version?: unknown };
};
/** What a fault makes of the operation that is begun. */
export type Fate = { failsInStep: number; missing: boolean; repeatable: boolean };

const WORKING: SiteState[] = ['creating', 'updating', 'deleting'];
const refused = (status: number, description: string, more: object = {}): Answer => ({
  status,
  body: { description, ...more },
});
const comingKey = (keyId: string): Answer => ({ status: 202, body: { operation: `key-${keyId}` } });
const BUSY = refused(422, 'Another operation of this site is under way.', { error: 'ConcurrencyError' });

export class Sites {
  readonly #book: SiteBook;
  readonly #stepMs: number;
  readonly #retryAfterSeconds: number;
  readonly #publicUrl: () => string;

  constructor(
    book: SiteBook,
    settings: { stepMs: number; retryAfterSeconds: number; publicUrl: () => string },
  ) {
    this.#book = book;
    this.#stepMs = settings.stepMs;
    this.#retryAfterSeconds = settings.retryAfterSeconds;
    this.#publicUrl = settings.publicUrl;
    // What an earlier process was at goes on.
    for (const site of book.all) if (WORKING.includes(site.state)) this.#workOn(site.id, site.operation);
  }

  provision(id: string, order: Order, fate: Fate): Answer {
    const plan = planOf(order.plan_id);
    const wrong = wrongOrder(order, plan) ?? this.#wrongParameters(id, order.parameters, plan);
    if (wrong || !plan) return wrong ?? refused(400, 'There is no such plan.');
    const parameters = order.parameters as Record<string, unknown>;
    const known = this.#book.find(id);
    if (known && isThere(known)) {
      if (known.planId !== plan.id || !isSame(known.parameters, parameters))
        return refused(409, 'There is another site with this id.');
      if (known.state === 'creating') return this.#under(known);
      if (known.state === 'ready') return { status: 200, body: { dashboard_url: this.#addressOf(id) } };
      if (known.state !== 'failed') return BUSY;
      return this.#begin({ ...known, ...fate }, 'creating');
    }
    const effects = known?.effects ?? { created: 0, updated: 0, deleted: 0, steps: {} };
    return this.#begin(
      {
        ...{ id, planId: plan.id, parameters, maintenance: MAINTENANCE.version, ...fate },
        organizationId: String(order.organization_guid ?? ''),
        state: 'creating',
        operation: '',
        stepsDone: 0,
        keys: {},
        effects: { ...effects, created: effects.created + 1 },
      },
      'creating',
    );
  }

  update(id: string, order: Order, fate: Fate): Answer {
    const site = this.#book.find(id);
    if (!site || !isThere(site)) return refused(404, 'There is no such site.');
    if (WORKING.includes(site.state)) return BUSY;
    const plan = planOf(order.plan_id ?? site.planId);
    const parameters = withoutSlogan({
      ...keptBy(plan, site.parameters),
      ...(order.parameters as Record<string, unknown> | undefined),
    });
    const maintenance = order.maintenance_info === undefined ? site.maintenance : MAINTENANCE.version;
    const wrong = wrongOrder(order, plan) ?? this.#wrongParameters(id, parameters, plan);
    if (wrong || !plan) return wrong ?? refused(400, 'There is no such plan.');
    const isSamePlan = plan.id === site.planId && maintenance === site.maintenance;
    if (isSamePlan && isSame(parameters, site.parameters)) return { status: 200, body: {} };
    const { planId, parameters: given, maintenance: had } = site;
    return this.#begin(
      {
        ...{ ...site, ...fate, planId: plan.id, parameters, maintenance, stepsDone: 0 },
        before: { planId, parameters: given, maintenance: had },
        effects: { ...site.effects, updated: site.effects.updated + 1 },
      },
      'updating',
    );
  }

  deprovision(id: string): Answer {
    const site = this.#book.find(id);
    if (!site || !isThere(site)) return { status: 410, body: {} };
    if (site.state === 'deleting') return this.#under(site);
    return this.#begin({ ...site, failsInStep: 0 }, 'deleting');
  }

  lastOperation(id: string, operation: string | null): Answer {
    const site = this.#book.find(id);
    if (!site) return refused(404, 'There is no such site.');
    if (site.state === 'deleted')
      return operation?.startsWith('deleting')
        ? { status: 200, body: { state: 'succeeded' } }
        : { status: 410, body: {} };
    const step = STEPS[site.stepsDone] ?? 'Finishing';
    if (WORKING.includes(site.state)) {
      const where = `Step ${Math.min(site.stepsDone + 1, STEPS.length)} of ${STEPS.length}: ${step}`;
      return {
        status: 200,
        body: { state: 'in progress', description: site.state === 'deleting' ? 'Deleting' : where },
        headers: { 'retry-after': String(this.#retryAfterSeconds) },
      };
    }
    if (site.state === 'failed' || site.failed)
      return {
        status: 200,
        body: { state: 'failed', description: `"${step}" has failed.`, ...whetherAgain(site) },
      };
    return { status: 200, body: { state: 'succeeded' } };
  }

  fetch(id: string): Answer {
    const site = this.#book.find(id);
    if (site?.state === 'updating') return BUSY;
    if (site?.state !== 'ready' || site.missing) return refused(404, 'There is no such site.');
    return {
      status: 200,
      body: {
        plan_id: site.planId,
        parameters: site.parameters,
        dashboard_url: this.#addressOf(id),
        maintenance_info: { version: site.maintenance },
      },
    };
  }

  bind(id: string, keyId: string, { parameters }: Order, laterMs: number): Answer {
    const site = this.#settled(id);
    if (site?.state === 'updating') return BUSY;
    if (site?.state !== 'ready') return refused(404, 'There is no such site.');
    if (!planOf(site.planId)?.bindable) return refused(400, 'The plan has no keys for programs.');
    const { access = 'read' } = (parameters ?? {}) as { access?: unknown };
    if (!ACCESS.includes(String(access)))
      return refused(400, `Access is one of ${ACCESS.join(', ')}.`, { parameter: 'access' });
    if (site.comingKeys?.[keyId]) return comingKey(keyId);
    const known = site.keys[keyId];
    if (known) return { status: 200, body: this.#credentials(id, known) };
    const key = { value: randomBytes(24).toString('base64url'), access: String(access) };
    if (laterMs > 0) {
      const comingKeys = { ...site.comingKeys, [keyId]: { key, at: Date.now() + laterMs } };
      this.#book.keep({ ...site, comingKeys });
      return comingKey(keyId);
    }
    this.#book.keep({ ...site, keys: { ...site.keys, [keyId]: key } });
    return { status: 201, body: this.#credentials(id, key) };
  }

  /** Keys come and are never taken away in steps: what is not there any more is gone. */
  lastOperationOfKey(id: string, keyId: string): Answer {
    const site = this.#settled(id);
    if (site?.comingKeys?.[keyId])
      return {
        status: 200,
        body: { state: 'in progress', description: 'The key is made' },
        headers: { 'retry-after': String(this.#retryAfterSeconds) },
      };
    return site?.keys[keyId] ? { status: 200, body: { state: 'succeeded' } } : { status: 410, body: {} };
  }

  fetchBinding(id: string, keyId: string): Answer {
    const key = this.#settled(id)?.keys[keyId];
    return key ? { status: 200, body: this.#credentials(id, key) } : refused(404, 'There is no such key.');
  }

  unbind(id: string, keyId: string): Answer {
    const site = this.#settled(id);
    if (site?.comingKeys?.[keyId]) return BUSY;
    if (site?.keys[keyId] === undefined) return { status: 410, body: {} };
    const { [keyId]: _gone, ...keys } = site.keys;
    this.#book.keep({ ...site, keys });
    return { status: 200, body: {} };
  }

  /** The site with the keys that have come by now. */
  #settled(id: string): Site | undefined {
    const site = this.#book.find(id);
    const come = Object.entries(site?.comingKeys ?? {}).filter(([, { at }]) => at <= Date.now());
    if (!site || come.length === 0) return site;
    const isComing = ([keyId]: [string, unknown]) => !come.some(([one]) => one === keyId);
    const settled = {
      ...site,
      keys: { ...site.keys, ...Object.fromEntries(come.map(([keyId, { key }]) => [keyId, key])) },
      comingKeys: Object.fromEntries(Object.entries(site.comingKeys ?? {}).filter(isComing)),
    };
    this.#book.keep(settled);
    return settled;
  }

  #credentials(id: string, { value, access }: Key) {
    return { credentials: { address: `${this.#addressOf(id)}/products`, key: value, access } };
  }

  #addressOf(id: string): string {
    return `${this.#publicUrl()}/sites/${encodeURIComponent(id)}`;
  }

  #under({ id, operation }: Site): Answer {
    return { status: 202, body: { operation, dashboard_url: this.#addressOf(id) } };
  }

  #begin(site: Site, state: SiteState): Answer {
    const begun = { ...site, state, failed: false, operation: `${state}-${randomUUID()}` };
    this.#book.keep(begun);
    this.#workOn(begun.id, begun.operation);
    return this.#under(begun);
  }

  /** One step after another, each written down as it is done, until something else is begun with the site. */
  #workOn(id: string, operation: string) {
    setTimeout(() => {
      const site = this.#book.find(id);
      if (site?.operation !== operation || !WORKING.includes(site.state)) return;
      this.#book.keep(site.state === 'deleting' ? deleted(site) : stepped(site));
      this.#workOn(id, operation);
    }, this.#stepMs);
  }

  #wrongParameters(id: string, given: unknown, plan: Plan | undefined): Answer | undefined {
    const wrong = (parameter: string, description: string) =>
      refused(400, description, { error: 'InvalidParameter', parameter });
    if (typeof given !== 'object' || given === null) return refused(400, 'There are no parameters.');
    const { domain, language, products, slogan, ...others } = given as Record<string, unknown>;
    const [other] = Object.keys(others);
    if (other !== undefined) return wrong(other, `There is no parameter ${other}.`);
    if (typeof domain !== 'string' || domain.length > 100 || !new RegExp(DOMAIN).test(domain))
      return wrong('domain', 'Write a domain name in lower case, such as shop.contoso.example.');
    if (!LANGUAGES.includes(String(language)))
      return wrong('language', `The language is one of ${LANGUAGES.join(', ')}.`);
    if (products !== undefined && (plan?.name !== 'business' || !isCount(products)))
      return wrong('products', 'A number from 1 to 500, in the plan business only.');
    if (slogan !== undefined && (typeof slogan !== 'string' || slogan === '' || slogan.length > 200))
      return wrong('slogan', 'A text of 1 to 200 characters.');
    const taken = this.#book.all.some(
      (site) => site.id !== id && isThere(site) && site.parameters.domain === domain,
    );
    return taken ? wrong('domain', `The domain name ${domain} is taken. Choose another one.`) : undefined;
  }
}

const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= 500;
const isThere = (site: Site): boolean =>
  site.state !== 'deleted' && !(site.missing && site.state === 'ready');
const isSame = (a: object, b: object): boolean => sorted(a) === sorted(b);
const sorted = (value: object): string => JSON.stringify(Object.entries(value).sort());

/** Only the plan business lays out products. */
function keptBy(plan: Plan | undefined, { products, ...others }: Record<string, unknown>) {
  return plan?.name === 'business' && products !== undefined ? { ...others, products } : others;
}

/** A change that says null takes the slogan away. */
function withoutSlogan({ slogan, ...others }: Record<string, unknown>) {
  return slogan === undefined || slogan === null ? others : { ...others, slogan };
}

function wrongOrder({ maintenance_info: maintenance }: Order, plan: Plan | undefined): Answer | undefined {
  if (!plan) return refused(400, 'There is no such plan.');
  if (maintenance === undefined || maintenance.version === plan.maintenance_info.version) return undefined;
  return refused(422, 'The catalog has changed.', { error: 'MaintenanceInfoConflict' });
}

/** Said of a change only, and only where it must not be asked for again. */
const whetherAgain = ({ operation, repeatable }: Site) =>
  operation.startsWith('updating') && repeatable === false ? { update_repeatable: false } : {};

function deleted(site: Site): Site {
  const effects = { ...site.effects, deleted: site.effects.deleted + 1 };
  return { ...site, state: 'deleted', missing: false, keys: {}, comingKeys: {}, effects };
}

/** A change that fails leaves the site as it was, open to its visitors. */
function stepped(site: Site): Site {
  if (site.failsInStep === site.stepsDone + 1)
    return site.state === 'updating'
      ? { ...site, ...site.before, state: 'ready', failed: true, failsInStep: 0 }
      : { ...site, state: 'failed', failsInStep: 0 };
  const name = STEPS[site.stepsDone] ?? '';
  const steps = { ...site.effects.steps, [name]: (site.effects.steps[name] ?? 0) + 1 };
  const stepsDone = site.stepsDone + 1;
  const state = stepsDone === STEPS.length ? 'ready' : site.state;
  return { ...site, state, stepsDone, effects: { ...site.effects, steps } };
}
