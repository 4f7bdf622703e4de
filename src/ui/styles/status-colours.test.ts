import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TALLY_PARTS } from '$domain/check/tally-parts';
import { DARK_COLOURS } from '$exports/html/picture-colours';
import { PAPER_COLOURS } from '$exports/report/picture';

const css = readFileSync(join(import.meta.dirname, 'app.css'), 'utf8');

/** The colours of the tally parts in the block of this selector. */
function coloursOf(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--status-(\w+): (#\w+);/g)].map(([, part = '', shade = '']) => [
      part,
      shade,
    ]),
  );
}

describe('an answer has one colour, on the screen and in every file', () => {
  it.each([
    [':root', PAPER_COLOURS],
    ["[data-kern-theme='dark']", DARK_COLOURS],
  ])('%s', (selector, colours) => {
    expect(coloursOf(selector)).toEqual(
      Object.fromEntries(TALLY_PARTS.map((part) => [part, colours[part]])),
    );
  });
});
