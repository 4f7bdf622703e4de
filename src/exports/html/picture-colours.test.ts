import { describe, expect, it } from 'vitest';
import { PAPER_COLOURS, type PictureColour } from '../report/picture';
import { textColourOn } from '../report/pictures/picture-text';
import { DARK_COLOURS } from './picture-colours';

/** Contrast according to WCAG 2. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(shade: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(shade.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const FILLS = Object.keys(PAPER_COLOURS).filter(
  (name) => name !== 'line' && name !== 'muted',
) as PictureColour[];

describe.each([
  ['on paper', PAPER_COLOURS],
  ['on a dark screen', DARK_COLOURS],
])('the colours of a picture %s', (_, colours) => {
  it.each(FILLS)('bear the text that is drawn on %s', (fill) => {
    expect(contrast(colours[textColourOn(fill)], colours[fill])).toBeGreaterThanOrEqual(4.5);
  });

  it('let text, lines and parts of bars stand out from the background', () => {
    for (const name of ['ink', 'muted'] as const)
      expect(contrast(colours[name], colours.paper), name).toBeGreaterThanOrEqual(4.5);
    for (const name of [
      'yes',
      'partly',
      'no',
      'dispensable',
      'incomplete',
      'share4',
      'share5',
      'course1',
      'course2',
    ] as const)
      expect(contrast(colours[name], colours.paper), name).toBeGreaterThanOrEqual(3);
  });
});
