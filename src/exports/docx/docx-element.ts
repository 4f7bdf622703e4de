/** How to write the WordprocessingML that docx has no words for. */
import { BuilderElement, type XmlComponent } from 'docx';

/** `<w:name w:attribute="…">` with its children. */
export function element(
  name: string,
  attributes: Record<string, string | number> = {},
  children: XmlComponent[] = [],
): XmlComponent {
  const named = Object.entries(attributes).map(
    ([key, value]) => [key, { key: `w:${key}`, value }] as const,
  );
  return new BuilderElement({
    name: `w:${name}`,
    attributes: Object.fromEntries(named),
    children,
  });
}
