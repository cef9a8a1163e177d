import { useContext } from 'react';
import { text } from '../messages/sources.en.ts';
import { SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { FormContext } from '../ui/form-context.ts';

const KINDS = ['none', 'basic', 'bearer', 'api-key'] as const;

/** Where a source is, who lets us in, what it has, and how often it is asked. */
export function SourceFields({ hasSecret }: { hasSecret: boolean }) {
  const form = useContext(FormContext);
  const kind = form?.value('definition/authentication/kind');
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
      <TextArea
        name="definition/feeds"
        label={text('source.feeds')}
        help={text('source.feeds.help')}
        rows={14}
        required
      />
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
