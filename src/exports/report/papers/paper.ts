/** The single entry point for every paper. Texts and addresses are passed in; numbers come from the domain. */
import { contextOf } from '../report';
import type { Report } from '../report-model';
import type { Paper, PaperContext, PaperInput } from './paper-model';
import { councilPaper } from './to-read/council';
import { lettersPaper } from './to-read/letters';
import { mayorPaper } from './to-read/mayor';
import { openPointsPaper } from './to-read/open-points';
import { checklistPaper } from './to-fill-in/checklist';
import { interviewPaper } from './to-fill-in/interview';

/** The chosen paper in its current state. */
export function buildPaper(input: PaperInput, paper: Paper): Report {
  const { texts, addressOf } = input;
  const context: PaperContext = { ...contextOf(input), texts, addressOf };
  switch (paper.kind) {
    case 'mayor':
      return mayorPaper(context);
    case 'council':
      return councilPaper(context);
    case 'openPoints':
      return paper.by === 'provider'
        ? lettersPaper(context, paper)
        : openPointsPaper(context, paper.by, paper.one);
    case 'checklist':
      return checklistPaper(context, paper);
    case 'interview':
      return interviewPaper(context, paper.one);
  }
}
