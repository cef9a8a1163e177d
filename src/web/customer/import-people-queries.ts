import { answered, api } from '../api/client.ts';
import { fileBody } from '../api/file-body.ts';
import type { components } from '../api/schema.gen.ts';

export type PeopleImport = components['schemas']['PeopleImport'];

const IMPORTS = '/api/v1/organizations/{organizationId}/people-imports';

/** What would become of each row; nothing is changed. */
export const checkPeople = (organizationId: string, file: File): Promise<PeopleImport> =>
  answered(
    api.POST(IMPORTS, { params: { path: { organizationId }, query: { dryRun: 'true' } }, ...fileBody(file) }),
  );

export const sendPeople = (organizationId: string, file: File, invite: boolean): Promise<PeopleImport> =>
  answered(
    api.POST(IMPORTS, {
      params: { path: { organizationId }, query: invite ? { invite: 'true' } : {} },
      ...fileBody(file),
    }),
  );

/** Gives the reader a text as a file. */
export function downloadText(content: string, fileName: string) {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
