/** Letters to providers with something to confirm: to one of them, or to each on pages of its own. */
import { providerShares, rowKey, type ProviderShare } from '$domain/check/provider-shares';
import { documentMarks } from '$exports/report/cover';
import type { Report, ReportSection } from '$exports/report/report-model';
import { paperReport, plainSection } from '../paper-frame';
import { chosenOf } from '../paper-groups';
import type { LetterRequest, PaperContext } from '../paper-model';
import { letterSection, providerName, type Letter } from './letter';

/** `one`: id of the provider; undefined: all of them, after a list of who gets a letter. */
export function lettersPaper(
  context: PaperContext,
  { one, only, replyBy = '' }: LetterRequest,
): Report {
  const { assessment, pairs, labels } = context;
  const { label } = labels;
  const shares = providerShares(assessment, pairs);
  const letters = chosenOf(
    shares.flatMap((share) => letterOf(share, only && new Set(only), replyBy)),
    one,
  );
  if (one !== undefined)
    return paperReport(
      context,
      {
        ...outside(context),
        title: label('letterTitle'),
        notice: label('letterNotice'),
        facts: [],
      },
      letters.map((letter) => letterSection(context, letter, 1)),
    );
  const unnamed = unnamedIn(shares);
  return paperReport(
    context,
    { ...outside(context), title: label('lettersTitle'), notice: label('lettersNotice') },
    letters.length === 0 && unnamed === 0
      ? []
      : [
          listSection(context, letters, unnamed),
          ...letters.map((letter, index) => ({
            ...letterSection(context, letter, index + 1),
            newPage: true,
          })),
        ],
  );
}

/** Goes outside: carries a fixed word and the name, not our own classification or the title of the assessment. */
function outside(context: PaperContext): { subtitle: string; marks: string[] } {
  const { label } = context.labels;
  const marked = documentMarks(context).length > 1;
  return {
    subtitle: context.assessment.municipality.trim() || label('letterBody'),
    marks: marked ? [label('confidential')] : [],
  };
}

/** `only`: keys of the chosen rows, whether they still have to be asked or not. */
function letterOf(
  { provider, rows }: ProviderShare,
  only: ReadonlySet<string> | undefined,
  replyBy: string,
): Letter[] {
  const asked = rows.filter((row) => (only ? only.has(rowKey(row)) : row.toAsk));
  return provider === undefined || asked.length === 0
    ? []
    : [{ id: provider.id, provider, rows: asked, replyBy }];
}

/** What no letter can ask about: a provider carries it out, but nobody has said which. */
function unnamedIn(shares: readonly ProviderShare[]): number {
  return shares
    .flatMap(({ provider, rows }) => (provider === undefined ? rows : []))
    .filter(({ toAsk }) => toAsk).length;
}

/** For us: precedes the first letter, on a page of its own. */
function listSection(
  context: PaperContext,
  letters: readonly Letter[],
  unnamed: number,
): ReportSection {
  const { label } = context.labels;
  const items = letters.map(({ provider, rows }) =>
    label('lettersItem', { name: providerName(context, provider), count: rows.length }),
  );
  const rest = label('lettersUnnamed', { count: unnamed });
  return plainSection({
    id: 'letters',
    title: label('lettersList'),
    blocks: [
      ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
      ...(unnamed > 0 ? [{ kind: 'paragraph' as const, text: rest }] : []),
    ],
  });
}
