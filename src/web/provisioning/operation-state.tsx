import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSyncCircleRegular,
  CheckmarkCircleRegular,
  CircleRegular,
  DismissCircleRegular,
  PauseCircleRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { text } from '../messages/provisioning.en.ts';
import type { OperationState } from './operation-queries.ts';

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

const icons = {
  queued: CircleRegular,
  running: ArrowSyncCircleRegular,
  succeeded: CheckmarkCircleRegular,
  failed: DismissCircleRegular,
  'waiting-for-input': QuestionCircleRegular,
  cancelled: SubtractCircleRegular,
  stalled: PauseCircleRegular,
} as const satisfies Record<OperationState, unknown>;

/** A state in words and shape. */
export function OperationStateWords({ state }: { state: OperationState }) {
  const styles = useStyles();
  const Icon = icons[state];
  return (
    <span className={styles.state}>
      <Icon aria-hidden className={styles.icon} />
      {text(`state.${state}`)}
    </span>
  );
}
