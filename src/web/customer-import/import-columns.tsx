import { z } from 'zod';
import {
  FIELD_LABELS,
  IMPORT_FIELDS,
  passedOver,
} from '../../modules/customer-imports/import-columns.rules.ts';
import { text } from '../messages/customer-import.en.ts';
import { RadioField } from '../ui/choice-fields.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { type CustomerImport, usePlanning } from './import-queries.ts';

interface ImportColumnsProps {
  organizationId: string;
  found: CustomerImport;
  onChecked: () => void;
}

const Choices = z
  .object({
    duplicates: z.enum(['skip', 'create']),
    ...Object.fromEntries(IMPORT_FIELDS.map((field) => [field, z.string().default('')])),
  })
  .transform(({ duplicates, ...places }: { duplicates: 'skip' | 'create' } & Record<string, string>) => ({
    duplicates,
    mapping: Object.fromEntries(
      Object.entries(places).flatMap(([field, place]) => (place === '' ? [] : [[field, Number(place)]])),
    ),
  }));

/** Which column is which: as the headings were recognized, each to be chosen anew. */
export function ImportColumns({ organizationId, found, onChecked }: ImportColumnsProps) {
  const planning = usePlanning(organizationId, found.id);
  const { headings, mapping } = found;
  const used = new Set(Object.values(mapping));
  const unused = headings.filter((heading, place) => !used.has(place) && !passedOver(heading));
  const choices = headings.map((heading, place) => ({
    value: String(place),
    label: heading || text('rows.line', { line: place + 1 }),
  }));
  return (
    <>
      <p>
        {text('columns.lead', {
          count: found.rowsRead,
          file: found.fileName,
          known: used.size,
          columns: headings.filter((heading) => !passedOver(heading)).length,
        })}
        {found.sheet && ` ${text('columns.sheet', { sheet: found.sheet })}`}
        {unused.length > 0 && ` ${text('columns.unused', { columns: unused.join(', ') })}`}
      </p>
      <Form
        label={text('columns.form')}
        submitLabel={text('columns.check')}
        schema={Choices}
        initial={{
          duplicates: found.duplicates,
          ...Object.fromEntries(Object.entries(mapping).map(([field, place]) => [field, String(place)])),
        }}
        onSubmit={async (wanted) => {
          await planning.mutateAsync(wanted);
          onChecked();
        }}
      >
        {IMPORT_FIELDS.map((field) => (
          <SelectField
            key={field}
            name={field}
            label={FIELD_LABELS[field]}
            choices={choices}
            none={text('columns.none')}
          />
        ))}
        <RadioField
          name="duplicates"
          label={text('columns.duplicates')}
          choices={[
            { value: 'skip', label: text('columns.duplicates.skip') },
            { value: 'create', label: text('columns.duplicates.create') },
          ]}
        />
      </Form>
    </>
  );
}
