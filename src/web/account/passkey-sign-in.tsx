import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { KeyMultipleRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { UsedCredential } from '../../modules/accounts/passkeys.contract.ts';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { text } from '../messages/account.en.ts';
import { StateBar } from '../ui/page.tsx';
import { ErrorView } from '../ui/state-views.tsx';
import { getPasskey, offersInField, PasskeyNotChosen, passkeysWork } from './passkey-browser.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const options = () => answered(api.POST('/api/v1/sign-in/passkey/options'));

async function signIn(ask: { signal: AbortSignal; quietly?: boolean }) {
  const credential = await getPasskey<UsedCredential>(await options(), ask);
  if (ask.signal.aborted) throw new PasskeyNotChosen('Another way was taken.');
  await api.POST('/api/v1/sign-in/passkey', { body: { credential } });
}

/** The first way in: one button, and where the browser can, the passkeys inside of the address field. */
export function PasskeySignIn({ onDone }: { onDone: () => Promise<void> }) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const waiting = useRef<AbortController>(undefined);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    const own = new AbortController();
    waiting.current = own;
    void offersInField()
      .then(async (offers) => {
        if (!offers || own.signal.aborted) return;
        await signIn({ signal: own.signal, quietly: true });
        await done.current();
      })
      .catch((thrown: unknown) => {
        // Nobody has asked for this one: only what the server refuses is told.
        if (thrown instanceof Problem) setFailure(thrown);
      });
    return () => own.abort();
  }, []);

  if (!passkeysWork()) return null;
  const ask = async () => {
    waiting.current?.abort();
    const own = new AbortController();
    waiting.current = own;
    setAsking(true);
    setFailure(undefined);
    try {
      await signIn({ signal: own.signal });
      await onDone();
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className={styles.box}>
      <Button
        appearance="primary"
        size="large"
        icon={asking ? <Spinner size="tiny" aria-hidden /> : <KeyMultipleRegular />}
        disabledFocusable={asking}
        onClick={() => !asking && void ask()}
      >
        {text(asking ? 'passkey.asking' : 'passkey.signIn')}
      </Button>
      <Failed failure={failure} />
    </div>
  );
}

function Failed({ failure }: { failure: unknown }) {
  if (failure === undefined) return null;
  if (failure instanceof PasskeyNotChosen)
    return (
      <div role="status">
        <StateBar state={{ tone: 'informative', sentence: text('passkey.notChosen') }} />
      </div>
    );
  return <ErrorView error={failure} />;
}
