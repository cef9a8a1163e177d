import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { ErrorView } from './state-views.tsx';
import type { ConfirmProps } from './types.ts';

/** Asks before something that can't be undone: names the thing, what follows and when. An error stays in the dialog. */
export function Confirm(props: ConfirmProps) {
  return (
    <Dialog open={props.open} modalType="alert" onOpenChange={(_, change) => !change.open && props.onClose()}>
      <DialogSurface>{props.open && <Question {...props} />}</DialogSurface>
    </Dialog>
  );
}

function Question({
  title,
  children,
  confirmLabel,
  cancelLabel,
  typeToConfirm,
  onConfirm,
  onClose,
}: ConfirmProps) {
  useReturnedFocus();
  const [typed, setTyped] = useState('');
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const ready = !sending && (!typeToConfirm || typed.trim() === typeToConfirm);
  const confirm = async () => {
    setSending(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(false);
    }
  };
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        {children}
        {typeToConfirm && (
          <Field label={text('confirm.type', { word: typeToConfirm })}>
            <Input value={typed} onChange={(_, change) => setTyped(change.value)} autoComplete="off" />
          </Field>
        )}
        {error !== undefined && <ErrorView error={error} />}
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={onClose}>{cancelLabel ?? text('confirm.cancel')}</Button>
        <Button
          appearance="primary"
          disabledFocusable={!ready}
          icon={sending ? <Spinner size="tiny" /> : null}
          onClick={() => ready && void confirm()}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** After the answer the focus is where it was before the question. */
function useReturnedFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
        else document.querySelector<HTMLElement>('[data-page-title]')?.focus();
      });
    };
  }, []);
}
