/**
 * The table of contents. Its pages are reserved before the text is drawn and filled afterwards, when every section has
 * its page. Each line links to its section.
 */
import { PAGE, POINTS_PER_MM, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { StructureNode } from '../tags/pdf-structure';
import type { Heading, Headings } from './headings';

const LINE: TextStyle = { size: 10 };
const CHAPTER: TextStyle = { size: 10, style: 'bold' };
const TITLE: TextStyle = { size: 18, style: 'bold' };
const TOP = 34;
const INDENT = 6;
const NUMBER_WIDTH = 16;

interface Part {
  heading: Heading;
  lines: string[];
  /** The part that carries the page number; a very long title has further parts without it. */
  last: boolean;
}

/** Parts of headings, by page of the contents. */
export type ContentsPlan = Part[][];

const styleOf = ({ depth }: Heading): TextStyle => (depth === 0 ? CHAPTER : LINE);

export function planContents(canvas: PdfCanvas, headings: Headings): ContentsPlan {
  const room = Math.floor((PAGE.height - PAGE.bottom - TOP) / canvas.lineHeight(LINE));
  const pages: ContentsPlan = [];
  let left = 0;
  for (const heading of headings.values()) {
    const width = TEXT_WIDTH - NUMBER_WIDTH - heading.depth * INDENT;
    let lines = canvas.wrap(heading.title, width, styleOf(heading));
    while (lines.length > 0) {
      if (left < Math.min(lines.length, room)) {
        pages.push([]);
        left = room;
      }
      const part = lines.slice(0, left);
      lines = lines.slice(left);
      pages.at(-1)?.push({ heading, lines: part, last: lines.length === 0 });
      left -= part.length;
    }
  }
  return pages;
}

/** Fills the reserved pages, of which `page` is the first. `node`: the contents in the structure. */
export function drawContents(
  canvas: PdfCanvas,
  plan: ContentsPlan,
  { page, title, node }: { page: number; title: string; node: StructureNode },
): void {
  const nodes = new ContentsNodes(node);
  plan.forEach((parts, index) => {
    canvas.toPage(page + index);
    if (index === 0) {
      const line = canvas.wrap(canvas.printable(title), TEXT_WIDTH, TITLE).slice(0, 1);
      const at = { x: PAGE.margin, y: PAGE.margin };
      canvas.tags.within(nodes.title, () => canvas.draw(line, at, TITLE));
    }
    canvas.y = TOP;
    for (const part of parts) drawPart(canvas, part, nodes.linkOf(part.heading));
  });
}

function drawPart(canvas: PdfCanvas, { heading, lines, last }: Part, link: StructureNode): void {
  const style = styleOf(heading);
  const x = PAGE.margin + heading.depth * INDENT;
  const { y } = canvas;
  const height = lines.length * canvas.lineHeight(style);
  const right = PAGE.margin + TEXT_WIDTH;
  const lastTop = y + height - canvas.lineHeight(style);
  const number = String(heading.page);
  canvas.tags.within(link, () => {
    canvas.draw([...lines.slice(0, -1), `${lines.at(-1) ?? ''} `], { x, y }, style);
    if (last) canvas.drawRight(number, { right, y: lastTop }, style);
  });
  canvas.tags.addLink({
    node: link,
    page: canvas.page,
    area: areaOf({ x: PAGE.margin, y, width: TEXT_WIDTH, height }),
    target: { page: heading.page, y: (PAGE.height - heading.y) * POINTS_PER_MM },
    text: heading.title,
  });
  if (last) {
    const from = x + canvas.widthOf(lines.at(-1) ?? '', style) + 2;
    drawLeader(canvas, { from, to: right - canvas.widthOf(number, style) - 2, top: lastTop });
  }
  canvas.y += height;
}

/** Guides the eye from the title to its page number. */
function drawLeader(
  canvas: PdfCanvas,
  { from, to, top }: { from: number; to: number; top: number },
): void {
  if (to <= from) return;
  const y = top + canvas.ascent(LINE);
  canvas.line({ x: from, y }, { x: to, y }, { grey: 130, width: 0.25, dashed: true });
}

function areaOf(box: { x: number; y: number; width: number; height: number }) {
  const points = (value: number): number => value * POINTS_PER_MM;
  const [bottom, top] = [PAGE.height - box.y - box.height, PAGE.height - box.y];
  return [points(box.x), points(bottom), points(box.x + box.width), points(top)] as const;
}

/** The contents in the structure, nested as deeply as the sections. */
class ContentsNodes {
  readonly title: StructureNode;
  readonly #levels: StructureNode[];
  readonly #links = new Map<Heading, StructureNode>();

  constructor(node: StructureNode) {
    this.title = node.add('H1');
    this.#levels = [node.add('TOC')];
  }

  linkOf(heading: Heading): StructureNode {
    let link = this.#links.get(heading);
    if (link === undefined) {
      link = this.#level(heading.depth).add('TOCI').add('Reference').add('Link');
      this.#links.set(heading, link);
    }
    return link;
  }

  #level(depth: number): StructureNode {
    this.#levels.length = Math.min(this.#levels.length, depth + 1);
    for (;;) {
      const deepest = this.#levels.at(-1);
      if (deepest === undefined) throw new Error('no contents');
      if (this.#levels.length > depth) return deepest;
      this.#levels.push(deepest.add('TOC'));
    }
  }
}
