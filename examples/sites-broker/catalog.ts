// What this broker offers, as `GET /v2/catalog` answers it.

export const STEPS = ['Reserve the domain name', 'Copy the template', 'Publish the pages'];
export const LANGUAGES = ['da', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'sv'];
export const DOMAIN = '^[a-z0-9][a-z0-9.-]*[.][a-z]{2,20}$';
/** What a site is made with, and what it can be brought up to; another one by `PUT /admin/maintenance`. */
export const MAINTENANCE = { version: '1.0.0', description: 'Newest template of the shop' };

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const domain = {
  type: 'string',
  title: 'Domain name',
  description: 'Where the shop is found, for instance shop.contoso.example.',
  pattern: DOMAIN,
  minLength: 4,
  maxLength: 100,
};
const language = {
  type: 'string',
  title: 'Language of the shop',
  enum: LANGUAGES,
  default: 'en',
};
const products = {
  type: 'integer',
  title: 'Products to begin with',
  description: 'So many empty pages of products are laid out.',
  minimum: 1,
  maximum: 500,
  default: 10,
};

const slogan = {
  type: 'string',
  title: 'Slogan',
  description: 'Stands above the shop.',
  minLength: 1,
  maxLength: 200,
};

export const ACCESS = ['read', 'write'];
const keyParameters = {
  $schema: DRAFT,
  type: 'object',
  additionalProperties: false,
  properties: {
    access: {
      type: 'string',
      title: 'What the key may do',
      description: 'Read products, or write them too.',
      enum: ACCESS,
      default: 'read',
    },
  },
};

const schemas = (properties: object, binding?: object) => {
  const parameters = { $schema: DRAFT, type: 'object', additionalProperties: false };
  return {
    service_instance: {
      create: {
        parameters: {
          ...parameters,
          properties: { ...properties, slogan },
          required: ['domain', 'language'],
        },
      },
      // A change that says null takes the slogan away.
      update: {
        parameters: {
          ...parameters,
          properties: { ...properties, slogan: { ...slogan, type: ['string', 'null'] } },
        },
      },
    },
    ...(binding ? { service_binding: { create: { parameters: binding } } } : {}),
  };
};

export type Plan = {
  id: string;
  name: string;
  description: string;
  free: boolean;
  bindable: boolean;
  maximum_polling_duration: number;
  maintenance_info: typeof MAINTENANCE;
  schemas: ReturnType<typeof schemas>;
};

const PLANS: Plan[] = [
  {
    id: '6f7c1a52-1d0e-4f4e-9a59-5d1f6f3c9b01',
    name: 'basic',
    description: 'One language, up to 500 products',
    free: true,
    bindable: false,
    maximum_polling_duration: 3_600,
    maintenance_info: MAINTENANCE,
    schemas: schemas({ domain, language }),
  },
  {
    id: '6f7c1a52-1d0e-4f4e-9a59-5d1f6f3c9b02',
    name: 'business',
    description: 'Laid out with products, and with a key for other programs',
    free: false,
    bindable: true,
    maximum_polling_duration: 7_200,
    maintenance_info: MAINTENANCE,
    schemas: schemas({ domain, language, products }, keyParameters),
  },
];

export const SERVICE = {
  id: '6f7c1a52-1d0e-4f4e-9a59-5d1f6f3c9b00',
  name: 'sites',
  description: 'A site for a web shop, with its own domain name',
  bindable: false,
  instances_retrievable: true,
  bindings_retrievable: true,
  plan_updateable: true,
  plans: PLANS,
};

export const planOf = (id: unknown): Plan | undefined => PLANS.find((plan) => plan.id === id);
