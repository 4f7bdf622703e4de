/** Headings and what is below them. A heading stays with the beginning of what it introduces. */
import { prepareBlock } from '../blocks/blocks';
import type { Place, Prepared } from '../blocks/prepared';
import { PAGE_ROOM, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import { headingRole } from '../tags/pdf-structure';
import type { ReportSection } from '$exports/report/report-model';
import type { Headings } from './headings';

interface HeadingStyle {
  text: TextStyle;
  above: number;
  below: number;
}

const heading = (size: number, above: number, below: number): HeadingStyle => ({
  text: { size, style: 'bold' },
  above,
  below,
});
/** By level; a letter uses smaller headings than a book. */
const STYLES = {
  cover: [heading(18, 9, 3), heading(13, 6, 2), heading(11, 5, 1.5)],
  head: [heading(13, 6, 2), heading(11.5, 5, 1.5), heading(10.5, 4, 1)],
};

export interface Drawing {
  canvas: PdfCanvas;
  headings: Headings;
  front: 'cover' | 'head';
  /** Called when a block is drawn. */
  onBlock: () => void;
}

/** `level`: that of its heading, 1 the highest. */
export function prepareSection(drawing: Drawing, section: ReportSection, level: number): Prepared {
  const { canvas, headings } = drawing;
  const own = headings.get(section);
  if (own === undefined) throw new Error(`no heading for ${section.id}`);
  const { text, above, below } = STYLES[drawing.front][level - 1] ?? heading(10.5, 4, 1);
  const lines = canvas.wrap(own.title, TEXT_WIDTH, text);
  const parts = partsOf(drawing, section, level);
  const beginning = beginningOf(parts);
  const height = lines.length * canvas.lineHeight(text) + below;
  const wanted = beginning.reduce(
    (sum, part) => sum + (part.newPage === true ? 0 : part.keep),
    height,
  );
  // Something that fills a page by itself cannot be kept with its heading.
  const keep = wanted <= PAGE_ROOM ? wanted : Math.min(height + 30, PAGE_ROOM);
  return {
    keep,
    draw: ({ parent }) => {
      if (section.newPage && !canvas.atTop) canvas.newPage();
      if (!canvas.atTop) canvas.y += above;
      canvas.need(keep);
      own.page = canvas.page;
      own.y = canvas.y;
      const node = parent.add('Sect');
      canvas.tags.within(node.add(headingRole(level)), () => canvas.flowLines(lines, text));
      canvas.y += below;
      const place = { parent: node, level: level + 1 };
      for (const part of beginning) part.draw(place);
      for (const part of parts) part.draw(place);
    },
  };
}

interface Part extends Prepared {
  newPage?: boolean;
}

/** Blocks, then sections; each is prepared only on demand, because its lines take memory. */
function* partsOf(drawing: Drawing, section: ReportSection, level: number): Generator<Part> {
  for (const block of section.blocks) {
    const prepared = prepareBlock(drawing.canvas, block);
    const draw = (place: Place): void => {
      prepared.draw(place);
      drawing.onBlock();
    };
    yield { ...prepared, draw };
  }
  for (const child of section.sections)
    yield { ...prepareSection(drawing, child, level + 1), newPage: child.newPage };
}

/** The parts that must not be separated from a heading. */
function beginningOf(parts: Iterator<Part>): Part[] {
  const beginning: Part[] = [];
  for (;;) {
    const next = parts.next();
    if (next.done === true) return beginning;
    beginning.push(next.value);
    if (next.value.leadsOn !== true || beginning.length === 3) return beginning;
  }
}
