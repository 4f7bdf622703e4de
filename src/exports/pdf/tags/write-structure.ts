/** Writes the structure tree into the file, one object per element, and the way back from the pages to the elements. */
import type { jsPDF } from 'jspdf';
import { partsOf } from '../jspdf-parts';
import { pdfString, plainLine } from './pdf-strings';
import type { Content, StructureAttributes, StructureNode } from './pdf-structure';
import type { PdfTags } from './pdf-tags';

export interface Tree {
  root: StructureNode;
  tags: PdfTags;
}

const reference = (id: number): string => `${id} 0 R`;

/** Key of a page in the list that leads from contents to elements; links come after the pages. */
export const pageKey = (page: number): number => page - 1;
export const linkKey = (document: jsPDF, link: number): number =>
  document.getNumberOfPages() + link;

/** Call this while the file is built, after its pages. `links`: their object ids. Returns the id of the root. */
export function writeStructure(
  document: jsPDF,
  { root, tags }: Tree,
  links: readonly number[],
): number {
  const parts = partsOf(document);
  const treeId = parts.newObjectDeferred();
  const ids = new Map<StructureNode | null, number>([[null, treeId]]);
  const put = (id: number | undefined, dictionary: string): void => {
    if (id === undefined) throw new Error('an element outside the tree');
    parts.newObjectDeferredBegin(id, true);
    parts.write(`<<${dictionary}>>\nendobj`);
  };
  const idOf = (node: StructureNode | null): string => reference(ids.get(node) ?? 0);
  const pageId = (page: number): string => reference(parts.getPageInfo(page).objId);
  const nodes = nodesOf(root);
  for (const node of nodes) ids.set(node, parts.newObjectDeferred());
  for (const node of nodes) {
    const page = node.kids.find(isContent)?.page;
    const kids = node.kids.map((kid) => {
      if (!isContent(kid)) return idOf(kid);
      const elsewhere = kid.page === page ? '' : `/Pg ${pageId(kid.page)}`;
      if ('link' in kid) return `<</Type/OBJR/Obj ${reference(links[kid.link] ?? 0)}${elsewhere}>>`;
      return elsewhere === '' ? kid.mark : `<</Type/MCR/MCID ${kid.mark}${elsewhere}>>`;
    });
    const where = page === undefined ? '' : `/Pg ${pageId(page)}`;
    const dictionary = `${where}${attributesOf(node.attributes)}/K[${kids.join(' ')}]`;
    put(ids.get(node), `/S/${node.role}/P ${idOf(node.parent)}${dictionary}`);
  }
  const ways = waysBack(document, tags, idOf).join('\n');
  put(
    treeId,
    `/Type/StructTreeRoot/K ${idOf(root)}/RoleMap<</Title/P>>/ParentTree<</Nums[${ways}]>>/ParentTreeNextKey ${linkKey(document, links.length)}`,
  );
  return treeId;
}

const isContent = (kid: StructureNode | Content): kid is Content => 'page' in kid;

function nodesOf(node: StructureNode): StructureNode[] {
  const nodes: StructureNode[] = [];
  const visit = (one: StructureNode): void => {
    nodes.push(one);
    for (const kid of one.kids) if (!isContent(kid)) visit(kid);
  };
  visit(node);
  return nodes;
}

/** From each marked content of each page, and from each link, to its element. */
function waysBack(
  document: jsPDF,
  { marks, links }: PdfTags,
  idOf: (node: StructureNode) => string,
): string[] {
  const pages: string[] = [];
  marks.forEach((nodes, page) => pages.push(`${pageKey(page)}[${nodes.map(idOf).join(' ')}]`));
  return [...pages, ...links.map(({ node }, index) => `${linkKey(document, index)} ${idOf(node)}`)];
}

function attributesOf({ scope, bullets, alternative, box }: StructureAttributes): string {
  return [
    scope && `/A<</O/Table/Scope/${scope}>>`,
    bullets && '/A<</O/List/ListNumbering/Disc>>',
    box && `/A<</O/Layout/Placement/Block/BBox[${box.map((one) => one.toFixed(2)).join(' ')}]>>`,
    alternative !== undefined && `/Alt${pdfString(plainLine(alternative))}`,
  ]
    .filter(Boolean)
    .join('');
}
