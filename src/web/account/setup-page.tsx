import { Card, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OperatorSetUp } from '../../modules/setup/setup.contract.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/account.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Explain } from '../ui/explain.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { Lead } from './lead.tsx';
import { NewPasswordField } from './mailed-code-steps.tsx';
import { useGoOn } from './way-on.ts';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  command: { alignSelf: 'flex-start' },
});

/** The first start: make the operator, or fill the demo. The token stands behind the # of the printed link. */
export function SetupPage() {
  const [token] = useState(() => window.location.hash.slice(1));
  const state = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/setup', { signal })),
  });
  return (
    <Page title={text('setup.title')} width="text">
      <WhenReady state={stateOf(state)}>
        {() => (state.data?.needed ? <Choices token={token} /> : <Done sentence={text('setup.done')} />)}
      </WhenReady>
    </Page>
  );
}

function Done({ sentence }: { sentence: string }) {
  return (
    <Empty
      sentence={sentence}
      command={{ id: 'sign-in', label: text('setup.done.command'), href: '/sign-in' }}
    />
  );
}

function Choices({ token }: { token: string }) {
  const [filled, setFilled] = useState(false);
  if (filled) return <Done sentence={text('setup.demo.done')} />;
  if (token === '') {
    const explanation = {
      reason: 'no-token',
      sentence: text('setup.noToken'),
      remedy: text('setup.noToken.remedy'),
      who: text('setup.noToken.who'),
    };
    return <Explain explanation={explanation} />;
  }
  return (
    <>
      <Lead>{text('setup.lead')}</Lead>
      <OperatorForm token={token} />
      <Demo token={token} onFilled={() => setFilled(true)} />
    </>
  );
}

/** A part that is still empty is checked field by field. */
const WHOLE = { safeParse: (value: object) => OperatorSetUp.safeParse({ operator: {}, ...value }) };

function OperatorForm({ token }: { token: string }) {
  const styles = useStyles();
  const goOn = useGoOn();
  return (
    <Card>
      <h2 className={styles.heading}>{text('setup.operator')}</h2>
      <p className={styles.text}>{text('setup.operator.text')}</p>
      <Form
        label={text('setup.operator')}
        submitLabel={text('setup.operator.submit')}
        schema={WHOLE}
        initial={{ token, mode: 'operator' }}
        onSubmit={async (body) => {
          await api.POST('/api/v1/setup', { body });
          await goOn('/organizations');
        }}
      >
        <TextField name="vendorName" label={text('setup.vendor')} autoComplete="organization" required />
        <TextField name="operator/name" label={text('account.name')} autoComplete="name" required />
        <TextField
          name="operator/signInName"
          label={text('account.address')}
          type="email"
          autoComplete="username"
          required
        />
        <NewPasswordField name="operator/password" />
      </Form>
    </Card>
  );
}

function Demo({ token, onFilled }: { token: string; onFilled: () => void }) {
  const styles = useStyles();
  const fill = useSubmission({
    send: () => api.POST('/api/v1/setup', { body: { token, mode: 'demo' } }),
    onDone: onFilled,
  });
  const command = {
    id: 'demo',
    label: text('setup.demo.submit'),
    busy: fill.isPending,
    onClick: () => fill.mutate(undefined),
  };
  return (
    <Card>
      <h2 className={styles.heading}>{text('setup.demo')}</h2>
      <p className={styles.text}>{text('setup.demo.text')}</p>
      {fill.error && <ErrorView error={fill.error} />}
      <span className={styles.command}>
        <CommandButton command={command} />
      </span>
    </Card>
  );
}
