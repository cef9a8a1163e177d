import { Badge } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  CheckmarkCircleRegular,
  CircleRegular,
  EditRegular,
} from '@fluentui/react-icons';
import { text } from '../messages/rapidstart.en.ts';
import type { ProjectSummary } from './service-queries.ts';

type Status = ProjectSummary['status'];

const shapes = {
  'not-started': { icon: <CircleRegular />, color: 'subtle' },
  'in-progress': { icon: <EditRegular />, color: 'informative' },
  completed: { icon: <CheckmarkCircleRegular />, color: 'success' },
  loaded: { icon: <ArrowDownloadRegular />, color: 'success' },
} as const satisfies Record<Status, unknown>;

/** A state in a word and a shape. */
export function StateBadge({ state }: { state: Status }) {
  const { icon, color } = shapes[state];
  return (
    <Badge appearance="tint" size="large" icon={icon} color={color}>
      {text(`status.${state}`)}
    </Badge>
  );
}
