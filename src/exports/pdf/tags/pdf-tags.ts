/**
 * Records what everything drawn belongs to: an element of the structure, or only the page (artifacts).
 * One run on one page is one marked content, however many lines it has; one that continues on the next page gets a
 * second.
 */
import { pdfString } from './pdf-strings';
import type { Content, StructureNode } from './pdf-structure';

/** What screen readers skip: what belongs to the page, and what is mere ornament. */
export type Artifact = 'footer' | 'repeated' | 'ornament';

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
  repeated: '/Artifact<</Type/Pagination>>BDC',
  ornament: '/Artifact<</Type/Layout>>BDC',
};

export interface PdfLink {
  node: StructureNode;
  page: number;
  /** Left, bottom, right, top in points. */
  area: readonly [number, number, number, number];
  target: { page: number; y: number };
  /** The target of the link, in words. */
  text: string;
}

export class PdfTags {
  /** Per page, from 1: what each of its marked contents belongs to. */
  readonly marks: StructureNode[][] = [];
  readonly links: PdfLink[] = [];
  #target: StructureNode | Artifact = 'ornament';
  #open: StructureNode | Artifact | null = null;

  /** Everything that `draw` draws belongs to `target`. */
  within(target: StructureNode | Artifact, draw: () => void): void {
    const before = this.#target;
    this.#target = target;
    draw();
    this.#target = before;
  }

  /** The same, in a span that states its letters. */
  withinSpan(letters: string, draw: () => void): void {
    if (typeof this.#target === 'string') draw();
    else this.within(this.#target.add('Span', { letters }), draw);
  }

  /** What must be written before the next drawing on this page; nothing if the same run continues. */
  begin(page: number): string {
    const target = this.#target;
    if (this.#open === target) return '';
    const end = this.end();
    this.#open = target;
    if (typeof target === 'string') return end + ARTIFACTS[target];
    const marks = (this.marks[page] ??= []);
    const content: Content = { page, mark: marks.length };
    marks.push(target);
    target.kids.push(content);
    const { letters } = target.attributes;
    const actual = letters === undefined ? '' : `/ActualText${pdfString(letters)}`;
    return `${end}/${target.role}<</MCID ${content.mark}${actual}>>BDC`;
  }

  /** What must be written before the page is left. */
  end(): string {
    if (this.#open === null) return '';
    this.#open = null;
    return 'EMC ';
  }

  addLink(link: PdfLink): void {
    link.node.kids.push({ page: link.page, link: this.links.length });
    this.links.push(link);
  }
}
