import { z } from 'zod';
import type { CustomerColumn } from '../../modules/customers/customer-list.rules.ts';
import { api } from '../api/client.ts';
import { downloadFile } from '../api/download-file.ts';
import { text } from '../messages/customers.en.ts';
import { RadioField } from '../ui/choice-fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import type { Count, ListView, Selection } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { selectionOf, sortOf } from './customer-queries.ts';
import { chosenWords } from './tag-dialog.tsx';

const Format = z.object({ format: z.enum(['csv', 'xlsx']) });

interface ExportDialogProps {
  organizationId: string;
  view: ListView;
  selection: Selection;
  count: Count | undefined;
  /** The columns that the list shows. */
  columns: readonly CustomerColumn[];
  onClose: () => void;
}

/** A file of exactly what the list shows: the selection, or everything that matches, in its order and columns. */
export function ExportDialog({
  organizationId,
  view,
  selection,
  count,
  columns,
  onClose,
}: ExportDialogProps) {
  const notices = useNotices();
  const wanted = selection.ids.size > 0 ? selection : { ids: new Set<string>(), all: true };
  const download = async ({ format }: z.output<typeof Format>) => {
    const { data, response } = await api.POST('/api/v1/organizations/{organizationId}/customers/export', {
      params: { path: { organizationId } },
      body: { format, selection: selectionOf(wanted, view), sort: sortOf(view), columns: [...columns] },
      parseAs: 'blob',
    });
    downloadFile(data, response);
    notices.note(text('export.done'));
    onClose();
  };
  return (
    <PlainDialog title={text('export.title')} onClose={onClose}>
      <p>{chosenWords(wanted, count)}</p>
      <p>{text('export.columns', { count: columns.length })}</p>
      <Form
        label={text('export.title')}
        submitLabel={text('export.submit')}
        schema={Format}
        initial={{ format: 'xlsx' }}
        commands={[{ id: 'close', label: text('form.cancel'), onClick: onClose }]}
        onSubmit={download}
      >
        <RadioField
          name="format"
          label={text('export.format')}
          choices={[
            { value: 'xlsx', label: text('export.xlsx') },
            { value: 'csv', label: text('export.csv') },
          ]}
        />
      </Form>
    </PlainDialog>
  );
}
