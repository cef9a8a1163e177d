// Replaced by `npm run generate` from the OpenAPI document.
export type paths = Record<never, never>;
