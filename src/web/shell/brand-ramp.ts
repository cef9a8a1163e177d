import type { BrandVariants } from '@fluentui/react-components';

type Rgb = readonly [red: number, green: number, blue: number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const readableContrast = 4.5;

/** Sixteen shades around an accent colour; shade 80 carries white text with a contrast of at least 4.5 to 1. */
export function brandRamp(accent: string): BrandVariants {
  const base = readableUnderWhite(parseColour(accent));
  const shade = (step: number) =>
    colourText(step < 80 ? mix(base, black, (80 - step) / 88) : mix(base, white, (step - 80) / 90));
  return {
    10: shade(10),
    20: shade(20),
    30: shade(30),
    40: shade(40),
    50: shade(50),
    60: shade(60),
    70: shade(70),
    80: shade(80),
    90: shade(90),
    100: shade(100),
    110: shade(110),
    120: shade(120),
    130: shade(130),
    140: shade(140),
    150: shade(150),
    160: shade(160),
  };
}

/** Contrast of two `#rrggbb` colours after WCAG, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(parseColour(one)), luminance(parseColour(other))].sort(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function readableUnderWhite(colour: Rgb): Rgb {
  let darker = colour;
  for (let step = 0; step < 50 && contrast(colourText(darker), '#ffffff') < readableContrast; step += 1) {
    darker = mix(darker, black, 0.04);
  }
  return darker;
}

function parseColour(text: string): Rgb {
  const number = Number.parseInt(text.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function colourText(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (a: number, b: number) => a + (b - a) * share;
  return [part(from[0], to[0]), part(from[1], to[1]), part(from[2], to[2])];
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
