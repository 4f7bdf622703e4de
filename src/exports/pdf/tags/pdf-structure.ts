/**
 * The structure of the document for people who do not see the pages: a tree of elements, each with what belongs to
 * it on the pages. Does not know jsPDF.
 */

/** `Title` is the document title; older readers treat it as a paragraph. */
export type Role =
  | 'Document'
  | 'Title'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Figure';

export interface StructureAttributes {
  /** What a table header applies to. */
  scope?: 'Column' | 'Row';
  /** Lists with a marker before each item. */
  bullets?: boolean;
  /** What a figure shows, in words. */
  alternative?: string;
  /** The letters of a span, however their glyphs are placed. */
  letters?: string;
  /** Position of a figure: left, bottom, right, top in points. */
  box?: readonly [number, number, number, number];
}

/** Something on a page: a run of drawing by its number there, or a link by its index in the document's links. */
export type Content = { page: number; mark: number } | { page: number; link: number };

export class StructureNode {
  readonly role: Role;
  readonly parent: StructureNode | null;
  readonly attributes: StructureAttributes;
  readonly kids: (StructureNode | Content)[] = [];

  constructor(
    role: Role,
    parent: StructureNode | null = null,
    attributes: StructureAttributes = {},
  ) {
    this.role = role;
    this.parent = parent;
    this.attributes = attributes;
  }

  add(role: Role, attributes: StructureAttributes = {}): StructureNode {
    const kid = new StructureNode(role, this, attributes);
    this.kids.push(kid);
    return kid;
  }
}

/** Heading of a level, 1 the highest; PDF has six. */
export function headingRole(level: number): Role {
  return (['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const)[Math.min(level, 6) - 1] ?? 'H1';
}
