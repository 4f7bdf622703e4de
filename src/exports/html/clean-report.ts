/** A report whose texts a page may show as they are, for faces built from elements rather than written as text. */
import type { Report } from '../report/report-model';
import { cleanText } from './markup';

/**
 * The same report; what HTML forbids in its texts becomes U+FFFD, and line breaks are uniform. Shares what is clean.
 */
export function cleanReport(report: Report): Report {
  return clean(report) as Report;
}

/** Copies nothing that stays as it is: reports have a hundred thousand texts, and hardly any of them changes. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value).flatMap(([name, inner]) => {
    const cleaned = clean(inner);
    return cleaned === inner ? [] : [[name, cleaned] as const];
  });
  if (changed.length === 0) return value;
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  return Object.assign(copy, Object.fromEntries(changed));
}
