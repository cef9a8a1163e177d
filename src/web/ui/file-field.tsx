import { Field } from '@fluentui/react-components';
import { type DragEvent, useId } from 'react';

interface FileFieldProps {
  label: string;
  help: string;
  /** As the browser's own attribute: ".csv,text/csv". */
  accept: string;
  error: string | undefined;
  disabled?: boolean;
  onChoose: (file: File | undefined) => void;
}

/** One file, chosen or dropped here. It stands outside of a `Form`: files are no values that a draft can keep. */
export function FileField({ label, help, accept, error, disabled = false, onChoose }: FileFieldProps) {
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!disabled) onChoose(event.dataTransfer.files[0]);
  };
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      hint={help}
      required
      validationState={error ? 'error' : 'none'}
      validationMessage={error ?? null}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
    </Field>
  );
}
