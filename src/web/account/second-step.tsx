import { SecondStepCode } from '../../modules/accounts/second-factor.contract.ts';
import { api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Lead } from './lead.tsx';

/** After a right password: the code of the second factor. */
export function SecondStep({
  token,
  onDone,
  onBack,
}: {
  token: string;
  onDone: () => Promise<void>;
  onBack: () => void;
}) {
  return (
    <>
      <Lead>{text('secondStep.lead')}</Lead>
      <Form
        label={text('secondStep.title')}
        submitLabel={text('signIn.submit')}
        commands={[{ id: 'back', label: text('secondStep.back'), onClick: onBack }]}
        schema={SecondStepCode}
        initial={{ token }}
        onSubmit={async (body) => {
          await api.POST('/api/v1/sign-in/code', { body });
          await onDone();
        }}
      >
        <TextField
          name="code"
          label={text('secondStep.code')}
          help={text('secondStep.code.help')}
          autoComplete="one-time-code"
          required
        />
      </Form>
    </>
  );
}
