/** Changed fields as lines: where, what, from what to what. Log and comparison use the same. */
import { partKey, type ChangePart } from '$domain/change/change';
import type { Difference } from '$domain/difference/differences';
import { sameValue } from '$domain/values/same-value';
import type { AssessmentPage } from '../routes';
import { fieldWords, isBackground } from './field-words';
import type { Names } from './names';
import { placeKey, placePage, placeWords } from './place-words';
import { valueWords } from './value-words';

export interface ChangeLine {
  key: string;
  part: ChangePart;
  place: string;
  page: AssessmentPage | undefined;
  field: string;
  from: string;
  to: string;
  /** The internal note: shown here, and in nothing that leaves the application. */
  internal: boolean;
}

/** Lines about one thing. */
export interface ChangeGroup {
  key: string;
  place: string;
  page: AssessmentPage | undefined;
  lines: ChangeLine[];
}

function changeLine({ before, after }: Difference, names: Names): ChangeLine {
  return {
    key: partKey(after),
    part: after,
    place: placeWords(after, names),
    page: placePage(after, names),
    field: fieldWords(after),
    from: valueWords(before, names),
    to: valueWords(after, names),
    internal: after.on === 'answer' && after.field === 'note',
  };
}

/** The differences a person would notice: not what reads the same before and after. */
export function noticeable(differences: readonly Difference[]): Difference[] {
  const real = differences.filter(({ before, after }) => !sameValue(before.value, after.value));
  const said = real.filter(({ after }) => !isBackground(after));
  return said.length > 0 ? said : real;
}

/** Lines that read the same before and after are left out, except where nothing else was changed. */
export function changeLines(differences: readonly Difference[], names: Names): ChangeLine[] {
  const lines = noticeable(differences).map((one) => changeLine(one, names));
  const visible = lines.filter(({ from, to }) => from !== to);
  return visible.length > 0 ? visible : lines.slice(0, 1);
}

export function groupLines(lines: readonly ChangeLine[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const line of lines) {
    const key = placeKey(line.part);
    const known = groups.get(key);
    if (known) known.lines.push(line);
    else groups.set(key, { key, place: line.place, page: line.page, lines: [line] });
  }
  return [...groups.values()];
}
