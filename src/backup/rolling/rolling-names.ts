/**
 * Names of rolling backups: for a person who looks into the folder, and for us, who must know our own files. The device is
 * part of it, because two computers may keep theirs in the same folder.
 */

export interface RollingName {
  /** As it stands in a name: of the assessment. */
  id: string;
  device: string;
  /** When it was written, in milliseconds, to the second. */
  at: number;
}

const PATTERN =
  /^Basis-Check_(?:[^_]*)_([0-9A-Za-z-]{1,40})_([0-9A-Za-z-]{1,20})_(\d{4}-\d\d-\d\d)_(\d\d)(\d\d)(\d\d)Z\.bck$/;

/** Ids are made of these already, unless a file from elsewhere brought another. */
const word = (text: string, most: number): string =>
  text.replace(/[^0-9A-Za-z-]/g, '-').slice(0, most) || '-';

/** `municipality`: only for people. `at`: an instant of the record. */
export function rollingName(
  { id, municipality }: { id: string; municipality: string },
  device: string,
  at: string,
): string {
  const label = municipality.replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-').slice(0, 60);
  const time = at.slice(11, 19).replaceAll(':', '');
  return `Basis-Check_${label}_${word(id, 40)}_${word(device, 20)}_${at.slice(0, 10)}_${time}Z.bck`;
}

/** What it is called until it is proven; always the same, so that what is left behind is written over. */
export function draftName(id: string, device: string): string {
  return `Basis-Check_${word(id, 40)}_${word(device, 20)}.unfertig`;
}

/** Undefined for a name that is not one of ours. */
export function parseRollingName(name: string): RollingName | undefined {
  const [, id, device, day, hour, minute, second] = PATTERN.exec(name) ?? [];
  if (id === undefined || device === undefined) return undefined;
  const at = Date.parse(`${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.000Z`);
  return Number.isNaN(at) ? undefined : { id, device, at };
}

/** True if the name says that it is of this assessment and this device. */
export function isNameOf(name: RollingName, id: string, device: string): boolean {
  return name.id === word(id, 40) && name.device === word(device, 20);
}
