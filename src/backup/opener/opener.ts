/**
 * The page that opens a backup without the application. It is one file without any reference, so that it works from a
 * stick in years: nothing is loaded, nothing is stored, nothing is sent.
 */
import { BackupError, type BackupReading } from '../backup-content';
import { readBackup } from '../read-backup';
import { element } from './element';
import { language, setLanguage, t } from './opener-texts';
import { resultView } from './result-view';

let file: File | undefined;
let result: { reading: BackupReading } | { error: BackupError } | undefined;
let busy = false;
/** Counts what was asked for: an answer that comes after the next question is dropped. */
let asked = 0;

async function open(password?: string): Promise<void> {
  if (file === undefined) return;
  const question = (asked += 1);
  busy = true;
  if (password === undefined) result = undefined;
  draw();
  const answer = await readBackup(file, password).then(
    (reading) => ({ reading }),
    (error: unknown) => {
      if (error instanceof BackupError) return { error };
      throw error;
    },
  );
  if (question !== asked) return;
  busy = false;
  result = answer;
  draw();
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

function choose(chosen: File | undefined): void {
  if (chosen === undefined) return;
  file = chosen;
  void open();
}

function draw(): void {
  document.documentElement.lang = language();
  document.title = `${t('opener.title')} – Basis-Check Kommune`;
  const shown = result !== undefined && 'reading' in result ? [resultView(result.reading)] : [];
  const main = element(
    'main',
    {},
    element('h1', {}, t('opener.title')),
    element('p', { class: 'no-print' }, t('opener.intro')),
    fileArea(),
    ...passwordForm(),
    element('p', { role: 'status', class: 'no-print' }, statusText()),
    ...refusal(),
    ...shown,
  );
  document.body.replaceChildren(bar(shown.length > 0), main);
}

function bar(canPrint: boolean): HTMLElement {
  const other = element(
    'button',
    { type: 'button', lang: language() === 'de' ? 'en' : 'de' },
    language() === 'de' ? 'English' : 'Deutsch',
  );
  other.addEventListener('click', () => {
    setLanguage(language() === 'de' ? 'en' : 'de');
    draw();
    document.querySelector<HTMLElement>('header button:last-child')?.focus();
  });
  const print = element('button', { type: 'button' }, t('opener.print'));
  print.addEventListener('click', () => window.print());
  return element('header', { class: 'bar no-print' }, ...(canPrint ? [print] : []), other);
}

function fileArea(): HTMLElement {
  const input = element('input', {
    type: 'file',
    id: 'file',
    class: 'unseen',
    'aria-describedby': 'file-hint',
  });
  input.addEventListener('change', () => choose(input.files?.[0]));
  const area = element(
    'div',
    { class: 'area no-print' },
    input,
    element('label', { for: 'file', class: 'file' }, t('opener.choose')),
    element('p', { class: 'hint', id: 'file-hint' }, t('opener.chooseHint')),
  );
  area.addEventListener('dragover', () => area.classList.add('over'));
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  return area;
}

const refusedFor = (): BackupError['kind'] | undefined =>
  result !== undefined && 'error' in result ? result.error.kind : undefined;

function passwordForm(): HTMLElement[] {
  const kind = refusedFor();
  if (kind !== 'needsPassword' && kind !== 'wrongPassword') return [];
  const wrong = kind === 'wrongPassword';
  const input = element('input', {
    type: 'password',
    id: 'password',
    autocomplete: 'off',
    'data-focus': '',
    'aria-describedby': wrong ? 'password-error password-hint' : 'password-hint',
    'aria-invalid': wrong ? 'true' : undefined,
  });
  const error = element(
    'p',
    { class: 'error', id: 'password-error', role: 'alert' },
    t('opener.refused.wrongPassword'),
  );
  const form = element(
    'form',
    { class: 'no-print' },
    element('p', {}, t('opener.needsPassword')),
    element('label', { for: 'password' }, t('opener.password')),
    input,
    ' ',
    element('button', { type: 'submit' }, t('opener.open')),
    element('p', { class: 'hint', id: 'password-hint' }, t('opener.passwordHint')),
    ...(wrong ? [error] : []),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open(input.value);
  });
  return [form];
}

function statusText(): string {
  if (busy) return t('opener.reading');
  const read = result !== undefined && 'reading' in result;
  return read ? t('opener.read', { name: file?.name ?? '' }) : '';
}

function refusal(): HTMLElement[] {
  const kind = refusedFor();
  if (kind === undefined || kind === 'needsPassword' || kind === 'wrongPassword') return [];
  const error = result !== undefined && 'error' in result ? result.error : undefined;
  const values = { name: file?.name ?? '', format: error?.origin?.format ?? '' };
  return [element('p', { class: 'error', role: 'alert' }, t(`opener.refused.${kind}`, values))];
}

// Anywhere on the page: a file that misses the area would otherwise replace the page.
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  choose(event.dataTransfer?.files[0]);
});
setLanguage(/^en\b/i.test(navigator.language) ? 'en' : 'de');
draw();
