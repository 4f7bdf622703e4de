/** Writes the WordprocessingML for which docx has no API. */
import { BuilderElement, FileChild, type XmlComponent } from 'docx';

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

/** Writes nothing, but reports when its turn comes; docx itself reports no progress. */
export class Milestone extends FileChild {
  private readonly reached: () => void;

  constructor(reached: () => void) {
    super('w:milestone');
    this.reached = reached;
  }

  override prepForXml(): undefined {
    this.reached();
    return undefined;
  }
}
