import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Glyph } from './pdf-font';
import { TextRun } from './text-run';

interface Drawn {
  hex: string;
  font: string;
  x: number;
  y: number;
}

/** What a PDF reader makes of the operators. */
function interpret(
  operators: string,
  widths: ReadonlyMap<string, number>,
): { drawn: Drawn[]; rise: number } {
  const drawn: Drawn[] = [];
  let [pen, rise, font, size] = [0, 0, '', 0];
  for (const [, name, fontSize, ts, array] of operators.matchAll(
    /\/(\w+) ([\d.]+) Tf|(-?[\d.]+) Ts|\[([^\]]*)\]TJ/g,
  )) {
    if (name !== undefined) [font, size] = [name, Number(fontSize)];
    else if (ts !== undefined) rise = (Number(ts) * 1000) / size;
    else
      for (const [, letters, shift] of (array ?? '').matchAll(/<(\w+)>|(-?\d+)/g)) {
        if (shift !== undefined) pen -= Number(shift);
        for (const hex of letters?.match(/.{4}/g) ?? []) {
          drawn.push({ hex, font, x: pen, y: Math.round(rise) });
          pen += widths.get(hex) ?? 0;
        }
      }
  }
  return { drawn, rise };
}

const glyphs: Glyph[] = ['0001', '00a2', '0b03'].map((hex, index) => ({
  code: 65 + index,
  id: index + 1,
  font: index === 2 ? 'F2' : 'F1',
  hex,
  width: 500 + index,
  advance: 500 + index,
  isMark: false,
}));

it('draws every glyph in its font at its place', () => {
  const place = fc.integer({ min: -2000, max: 4000 });
  const rise = fc.constantFrom(0, 0, 178, -90);
  const one = fc.record({ glyph: fc.constantFrom(...glyphs), x: place, y: rise });
  fc.assert(
    fc.property(fc.array(one), (list) => {
      const run = new TextRun(10);
      for (const { glyph, x, y } of list) run.add(glyph, x, y);
      const widths = new Map(glyphs.map(({ hex, width }) => [hex, width]));
      const { drawn, rise: end } = interpret(run.finish(), widths);
      expect(drawn).toEqual(list.map(({ glyph: { hex, font }, x, y }) => ({ hex, font, x, y })));
      // What follows is on the baseline again.
      expect(end).toBe(0);
    }),
  );
});
