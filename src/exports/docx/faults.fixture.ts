/** What Word would call damage in a file. Test code only. */
import { decoded, stylesOf, type Parts } from './docx.fixture';
import { isAllowed } from './lines.fixture';

const TAG = /<(\/?)([\w:]+)(?: [\w:]+="[^"<]*")*(\/?)>/g;

/** All faults we know how to look for; none in a sound file. */
export function faultsOf(parts: Parts): string[] {
  const xml = parts['word/document.xml'] ?? '';
  return [
    ...xmlFaults(parts),
    ...tableFaults(xml),
    ...idFaults(xml),
    ...styleFaults(parts),
    ...linkFaults(parts),
    ...orderFaults(parts),
  ];
}

/** Badly nested tags, unescaped markup characters, characters that XML forbids. */
function xmlFaults(parts: Parts): string[] {
  return Object.entries(parts).flatMap(([name, xml]) => {
    const rest = xml.replace(/^<\?xml [^?]*\?>/, '').replace(TAG, '');
    const bare = xml.replace(/&(amp|lt|gt|quot|apos);/g, '').includes('&') || /[<>]/.test(rest);
    return [
      ...unclosed(xml).map((tag) => `${name}: ${tag} is not closed in turn`),
      ...(bare ? [`${name}: markup in the text`] : []),
      ...(Array.from(xml).every(isAllowed) ? [] : [`${name}: forbidden letters`]),
    ];
  });
}

function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, tag = '', empty] of xml.matchAll(TAG)) {
    if (!close && !empty) open.push(tag);
    if (close && open.pop() !== tag) return [tag];
  }
  return open;
}

/** Word needs a row in every table, all its cells in every row, and a paragraph in every cell and between tables. */
function tableFaults(xml: string): string[] {
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].flatMap(([table]) => {
    const columns = table.split('<w:gridCol ').length - 1;
    const rows = table.split('<w:tr>').slice(1);
    const cells = rows.map((row) => row.split('<w:tc>').slice(1));
    return [
      ...(rows.length > 0 && columns > 0 ? [] : ['a table without rows or columns']),
      ...(cells.every(({ length }) => length === columns) ? [] : ['a row with missing cells']),
      ...(cells.flat().every((cell) => /<\/w:p><\/w:tc>/.test(cell)) ? [] : ['a bare cell']),
    ];
  });
  return [...tables, ...(/<\/w:tbl>(?!<w:p>)/.test(xml) ? ['tables that touch'] : [])];
}

const found = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, value = '']) => decoded(value));
const unlike = (values: readonly string[], others: Iterable<string>): string[] => {
  const known = new Set(others);
  return values.filter((value) => !known.has(value));
};
const twice = (what: string, values: readonly string[]): string[] =>
  new Set(values).size === values.length ? [] : [`${what} used twice`];

function idFaults(xml: string): string[] {
  const starts = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"\/>/g)];
  const names = starts.map(([, name = '']) => name);
  const ids = starts.map(([, , id = '']) => id);
  return [
    ...twice('names of bookmarks', names),
    ...twice('ids of bookmarks', ids),
    ...twice('ids of pictures', found(xml, /<wp:docPr id="(\d+)"/g)),
    ...names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name)).map((name) => `name ${name}`),
    ...unlike(ids, found(xml, /<w:bookmarkEnd w:id="(\d+)"/g)).map((id) => `bookmark ${id} open`),
    ...unlike(found(xml, /w:anchor="([^"]+)"/g), names).map((name) => `no bookmark ${name}`),
  ];
}

function styleFaults(parts: Parts): string[] {
  const used = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'word/styles.xml']
    .map((name) => parts[name] ?? '')
    .flatMap((xml) => found(xml, /<w:(?:[pr]Style|tblStyle|basedOn|next) w:val="([^"]+)"/g));
  const lists = found(parts['word/numbering.xml'] ?? '', /<w:num w:numId="(\d+)"/g);
  const asked = Object.values(parts).flatMap((xml) => found(xml, /<w:numId w:val="([^"]*)"/g));
  return [
    ...unlike([...new Set(used)], stylesOf(parts).keys()).map((id) => `no style ${id}`),
    ...unlike(asked, ['0', ...lists]).map((id) => `no list ${id}`),
  ];
}

/** Every referenced file must exist. */
function linkFaults(parts: Parts): string[] {
  const links = parts['word/_rels/document.xml.rels'] ?? '';
  const targets = found(links, / Target="([^"]+)"/g);
  const used = found(parts['word/document.xml'] ?? '', / r:(?:id|embed)="([^"]+)"/g);
  return [
    ...unlike(used, found(links, / Id="([^"]+)"/g)).map((id) => `no link ${id}`),
    ...targets.filter((name) => !(`word/${name}` in parts)).map((name) => `no file ${name}`),
    ...twice('ids of links', found(links, / Id="([^"]+)"/g)),
  ];
}

/** The order in which the schema requires the properties that we use. */
const ORDERS: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore numPr pBdr tabs spacing ind jc outlineLvl',
  rPr: 'rStyle rFonts b bCs color sz szCs lang',
  tblPr: 'tblStyle tblW tblBorders tblLayout tblCellMar tblLook',
  trPr: 'cantSplit trHeight tblHeader',
  tcPr: 'tcW tcBorders shd',
  lvl: 'start numFmt pStyle suff lvlText lvlJc pPr rPr',
  style: 'name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr',
};

function orderFaults(parts: Parts): string[] {
  const xml = Object.values(parts).join('');
  return Object.entries(ORDERS).flatMap(([tag, order]) => {
    const names = order.split(' ');
    const all = [...xml.matchAll(new RegExp(`<w:${tag}(?: [^>]*)?>(.*?)</w:${tag}>`, 'gs'))];
    const orders = new Set(all.map(([, inner = '']) => childrenOf(inner).join(' ')));
    return [...orders].flatMap((children) => {
      const places = children
        .split(' ')
        .filter(Boolean)
        .map((child) => names.indexOf(child));
      const good = places.every((place, index) => place >= (places[index - 1] ?? 0));
      return good ? [] : [`${tag}: ${children}`];
    });
  });
}

/** The names of the elements one level down. */
function childrenOf(xml: string): string[] {
  let depth = 0;
  return [...xml.matchAll(TAG)].flatMap(([, close, tag = '', empty]) => {
    if (close) depth -= 1;
    const child = !close && depth === 0 ? [tag.replace('w:', '')] : [];
    if (!close && !empty) depth += 1;
    return child;
  });
}
