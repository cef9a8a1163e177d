import { apiDocument } from '../../scripts/api-document.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { TestAnswer, TestBrowser } from './requests.ts';

export type JsonSchema = {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
};

/** One call of the public API, as its document describes it. */
export type ApiOperation = {
  /** Such as `POST /api/v1/sign-in`. */
  name: string;
  method: string;
  path: string;
  /** What the operation is called, such as `signIn`. */
  id: string;
  query: { name: string; schema: JsonSchema }[];
  /** The statuses that it may answer with. */
  statuses: string[];
  /** The JSON body with its references resolved; none where the call takes no JSON. */
  body: JsonSchema | undefined;
};

type Described = {
  operationId?: string;
  parameters?: { in: string; name: string; schema: JsonSchema }[];
  responses?: Record<string, unknown>;
  requestBody?: { content?: { 'application/json'?: { schema: JsonSchema } } };
};

/** Every call of the document, so that a new route is tested by itself. */
export async function readOperations(): Promise<ApiOperation[]> {
  const document = await apiDocument();
  const paths = document.paths as Record<string, Record<string, Described>>;
  const { schemas } = document.components as { schemas: Record<string, JsonSchema> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId = '', parameters = [], requestBody, responses = {} }]) => {
        const body = requestBody?.content?.['application/json']?.schema;
        return {
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          path,
          id: operationId,
          query: parameters.filter((parameter) => parameter.in === 'query'),
          statuses: Object.keys(responses),
          body: body?.$ref ? schemas[body.$ref.split('/').at(-1) ?? ''] : body,
        };
      },
    ),
  );
}

/** Fills the path with these ids, and with new ones where there is none. */
export const fillPath = (path: string, ids: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(ids[name] ?? newId()));

/** Calls it with If-Match where records change. */
export function call(browser: TestBrowser, method: string, url: string, body?: unknown): Promise<TestAnswer> {
  const version = { 'if-match': '"1"' };
  switch (method) {
    case 'GET':
      return browser.get(url);
    case 'DELETE':
      return browser.delete(url, version);
    case 'PUT':
      return browser.put(url, body, version);
    case 'PATCH':
      return browser.patch(url, body, version);
    default:
      return browser.post(url, body, version);
  }
}
