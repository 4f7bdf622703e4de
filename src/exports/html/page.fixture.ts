/** Reads a page back. Test code only. */
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A whole page, or the content of one, with the errors the parser found. */
export function readHtml(source: string, whole: boolean): { root: Node; errors: string[] } {
  const errors: string[] = [];
  const onParseError = ({ code }: { code: string }): number => errors.push(code);
  const options = { onParseError };
  return { root: whole ? parse(source, options) : parseFragment(source, options), errors };
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** All elements in order. */
export function elementsOf(node: Node): Element[] {
  const below = childrenOf(node).flatMap(elementsOf);
  return 'tagName' in node ? [node, ...below] : below;
}

/** The content of an element, verbatim. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return childrenOf(node).map(textOf).join('');
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

const hasClass = (element: Element, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(' ').includes(name);

/** Elements whose text counts as one; in all others, text must be blank. */
const LEAVES =
  /^(h[1-6]|p|li|dt|dd|caption|th|td|desc|text|figcaption|footer|title|a|button|span|style)$/;

/**
 * Everything a page says, in order: "name: text". Rows begin with "tr", lines to write on are "_", boxes "☐".
 * Text outside the elements that may hold it is named "stray".
 */
export function tokensOf(node: Node): string[] {
  if (node.nodeName === '#text')
    return textOf(node).trim() === '' ? [] : [`stray: ${textOf(node)}`];
  if (!('tagName' in node)) return childrenOf(node).flatMap(tokensOf);
  const { tagName } = node;
  const inContents =
    tagName === 'li' && childrenOf(node).some(({ nodeName }) => /^(a|button|span)$/.test(nodeName));
  if (!LEAVES.test(tagName) || inContents) {
    const start = ['tr', 'thead', 'tbody', 'tfoot'].includes(tagName) ? [tagName] : [];
    return [...start, ...childrenOf(node).flatMap(tokensOf)];
  }
  const lines = childrenOf(node).filter(({ nodeName }) => nodeName === 'div');
  const box = 'parentNode' in node && isBoxed(node.parentNode) ? '☐ ' : '';
  return [`${nameOf(node)}: ${box}${textOf(node)}`, ...lines.map(() => '_')];
}

const isBoxed = (parent: Node | null): boolean =>
  parent !== null &&
  'tagName' in parent &&
  (hasClass(parent, 'points') || hasClass(parent, 'boxes'));

function nameOf(cell: Element): string {
  const scope = attributeOf(cell, 'scope');
  const parts = [cell.tagName, scope, hasClass(cell, 'number') ? 'number' : undefined];
  return parts.filter((part) => part !== undefined).join(' ');
}
