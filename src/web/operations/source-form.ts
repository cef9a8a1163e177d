import { NewRegistrySource } from '../../modules/registry/sources/sources.contract.ts';
import { text } from '../messages/sources.en.ts';
import type { FormSchema } from '../ui/form-values.ts';
import type { Source } from './source-queries.ts';

export type SourceInput = ReturnType<typeof NewRegistrySource.parse>;
type Entered = Record<string, unknown> & { definition?: Record<string, unknown> & { feeds?: unknown } };

/** What a new source begins with: the lists of an OData service, to be written over. */
const EXAMPLE = [
  {
    record: 'customer',
    path: 'Customers',
    rows: '/value',
    mapping: { number: 'No', name: 'Name', country: 'Address.Country', partner_number: 'PartnerNo' },
    paging: { kind: 'next-link', at: '/@odata.nextLink' },
    one: "Customers('{number}')",
  },
];

/** The fields of the form; lists and their mapping stand in one field as JSON. */
export function valuesOf(source: Source | undefined): Record<string, unknown> {
  const definition = source?.definition;
  const authentication = definition?.authentication;
  return {
    name: source?.name ?? '',
    'definition/protocol': definition?.protocol ?? 'odata',
    'definition/address': definition?.address ?? '',
    'definition/authentication/kind': authentication?.kind ?? 'none',
    'definition/authentication/userName': authentication?.kind === 'basic' ? authentication.userName : '',
    'definition/authentication/header': authentication?.kind === 'api-key' ? authentication.header : '',
    'definition/feeds': JSON.stringify(definition?.feeds ?? EXAMPLE, null, 2),
    everyMinutes: source?.everyMinutes?.toString() ?? '',
    stopAtPercent: String(source?.stopAtPercent ?? 10),
  };
}

/** Checks what was entered as the API would; JSON that is none is told at its field. */
export const sourceSchema = (source: Source | undefined): FormSchema<SourceInput> => ({
  safeParse(value) {
    const entered = value as Entered;
    const { feeds, ...definition } = entered.definition ?? {};
    let lists: unknown;
    try {
      lists = JSON.parse(String(feeds ?? '[]'));
    } catch (error) {
      const what = error instanceof Error ? error.message : '';
      const issues = [{ path: ['definition', 'feeds'], message: text('source.feeds.wrong', { what }) }];
      return { success: false, error: { issues } };
    }
    return NewRegistrySource.safeParse({
      ...entered,
      everyMinutes: entered.everyMinutes === undefined ? null : Number(entered.everyMinutes),
      stopAtPercent: Number(entered.stopAtPercent),
      definition: {
        ...definition,
        authentication: authenticationOf(definition.authentication),
        ...(source && {
          timeoutSeconds: source.definition.timeoutSeconds,
          mostMegabytes: source.definition.mostMegabytes,
        }),
        feeds: lists,
      },
    });
  },
});

/** Fields of another kind of authentication are not sent. */
function authenticationOf(entered: unknown): unknown {
  const { kind, userName, header } = (entered ?? {}) as Record<string, unknown>;
  if (kind === 'basic') return { kind, userName };
  if (kind === 'api-key') return { kind, header };
  return { kind };
}
