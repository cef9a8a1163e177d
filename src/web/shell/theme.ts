import { createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';
import { useMedia } from '../ui/use-media.ts';
import { brandRamp } from './brand-ramp.ts';

/** Light or dark by the reader's system, stronger lines when more contrast is asked for. */
export function useTheme(accentColor: string): Theme {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const moreContrast = useMedia('(prefers-contrast: more)');
  const theme = dark ? darkTheme(accentColor) : createLightTheme(brandRamp(accentColor));
  return moreContrast ? withStrongLines(theme) : theme;
}

function darkTheme(accentColor: string): Theme {
  const ramp = brandRamp(accentColor);
  return {
    ...createDarkTheme(ramp),
    colorBrandForeground1: ramp[120],
    colorBrandForeground2: ramp[130],
    colorBrandForegroundLink: ramp[120],
    colorBrandForegroundLinkHover: ramp[130],
    colorBrandForegroundLinkPressed: ramp[110],
    colorCompoundBrandForeground1: ramp[120],
    colorCompoundBrandStroke: ramp[120],
  };
}

function withStrongLines(theme: Theme): Theme {
  return {
    ...theme,
    colorNeutralForeground2: theme.colorNeutralForeground1,
    colorNeutralForeground3: theme.colorNeutralForeground1,
    colorNeutralStroke1: theme.colorNeutralForeground1,
    colorNeutralStroke2: theme.colorNeutralForeground1,
  };
}
