import { text } from '../messages/customer-import.en.ts';
import type { WizardStep } from '../ui/types.ts';
import type { CustomerImport } from './import-queries.ts';

export const IMPORT_STEPS: readonly WizardStep[] = [
  { id: 'file', name: text('step.file') },
  { id: 'columns', name: text('step.columns') },
  { id: 'check', name: text('step.check') },
  { id: 'import', name: text('step.import') },
];

/** The step that an import stands at, by its state. */
export function stepOf({ state }: CustomerImport): string {
  switch (state) {
    case 'staged':
      return 'columns';
    case 'planned':
      return 'check';
    default:
      return 'import';
  }
}

/** Rows that create, link or update somebody. */
export const plannedRows = ({ plan }: CustomerImport) => (plan ? plan.create + plan.link + plan.update : 0);
