/** The structure tree of a PDF of ours, read from its objects, with the text of each element. Test code only. */
import type { ReadPdf } from './pages.fixture';

export interface TreeNode {
  role: string;
  /** What there is besides role, parent and kids. */
  attributes: string;
  /** That of the element itself and its spans. */
  text: string;
  /** Pages on which the element itself has something, in order; -1 means a link. */
  pages: number[];
  kids: TreeNode[];
}

interface RawNode {
  role: string;
  parent: string;
  attributes: string;
  page: string;
  kids: string[];
}

const NODE =
  /\n(\d+) 0 obj\n<<\/S\/(\w+)\/P (\d+) 0 R(?:\/Pg (\d+) 0 R)?(.*?)\/K\[([^\]]*)\]>>\nendobj/g;
const KID = /<<.*?>>|\d+ 0 R|\d+/g;

export function readTree(pdf: ReadPdf): TreeNode {
  const nodes = new Map<string, RawNode>();
  for (const [
    ,
    id = '',
    role = '',
    parent = '',
    page = '',
    attributes = '',
    kids = '',
  ] of pdf.raw.matchAll(NODE))
    nodes.set(id, { role, parent, page, attributes, kids: kids.match(KID) ?? [] });
  const texts = new Map(pdf.pages.flatMap(({ marked }) => [...marked]));
  const pageIds = [...pdf.raw.matchAll(/\n(\d+) 0 obj\n<<\/Type \/Page\n/g)].map(([, id]) => id);
  const used = new Set<string>();
  const build = (id: string, parent: string): TreeNode => {
    const node = nodes.get(id);
    if (node?.parent !== parent) throw new Error(`element ${id} does not know its parent`);
    const tree: TreeNode = {
      role: node.role,
      attributes: node.attributes,
      text: '',
      pages: [],
      kids: [],
    };
    for (const kid of node.kids) {
      if (kid.endsWith(' 0 R')) {
        const child = build(kid.split(' ')[0] ?? '', id);
        if (child.role === 'Span') tree.text += child.text;
        else tree.kids.push(child);
      } else if (kid.includes('/OBJR')) tree.pages.push(-1);
      else {
        const page = /\/Pg (\d+)/.exec(kid)?.[1] ?? node.page;
        const name = `p${page}R_mc${/\/MCID (\d+)/.exec(kid)?.[1] ?? kid}`;
        if (used.has(name)) throw new Error(`${name} belongs to two elements`);
        used.add(name);
        tree.pages.push(pageIds.indexOf(page) + 1);
        tree.text += texts.get(name) ?? '';
      }
    }
    return tree;
  };
  const [, rootId = '', first = ''] =
    /\n(\d+) 0 obj\n<<\/Type\/StructTreeRoot\/K (\d+) 0 R/.exec(pdf.raw) ?? [];
  const tree = build(first, rootId);
  for (const [name, text] of texts)
    if (!used.has(name) && text.trim() !== '') throw new Error(`${name} is in no element: ${text}`);
  return tree;
}

/** Paths and texts of all elements with a text, in reading order. */
export function elementsOf(tree: TreeNode, path = ''): string[] {
  const own = `${path}${tree.role}${/\/Scope\/(\w+)/.exec(tree.attributes)?.[1] ?? ''}`;
  const text = compact(tree.text);
  return [
    ...(text === '' ? [] : [`${own} ${text}`]),
    ...tree.kids.flatMap((kid) => elementsOf(kid, `${own}/`)),
  ];
}

export function nodesOf(tree: TreeNode): TreeNode[] {
  return [tree, ...tree.kids.flatMap(nodesOf)];
}

/** Texts are compared without spaces: those at line ends are up to the face. */
export const compact = (text: string): string => text.replace(/\s+/gu, '').normalize('NFC');
