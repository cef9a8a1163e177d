import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import { checkQuery } from '../../modules/partners/partners.contract.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/registration.en.ts';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { VerdictList } from './verdict-list.tsx';

const schema = z.object(checkQuery);

/** A partner number and what the registry says of it for this account; nothing is changed (PP-5, PP-6). */
export function CheckNumber() {
  const check = useMutation({
    mutationFn: ({ partnerNumber }: z.output<typeof schema>) =>
      answered(api.GET('/api/v1/registrations/verdict', { params: { query: { partnerNumber } } })),
  });
  const verdict = check.data;
  return (
    <section aria-labelledby="check-number">
      <h2 id="check-number">{text('check.title')}</h2>
      <p>{text('check.sentence')}</p>
      <Form
        label={text('check.form')}
        submitLabel={text('check.submit')}
        schema={schema}
        onSubmit={async (wanted) => {
          await check.mutateAsync(wanted);
        }}
      >
        <TextField
          name="partnerNumber"
          label={text('check.number')}
          help={text('check.number.help')}
          required
        />
      </Form>
      <div aria-live="polite">
        {verdict && (
          <>
            <h3>{text('check.result', { number: verdict.partnerNumber })}</h3>
            <VerdictList findings={verdict.findings} />
            {verdict.allowed && <p>{text('verdict.allowed', { number: verdict.partnerNumber })}</p>}
          </>
        )}
      </div>
    </section>
  );
}
