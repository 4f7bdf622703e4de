/** The overview of the check: what is counted, the figures by layer, order and module, and their pictures. */
import { isChangedSince, lastVersion, versionsOf } from '$domain/document/document-versions';
import { barPictures, type BarRow } from '../pictures/bars';
import { courseOf, MOST_POINTS } from '../pictures/course';
import type { CoursePoint } from '../pictures/course-lines';
import { heatMap } from '../pictures/heat-map';
import type { DrawnPicture } from '../pictures/legend';
import type { ReportBlock } from '../report-model';
import type { ReportContext } from '../section-draft';
import { recordedTally } from './recorded-tally';
import { partsTable, sharesTable, type NamedTally, type TallyRows } from './tally-tables';

export function checkOverview(context: ReportContext): ReportBlock[] {
  const { labels, coverage } = context;
  const { label } = labels;
  const { whole } = coverage;
  const counting: ReportBlock = { kind: 'paragraph', text: label('counting') };
  if (whole.applicable === 0)
    return [counting, { kind: 'paragraph', text: label('summaryNothing') }];
  const named = ({ id, title }: { id: string; title: string }): string => `${id} ${title}`;
  const layers = coverage.layers.map((one): NamedTally => [named(one), one.tally]);
  const orders = coverage.orders.map((one): NamedTally => [labels.order(one.order), one.tally]);
  const modules = coverage.modules.map((one): NamedTally => [named(one.module), one.tally]);
  const of = (rows: NamedTally[], first: TallyRows['first'] = 'area'): TallyRows => ({
    first,
    rows,
    whole,
  });
  return [
    counting,
    { kind: 'paragraph', text: label('summaryText') },
    sharesTable(label('coverageCaption'), of(layers), labels),
    partsTable(label('partsCaption'), of(layers), labels),
    sharesTable(label('coverageOrderCaption'), of(orders), labels),
    ...heatBlocks(context),
    ...courseBlocks(context),
    sharesTable(label('coverageModuleCaption'), of(modules, 'module'), labels),
    ...layerBars(context),
  ];
}

const pictureBlock = (caption: string, drawn: DrawnPicture): ReportBlock => ({
  kind: 'picture',
  caption,
  ...drawn,
});

function heatBlocks({ coverage, labels }: ReportContext): ReportBlock[] {
  return [pictureBlock(labels.label('heatCaption'), heatMap(coverage, labels))];
}

/** The versions with figures, and today unless the document is the latest of them. */
function courseBlocks(context: ReportContext): ReportBlock[] {
  const { assessment, answers, coverage, labels, at } = context;
  const { label } = labels;
  const points = versionsOf(assessment).flatMap((version): CoursePoint[] => {
    const tally = recordedTally(version);
    const name = `${label('version')} ${version.name}`.trim();
    return tally === undefined ? [] : [{ name, date: labels.date(version.at), tally }];
  });
  const last = lastVersion(assessment);
  const isLast =
    last !== undefined &&
    recordedTally(last) !== undefined &&
    !isChangedSince(last, assessment, answers);
  if (!isLast) points.push({ name: label('today'), date: labels.date(at), tally: coverage.whole });
  const drawn = courseOf(points, labels);
  if (drawn === undefined) return [];
  const cut = points.length > MOST_POINTS;
  return [
    pictureBlock(
      cut ? label('courseCaptionLast', { count: MOST_POINTS }) : label('courseCaption'),
      drawn,
    ),
  ];
}

/** A picture per layer, or several if it has many modules. */
function layerBars({ coverage, labels }: ReportContext): ReportBlock[] {
  return coverage.layers.flatMap((layer) => {
    const rows = coverage.modules
      .filter(({ module }) => module.layer === layer.id)
      .map(({ module, tally }): BarRow => ({ name: `${module.id} ${module.title}`, tally }));
    const drawn = barPictures(rows, labels);
    const caption = labels.label('barsCaption', { layer: `${layer.id} ${layer.title}` });
    return drawn.map((one, index) =>
      pictureBlock(
        drawn.length === 1
          ? caption
          : labels.label('barsPart', { caption, part: index + 1, parts: drawn.length }),
        one,
      ),
    );
  });
}
