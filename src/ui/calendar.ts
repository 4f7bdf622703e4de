import { localDay } from './format';

/** The local calendar day, YYYY-MM-DD. */
export function today(): string {
  return localDay(new Date());
}
