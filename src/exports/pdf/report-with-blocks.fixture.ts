/** A letter with one section, for tests of single blocks. Test code only. */
import type { Report, ReportBlock } from '../report/report-model';

export function reportWithBlocks(blocks: ReportBlock[]): Report {
  return {
    language: 'de',
    title: 'Blatt',
    subtitle: '',
    front: 'head',
    marks: [],
    facts: [],
    notice: '',
    control: [],
    contents: 'Inhalt',
    footer: 'Fuß',
    pageText: '{page}/{pages}',
    sections: [
      { id: 'a', number: '', kind: 'plain', title: 'Teil', newPage: false, blocks, sections: [] },
    ],
  };
}
