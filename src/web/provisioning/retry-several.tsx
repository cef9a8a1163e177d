import { type ReactNode, useState } from 'react';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/provisioning.en.ts';
import { isSelected, nothingSelected } from '../ui/selection.ts';
import type { Command, Selection } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { type OperationSummary, operationsKey } from './operation-queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** As many as one request takes. */
const AT_ONCE = 100;

export interface RetrySeveral {
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
  command: Command;
  dialog: ReactNode;
}

/** Rows to choose, and the command that lets the chosen ones go on with a reason: all of them, or none and why. */
export function useRetrySeveral(organizationId: string, rows: readonly OperationSummary[]): RetrySeveral {
  const [selection, onSelectionChange] = useState<Selection>(nothingSelected);
  const [asking, setAsking] = useState(false);
  const ids = rows.filter(({ id }) => isSelected(selection, id)).map(({ id }) => id);
  const chosen = ids.slice(0, AT_ONCE);
  const explained = useExplained(organizationId, ['retryOperations'], chosen.join());
  const command: Command = { id: 'retry-several', label: text('several.retry') };
  return {
    ...{ selection, onSelectionChange },
    command:
      chosen.length === 0
        ? { ...command, disabledBecause: text('several.choose') }
        : explained('retryOperations', { ...command, onClick: () => setAsking(true) }),
    dialog: asking && (
      <RetryDialog
        {...{ organizationId, chosen }}
        onDone={() => onSelectionChange(nothingSelected)}
        onClose={() => setAsking(false)}
      />
    ),
  };
}

interface RetryDialogProps {
  organizationId: string;
  chosen: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

function RetryDialog({ organizationId, chosen, onDone, onClose }: RetryDialogProps) {
  const notices = useNotices();
  const retry = useSubmission({
    send: (reason: string, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/operations/retries', {
          params: { path: { organizationId } },
          body: { operationIds: [...chosen], reason },
          headers,
        }),
      ),
    refresh: [operationsKey(organizationId)],
    onDone: ({ operationIds }) => {
      notices.note(text('several.retried', { count: operationIds.length }));
      onDone();
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={text('several.title', { count: chosen.length })}
      what={text('several.what')}
      submitLabel={text('several.submit')}
      backLabel={text('several.back')}
      onSubmit={(reason) => retry.mutateAsync(reason)}
      onClose={onClose}
    />
  );
}
