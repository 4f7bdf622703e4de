/** Adds what makes the file a tagged one: structure, links within it, language, title, metadata. */
import type { jsPDF } from 'jspdf';
import { partsOf } from '../jspdf-parts';
import { pdfString, plainLine, utf8Bytes, xmlText } from './pdf-strings';
import type { PdfTags } from './pdf-tags';
import { linkKey, pageKey, writeStructure, type Tree } from './write-structure';

export interface DocumentFacts {
  title: string;
  /** For example "de-DE". */
  language: string;
  creator: string;
}

/** Call this before the file is built; what is drawn afterwards counts too. */
export function tagDocument(document: jsPDF, tree: Tree, facts: DocumentFacts): void {
  const parts = partsOf(document);
  const links: number[] = [];
  let treeId = 0;
  let metadataId = 0;
  parts.events.subscribe('putPage', ({ pageNumber }) => {
    const own = tree.tags.links.flatMap(({ page }, index) => {
      if (page !== pageNumber) return [];
      links[index] = parts.newObjectDeferred();
      return [`${links[index]} 0 R`];
    });
    if (tree.tags.marks[pageNumber]) parts.write(`/StructParents ${pageKey(pageNumber)}`);
    parts.write('/Tabs/S');
    if (own.length > 0) parts.write(`/Annots[${own.join(' ')}]`);
  });
  parts.events.subscribe('postPutResources', () => {
    writeLinks(document, tree.tags, links);
    treeId = writeStructure(document, tree, links);
    metadataId = writeMetadata(document, facts);
  });
  parts.events.subscribe('putCatalog', () => {
    parts.write(
      `/Version/1.7/StructTreeRoot ${treeId} 0 R/MarkInfo<</Marked true>>/Lang(${facts.language})` +
        `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${metadataId} 0 R`,
    );
  });
}

function writeLinks(document: jsPDF, { links }: PdfTags, ids: readonly number[]): void {
  const parts = partsOf(document);
  links.forEach(({ area, page, target, text }, index) => {
    const [from, to] = [page, target.page].map((one) => `${parts.getPageInfo(one).objId} 0 R`);
    parts.newObjectDeferredBegin(ids[index] ?? 0, true);
    parts.write(
      `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${area.map((one) => one.toFixed(2)).join(' ')}]/P ${from}` +
        `/Dest[${to}/XYZ 0 ${target.y.toFixed(2)} 0]/StructParent ${linkKey(document, index)}` +
        `/Contents${pdfString(plainLine(text))}>>\nendobj`,
    );
  });
}

function writeMetadata(document: jsPDF, { title, language, creator }: DocumentFacts): number {
  const parts = partsOf(document);
  const objectId = parts.newObjectDeferred();
  parts.newObjectDeferredBegin(objectId, true);
  const packet = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${xmlText(creator)}</xmp:CreatorTool>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('\n');
  parts.putStream({
    data: utf8Bytes(packet),
    objectId,
    filters: [],
    additionalKeyValues: [
      { key: 'Type', value: '/Metadata' },
      { key: 'Subtype', value: '/XML' },
    ],
  });
  parts.write('endobj');
  return objectId;
}
