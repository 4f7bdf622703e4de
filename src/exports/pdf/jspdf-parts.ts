/** The parts of jsPDF that its types leave out and that tagging and our own way of writing letters need (4.2.1). */
import type { jsPDF } from 'jspdf';

export interface JsPdfFont {
  /** Name in the page's resources, for example "F15". */
  id: string;
  objectNumber?: number;
  isAlreadyPutted?: boolean;
  metadata: {
    rawData: Uint8Array;
    characterToGlyph: (code: number) => number;
    widthOfGlyph: (glyph: number) => number;
    glyIdsUsed: number[];
    toUnicode: Record<number, number>;
    Unicode: { widths: (number | number[])[] };
  };
}

interface JsPdfStream {
  data: string;
  objectId: number;
  filters?: string[];
  additionalKeyValues?: { key: string; value: string | number }[];
}

interface JsPdfEvents {
  putPage: { pageNumber: number };
  putFont: { font: JsPdfFont };
  postPutResources: undefined;
  putCatalog: undefined;
}

interface JsPdfParts {
  write: (text: string) => void;
  /** Ids must be taken while the file is built; before that they collide with those of the pages. */
  newObjectDeferred: () => number;
  newObjectDeferredBegin: (id: number, output: true) => void;
  putStream: (stream: JsPdfStream) => void;
  getFilters: () => string[];
  getFont: (name: string, style: string) => JsPdfFont;
  /** `objId` is known while the file is built. */
  getPageInfo: (page: number) => { objId: number };
  events: {
    subscribe: <Name extends keyof JsPdfEvents>(
      name: Name,
      listener: (data: JsPdfEvents[Name]) => void,
    ) => void;
  };
}

export function partsOf(document: jsPDF): JsPdfParts {
  return document.internal as unknown as JsPdfParts;
}
