import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { fileBody } from '../api/file-body.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';

export type RegistryDryRun = components['schemas']['RegistryDryRun'];
export type RegistryImport = components['schemas']['RegistryImport'];
export type RegistryProblem = components['schemas']['RegistryProblem'];
export type ImportRow = components['schemas']['RegistryImportPage']['items'][number];
export type RegistryPartner = components['schemas']['RegistryPartner'];
export type RegistryEntry = components['schemas']['RegistryEntry'];

const IMPORTS = '/api/v1/organizations/{organizationId}/registry/imports';

export const importsKey = (organizationId: string) => ['registry-imports', organizationId];

/** What an import of the file would do; nothing is changed. */
export async function checkFile(organizationId: string, file: File): Promise<RegistryDryRun> {
  const params = { path: { organizationId }, query: { dryRun: 'true' } };
  return (await answered(api.POST(IMPORTS, { params, ...fileBody(file) }))) as RegistryDryRun;
}

/** Imports the file: the answer of a call without dry run is the import. */
export async function sendFile(
  organizationId: string,
  file: File,
  headers: { 'Idempotency-Key': string },
): Promise<RegistryImport> {
  const params = { path: { organizationId } };
  return (await answered(api.POST(IMPORTS, { params, headers, ...fileBody(file) }))) as RegistryImport;
}

export function useImports(organizationId: string) {
  return usePages(importsKey(organizationId), (next, signal) => {
    const query = { limit: 20, ...next };
    return answered(api.GET(IMPORTS, { params: { path: { organizationId }, query }, signal }));
  });
}

export function useImport(organizationId: string, importId: string) {
  return useQuery({
    queryKey: ['registry-import', organizationId, importId],
    queryFn: ({ signal }) =>
      answered(api.GET(`${IMPORTS}/{importId}`, { params: { path: { organizationId, importId } }, signal })),
  });
}

export function useRegistryPartners(organizationId: string, search: string) {
  return usePages(['registry-partners', organizationId, search], (next, signal) => {
    const query = { limit: 50, search, ...next };
    const params = { path: { organizationId }, query };
    return answered(api.GET('/api/v1/organizations/{organizationId}/registry/partners', { params, signal }));
  });
}

export function useRegistryCustomers(organizationId: string, search: string) {
  return usePages(['registry-customers', organizationId, search], (next, signal) => {
    const query = { limit: 50, search, ...next };
    const params = { path: { organizationId }, query };
    return answered(api.GET('/api/v1/organizations/{organizationId}/registry/customers', { params, signal }));
  });
}
