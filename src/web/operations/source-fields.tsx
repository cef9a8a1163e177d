import { useState } from 'react';
import { RECORD_KINDS } from '../../modules/registry/sources/sources.rules.ts';
import { text } from '../messages/sources.en.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { useFieldValue } from '../ui/form-context.ts';
import { SourceList } from './source-list-fields.tsx';
import type { Source } from './source-queries.ts';
import { type Places, SourceTrial } from './source-trial.tsx';

const KINDS = ['none', 'basic', 'bearer', 'api-key'] as const;

interface SourceFieldsProps {
  organizationId: string;
  source: Source | undefined;
}

/** Where a source is, who lets us in, what it has, and how often it is asked. */
export function SourceFields({ organizationId, source }: SourceFieldsProps) {
  const kind = useFieldValue<(typeof KINDS)[number]>('definition/authentication/kind', 'none');
  const [places, setPlaces] = useState<Places>({});
  const hasSecret = source?.hasSecret ?? false;
  return (
    <>
      <TextField name="name" label={text('source.name')} required maxLength={100} />
      <SelectField
        name="definition/protocol"
        label={text('source.protocol')}
        required
        choices={(['odata', 'rest'] as const).map((value) => ({
          value,
          label: text(`source.protocol.${value}`),
        }))}
      />
      <TextField
        name="definition/address"
        label={text('source.address')}
        help={text('source.address.help')}
        type="url"
        required
      />
      <SelectField
        name="definition/authentication/kind"
        label={text('source.authentication')}
        required
        choices={KINDS.map((value) => ({ value, label: text(`authentication.${value}`) }))}
      />
      {kind === 'basic' && (
        <TextField
          name="definition/authentication/userName"
          label={text('source.userName')}
          autoComplete="off"
          required
        />
      )}
      {kind === 'api-key' && (
        <TextField name="definition/authentication/header" label={text('source.header')} required />
      )}
      {kind !== 'none' && (
        <TextField
          name="secret"
          label={text('source.secret')}
          help={text(hasSecret ? 'source.secret.kept' : 'source.secret.help')}
          type="password"
          autoComplete="off"
          required={!hasSecret}
        />
      )}
      <h3>{text('source.lists')}</h3>
      {RECORD_KINDS.map((record) => (
        <SourceList key={record} record={record} places={places[record] ?? []} />
      ))}
      <SourceTrial organizationId={organizationId} source={source} onPlaces={setPlaces} />
      <TextField
        name="everyMinutes"
        label={text('source.every')}
        help={text('source.every.help')}
        inputMode="numeric"
      />
      <TextField name="stopAtPercent" label={text('source.stop')} inputMode="numeric" required />
    </>
  );
}
