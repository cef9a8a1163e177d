import { tokens } from '@fluentui/react-components';
import type { Tone } from './types.ts';

/** Fill colours of shapes; each has words beside it. */
export const toneColours: Readonly<Record<Tone, string>> = {
  neutral: tokens.colorNeutralForeground3,
  informative: tokens.colorCompoundBrandStroke,
  success: tokens.colorStatusSuccessForeground1,
  warning: tokens.colorStatusWarningForeground2,
  danger: tokens.colorStatusDangerForeground1,
};
