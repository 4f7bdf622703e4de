/** One way to make every paper. Texts and addresses come in; numbers are those of the domain. */
import { contextOf } from '../report';
import type { Report } from '../report-model';
import type { Pack, PackContext, PackInput } from './pack-model';
import { councilPack } from './papers/council';
import { lettersPack } from './papers/letters';
import { mayorPack } from './papers/mayor';
import { openPointsPack } from './papers/open-points';
import { checklistPack } from './sheets/checklist';
import { interviewPack } from './sheets/interview';

/** The chosen paper as it stands. */
export function buildPack(input: PackInput, pack: Pack): Report {
  const { texts, addressOf } = input;
  const context: PackContext = { ...contextOf(input), texts, addressOf };
  switch (pack.kind) {
    case 'mayor':
      return mayorPack(context);
    case 'council':
      return councilPack(context);
    case 'openPoints':
      return pack.by === 'provider'
        ? lettersPack(context, pack)
        : openPointsPack(context, pack.by, pack.one);
    case 'checklist':
      return checklistPack(context, pack);
    case 'interview':
      return interviewPack(context, pack.one);
  }
}
