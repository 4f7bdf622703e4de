/**
 * Small choices made on this device, who uses it, and the ids of assessments deleted here. Nothing an assessment says
 * is kept here.
 */
import { cleanLine } from '$domain/values/clean-text';
import { isLanguage, type Language } from '$i18n/i18n.svelte';
import { read, write } from '$storage/local-memory';
import { newId } from '$ui/new-id';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function storedLanguage(): Language {
  const stored = read('language');
  return isLanguage(stored) ? stored : 'de';
}

export function storeLanguage(language: Language): void {
  write('language', language);
}

export function storedTheme(): Theme {
  const stored = read('theme');
  return THEMES.find((theme) => theme === stored) ?? 'auto';
}

export function storeTheme(theme: Theme): void {
  write('theme', theme);
  applyTheme(theme);
}

export function applyTheme(theme: Theme): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const shown = theme === 'auto' ? (dark ? 'dark' : 'light') : theme;
  document.documentElement.dataset.kernTheme = shown;
}

export function storedShortcuts(): boolean {
  return read('shortcuts') !== 'off';
}

export function storeShortcuts(enabled: boolean): void {
  write('shortcuts', enabled ? 'on' : 'off');
}

/** The name under which the person at this device appears in the history; empty if none is set. */
export function storedAuthor(): string {
  return cleanLine(read('author') ?? '');
}

export function storeAuthor(name: string): void {
  write('author', cleanLine(name).trim().slice(0, 400));
}

/** Enough to distinguish what was deleted here from what was never here. */
const MOST_DELETED = 200;
const deletedHere = (): string[] => (read('deleted') ?? '').split(' ').filter(Boolean);

export function rememberDeleted(assessmentId: string): void {
  write('deleted', [...deletedHere(), assessmentId].slice(-MOST_DELETED).join(' '));
}

/** Also false for an assessment that was never on this device. */
export function wasDeletedHere(assessmentId: string): boolean {
  return deletedHere().includes(assessmentId);
}

/** A backup that was read back and found to be what was to be written. */
export interface BackedUp {
  at: string;
  /** How far the log of the assessment went that is in it. */
  logEnd: number;
}

/** The last one of an assessment; undefined if none was proven in this browser. */
export function storedBackup(assessmentId: string): BackedUp | undefined {
  const [at, logEnd] = (read(`backup:${assessmentId}`) ?? '').split(' ');
  return at ? { at, logEnd: Number(logEnd) } : undefined;
}

let named = '';
/** Identifies this window among all windows of all devices: the device, a dot, the window. */
export function windowName(): string {
  if (named === '') {
    const device = read('device') ?? randomName();
    write('device', device);
    named = `${device}.${randomName()}`;
  }
  return named;
}

const randomName = (): string => newId().slice(0, 8);
