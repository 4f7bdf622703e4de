/**
 * One letter: a provider is asked about what it carries out. In the order of DIN 5008, with a reply form on
 * pages of its own. It may contain only this: the name of the body and the place it writes from; name,
 * contact and service of this provider; the objects asked about, and their locations; words of the profile. Of our
 * answers, only that a "ja" was noted, because that is what has to be confirmed.
 */
import { placeOf } from '$domain/body/known-body';
import type { ProviderRow } from '$domain/check/provider-shares';
import { WHOLE_SCOPE_ID, type Provider } from '$domain/record/target-object';
import type { ReportBlock, ReportSection } from '$exports/report/report-model';
import { factOf } from '$exports/report/section-draft';
import { linesForm, plainSection } from '../paper-frame';
import type { PaperContext } from '../paper-model';
import { confirmation, whereabouts } from './letter-question';

export interface Letter {
  id: string;
  provider: Provider;
  /** What is asked; at least one. */
  rows: ProviderRow[];
  /** YYYY-MM-DD; empty: to be filled in by hand. */
  replyBy: string;
}

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });

export function providerName({ labels }: Pick<PaperContext, 'labels'>, { name }: Provider): string {
  return name.trim() || labels.label('providerUnnamed');
}

export function letterSection(
  context: PaperContext,
  letter: Letter,
  number: number,
): ReportSection {
  const { label } = context.labels;
  const id = `letter-${String(number)}`;
  const name = providerName(context, letter.provider);
  return plainSection({
    id,
    title: label('letterHeading', { name }),
    blocks: [addressees(context, letter)],
    sections: [
      plainSection({
        id: `${id}/text`,
        title: label('letterSubject'),
        blocks: letterText(context, letter),
      }),
      {
        ...plainSection({
          id: `${id}/questions`,
          title: label('letterQuestions'),
          blocks: replyPage(context, letter),
        }),
        newPage: true,
      },
    ],
  });
}

/** Sender, addressee, reference, place and day. */
function addressees(context: PaperContext, { provider }: Letter): ReportBlock {
  const { assessment, labels, today } = context;
  const { label } = labels;
  const contact = (provider.contact ?? '').trim();
  const facts = [
    ...factOf(label('letterFrom'), assessment.municipality),
    {
      label: label('letterTo'),
      text: [providerName(context, provider), contact].join('\n').trim(),
    },
    ...factOf(label('letterService'), provider.service),
    { label: label('letterReference'), text: referenceOf(context, provider) },
    { label: label('letterPlaceDate'), text: placeAndDay(assessment, labels.day(today)) },
  ];
  return { kind: 'facts', facts };
}

/** Identifies the letter: the day, and the provider's position in our list. */
function referenceOf({ assessment, today }: PaperContext, { id }: Provider): string {
  const place = (assessment.providerList ?? []).findIndex((one) => one.id === id) + 1;
  return `IT-Grundschutz ${today}/${String(place)}`;
}

/** The day alone if no place is known. */
function placeAndDay(assessment: PaperContext['assessment'], day: string): string {
  return [placeOf(assessment), day].filter(Boolean).join(', ');
}

function letterText(context: PaperContext, letter: Letter): ReportBlock[] {
  const { label, day } = context.labels;
  const { municipality } = context.assessment;
  const { rows, replyBy } = letter;
  const until =
    replyBy === '' ? label('letterReturn') : label('letterReturnDay', { day: day(replyBy) });
  return [
    paragraph(label('letterSalutation')),
    paragraph(label('letterText', { count: rows.length })),
    ...aboutObjects(context, rows),
    paragraph(until),
    paragraph(label('letterHow')),
    paragraph([label('letterClosing'), municipality.trim()].join('\n').trim()),
    linesForm(context, 'letterFrame', ['letterAskUs', 'letterSigned']),
  ];
}

/** Each object once; empty if everything concerns the scope as a whole. */
function aboutObjects({ labels }: PaperContext, rows: readonly ProviderRow[]): ReportBlock[] {
  const objects = rows.filter(({ object }) => object.id !== WHOLE_SCOPE_ID);
  if (objects.length === 0) return [];
  const items = [...new Map(objects.map((row) => [row.object.id, whereabouts(row)])).values()];
  if (objects.length < rows.length) items.push(labels.label('letterAll'));
  return [paragraph(labels.label('letterObjects')), { kind: 'list', items }];
}

/** The reply form; it must be identifiable without the letter. */
function replyPage(context: PaperContext, { provider, rows }: Letter): ReportBlock[] {
  const { label } = context.labels;
  const facts = [
    { label: label('letterReplyFrom'), text: providerName(context, provider) },
    ...factOf(label('letterReplyTo'), context.assessment.municipality),
    { label: label('letterYourReference'), text: referenceOf(context, provider) },
  ];
  return [
    { kind: 'facts', facts },
    paragraph(label('letterTick')),
    ...rows.map((row) => confirmation(context, row)),
    linesForm(context, 'letterConfirmation', ['letterName', 'letterPlaceDate', 'letterSignature']),
  ];
}
