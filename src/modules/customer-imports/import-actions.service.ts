import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import type { Decision } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { IMPORT_SENTENCES, type ImportReason } from './import-decisions.rules.ts';
import { decideCancel, decideChanging, decideStart } from './import-states.rules.ts';
import { findImport, hasRunningImport, type ImportRecord } from './imports.repo.ts';

const importing = { permission: 'customers:create', subject: { kind: 'import', by: 'id' } } as const;

export const importActions: ActionDefinition[] = [
  {
    ...importing,
    action: 'sendCustomerImport',
    words: 'import customers from a file',
    subject: null,
    consider: async () => allowed(),
  },
  {
    ...importing,
    action: 'planCustomerImport',
    words: 'choose the columns of the import',
    consider: onImport(({ state }) => decideChanging(state)),
  },
  {
    ...importing,
    action: 'startCustomerImport',
    words: 'start the import',
    consider: onImport((found, running) => {
      const deeds = found.to_create + found.to_link + found.to_update;
      return decideStart(found.state, { deeds, running });
    }),
  },
  {
    ...importing,
    action: 'cancelCustomerImport',
    words: 'cancel the import',
    consider: onImport(({ state }) => decideCancel(state)),
  },
  {
    ...importing,
    action: 'discardCustomerImport',
    words: 'throw the file away',
    consider: onImport(({ state }) => decideChanging(state)),
  },
];

/** `running`: another import of the partner is queued or runs. */
function onImport(decide: (found: ImportRecord, running: boolean) => Decision<ImportReason>) {
  return async ({ tx, actor }: MemberContext, importId: string) => {
    const found = await findImport(tx, { partnerId: actor.organizationId, importId });
    if (!found || found.state === 'reading') throw notFound('import');
    const running = await hasRunningImport(tx, actor.organizationId);
    return verdictOf(found.file_name, decide(found, running), IMPORT_SENTENCES);
  };
}
