import { makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { optionalAddressFindings } from '../../kernel/addresses.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/customers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { TextField } from '../ui/fields.tsx';
import { FormContext } from '../ui/form-context.ts';
import { ErrorView } from '../ui/state-views.tsx';
import { SelectCustomerDialog } from './select-customer-dialog.tsx';

const useStyles = makeStyles({
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { margin: 0 },
});

const FILLED = ['name', 'street', 'city', 'state', 'postalCode', 'country', 'industry'] as const;

/** **Customer account number** with its search, and the copy of the registry's entry into the form (PP-21…PP-28). */
export function NumberField({ organizationId }: { organizationId: string }) {
  const styles = useStyles();
  const form = useContext(FormContext);
  const [searching, setSearching] = useState(false);
  const filling = useFilling(organizationId);
  const number = String(form?.value('number') ?? '').trim();
  return (
    <>
      <TextField
        name="number"
        label={text('form.number')}
        help={text('form.number.help')}
        autoComplete="off"
        maxLength={20}
      />
      <div className={styles.commands}>
        <CommandButton
          command={{ id: 'search', label: text('form.search'), onClick: () => setSearching(true) }}
        />
        <CommandButton
          command={{
            id: 'fill',
            label: text('form.fill'),
            busy: filling.busy,
            disabledBecause: number === '' ? text('form.fill.none') : undefined,
            onClick: () => void filling.fill(number),
          }}
        />
      </div>
      <p role="status" className={styles.note}>
        {filling.filled && text('form.filled', { name: filling.filled })}
        {filling.odd && ` ${text('form.filled.odd')}`}
      </p>
      {filling.error !== undefined && <ErrorView error={filling.error} />}
      {searching && (
        <SelectCustomerDialog
          organizationId={organizationId}
          number={number}
          onClose={() => setSearching(false)}
          onSelect={(chosen) => {
            form?.change('number', chosen);
            setSearching(false);
          }}
        />
      )}
    </>
  );
}

function useFilling(organizationId: string) {
  const form = useContext(FormContext);
  const [state, setState] = useState<{ busy: boolean; filled?: string; odd?: boolean; error?: unknown }>({
    busy: false,
  });
  const fill = async (number: string) => {
    setState({ busy: true });
    try {
      const entry = await answered(
        api.GET('/api/v1/organizations/{organizationId}/registry-customers/{number}', {
          params: { path: { organizationId, number } },
        }),
      );
      for (const name of FILLED) form?.change(name, entry[name]);
      setState({ busy: false, filled: entry.name, odd: optionalAddressFindings(entry).length > 0 });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return { ...state, fill };
}
