import { makeStyles, tokens } from '@fluentui/react-components';
import {
  FIELDS_OF,
  type Field,
  NEEDED,
  type RecordKind,
} from '../../modules/registry/sources/sources.rules.ts';
import { text } from '../messages/sources.en.ts';
import { CheckboxField, SelectField, TextField } from '../ui/fields.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import { SuggestField } from '../ui/suggest-field.tsx';
import { CHANGES_FIELDS, listName, PAGING_FIELDS } from './source-form.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: `0 ${tokens.spacingHorizontalXS}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
    gap: tokens.spacingVerticalM,
    alignItems: 'start',
  },
});

interface SourceListProps {
  record: RecordKind;
  /** Places that a look at the source has found. */
  places: readonly string[];
}

/** One list of the source: where it is, where each field of the registry stands, and how it goes on. */
export function SourceList({ record, places }: SourceListProps) {
  const styles = useStyles();
  const name = listName(record);
  const wanted = useFieldValue(`${name}/wanted`, false);
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{text(`list.${record}`)}</legend>
      <CheckboxField name={`${name}/wanted`} label={text(`list.${record}.wanted`)} />
      {wanted && (
        <>
          <div className={styles.fields}>
            <TextField name={`${name}/path`} label={text('list.path')} help={text('list.path.help')} />
            <TextField name={`${name}/rows`} label={text('list.rows')} help={text('list.rows.help')} />
          </div>
          <h4 className={styles.heading}>{text('list.mapping')}</h4>
          <p>{text(places.length > 0 ? 'list.mapping.found' : 'list.mapping.help')}</p>
          <div className={styles.fields}>
            {FIELDS_OF[record].map((field) => (
              <SuggestField
                key={field}
                name={`${name}/mapping/${field}`}
                label={text(`registryField.${field}`)}
                help={helpOf(field)}
                required={NEEDED[record].includes(field)}
                suggestions={places}
              />
            ))}
          </div>
          <Ways record={record} />
          <TextField
            name={`${name}/one`}
            label={text('list.one')}
            help={text('list.one.help', { number: '{number}' })}
          />
        </>
      )}
    </fieldset>
  );
}

const helpOf = (field: Field) =>
  field === 'country' || field === 'plan' || field === 'certified' || field === 'addendum_signed'
    ? text(`registryField.${field}.help`)
    : undefined;

/** How further pages, and what has changed, are asked for. */
function Ways({ record }: { record: RecordKind }) {
  const styles = useStyles();
  const name = listName(record);
  const paging = useFieldValue<keyof typeof PAGING_FIELDS>(`${name}/paging/kind`, 'none');
  const changes = useFieldValue<keyof typeof CHANGES_FIELDS>(`${name}/changes/kind`, 'none');
  return (
    <div className={styles.fields}>
      <SelectField
        name={`${name}/paging/kind`}
        label={text('list.paging')}
        required
        choices={kinds(PAGING_FIELDS).map((kind) => ({ value: kind, label: text(`paging.${kind}`) }))}
      />
      {PAGING_FIELDS[paging]?.map((part) => (
        <TextField
          key={`${paging}/${part}`}
          name={`${name}/paging/${part}`}
          label={text(part === 'at' ? `paging.${paging as 'next-link' | 'cursor'}.at` : `paging.${part}`)}
          inputMode={part === 'first' || part === 'size' ? 'numeric' : undefined}
          required={part === 'at' || (part !== 'first' && part !== 'size' && part !== 'sizeParameter')}
        />
      ))}
      <SelectField
        name={`${name}/changes/kind`}
        label={text('list.changes')}
        required
        choices={kinds(CHANGES_FIELDS).map((kind) => ({ value: kind, label: text(`changes.${kind}`) }))}
      />
      {CHANGES_FIELDS[changes]?.map((part) => (
        <TextField
          key={`${changes}/${part}`}
          name={`${name}/changes/${part}`}
          label={text(`changes.since.${part}`)}
          required
        />
      ))}
    </div>
  );
}

const kinds = <Kind extends string>(fields: Record<Kind, unknown>) => Object.keys(fields) as Kind[];
