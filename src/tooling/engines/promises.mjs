/** The main promises, as a person would see them kept or broken in this browser. */
import { inPage } from './in-page.mjs';

const TEXT = 'Geschäftsverteilung vom März, geprüft';

/**
 * Tells what it has seen; throws at the first promise that is not kept.
 * @param {import('./engine').Engine} engine
 * @param {{ url: string, stop: () => Promise<void>, tell: (text: string) => void }} site
 */
export async function checkPromises(engine, { url, stop, tell }) {
  await engine.goTo(`${url}#/neu`);
  const assessment = await inPage(engine, created, 'Gemeinde Groß Łęknitz');
  // Named in the address, it is open.
  const question = `${assessment}/baustein/ORP.1/ORP.1.A1`;
  await engine.goTo(question);
  await inPage(engine, answered, 'noch zu klären');
  await inPage(engine, readsOn, undefined);
  await engine.goTo('about:blank');
  await engine.back();
  await inPage(engine, answered, TEXT);
  await inPage(engine, noFault, undefined);
  tell('verlassen und zurück, weiter geantwortet');
  await engine.goTo('about:blank');
  await engine.goTo(question);
  await inPage(engine, stillThere, TEXT);
  tell('neu geladen, noch da');

  if (engine.restart) {
    await engine.restart();
    await engine.goTo(question);
    await inPage(engine, stillThere, TEXT);
    tell('abgewürgt und neu gestartet, noch da');
  }

  await engine.goTo(`${assessment}/sicherung`);
  tell(`Zusage des Browsers: ${await inPage(engine, saidOfStorage, undefined)}`);
  const backup = await inPage(engine, backedUp, 'Amsel Leiter Honig');
  await engine.goTo(`${url}#/sicherung`);
  await inPage(engine, restored, { backup, password: 'Amsel Leiter Honig' });
  tell('gesichert, zurückgelesen, wiederhergestellt');

  await engine.goTo(`${assessment}/dokument`);
  tell(`Dokument gezeigt, PDF mit ${String(await inPage(engine, documented, TEXT))} Bytes`);

  const offline = await inPage(engine, readyOffline, undefined);
  if (offline !== 'ready') throw new Error(`ohne Netz nicht nutzbar: ${offline}`);
  await stop();
  if (await fetch(url).then(Boolean, () => false)) throw new Error('der Server antwortet noch');
  await engine.goTo('about:blank');
  await engine.goTo(question);
  await inPage(engine, stillThere, TEXT);
  tell('Server abgeschaltet, weiter nutzbar');
}

/** @typedef {import('./in-page.mjs').Page} Page */

async function created(/** @type {Page} */ page, /** @type {string} */ name) {
  await page.type('Name der Gemeinde', name);
  await page.press('Prüfung anlegen');
  await page.until('die neue Prüfung', () => location.hash.startsWith('#/pruefung/'));
  return location.href;
}

async function answered(/** @type {Page} */ page, /** @type {string} */ text) {
  const card = await page.until('ORP.1.A1', () =>
    document.querySelector('[data-requirement="ORP.1.A1"]'),
  );
  const partly = await page.until('die Frage, offen', () =>
    card.querySelector('[role=radio].status-teilweise'),
  );
  partly.click();
  const field = await page.until('Textfeld', () => card.querySelector('textarea'));
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.blur();
  // Not what stood there before: the word of the last change.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await page.until('Gespeichert', () => document.querySelector('[data-save-state="saved"]'));
  return true;
}

/** From now on the page reads without a pause: it is left in the middle of it, and nothing may wait for it then. */
async function readsOn() {
  const look = () => {
    for (let times = 0; times < 20; times += 1)
      document.dispatchEvent(new Event('visibilitychange'));
  };
  setInterval(look, 1);
  addEventListener('pagehide', look);
  return true;
}

async function noFault() {
  const alert = document.querySelector('[role=alert]');
  if (alert) throw new Error(`gemeldet: ${alert.textContent}`);
  const held = (await navigator.locks.query()).held?.length;
  if (held !== 1) throw new Error(`das Fenster hält sich nicht offen: ${String(held)}`);
  return true;
}

async function stillThere(/** @type {Page} */ page, /** @type {string} */ text) {
  const card = await page.until('ORP.1.A1', () =>
    document.querySelector('[data-requirement="ORP.1.A1"]'),
  );
  await page.until('die Antwort', () =>
    card.querySelector('[role=radio].status-teilweise[aria-checked=true]'),
  );
  await page.until(text, () => card.querySelector('textarea')?.value === text);
  return true;
}

/** The words on the page are true of this browser. */
async function saidOfStorage(/** @type {Page} */ page) {
  const persisted = await navigator.storage?.persisted?.();
  const words =
    persisted === undefined
      ? 'Dieser Browser gibt keine Auskunft, ob er die Daten behält.'
      : persisted
        ? 'Dieser Browser hat zugesagt, die Daten nicht von selbst zu löschen.'
        : 'Dieser Browser hat bisher nicht zugesagt, die Daten zu behalten.';
  await page.says(words);
  const keepsFolder = 'showDirectoryPicker' in window;
  await page.says(
    keepsFolder
      ? 'Wählen Sie einmal einen Ordner'
      : 'kann nicht von selbst in einen Ordner schreiben',
  );
  await page.says('In einem privaten Fenster sind die Daten weg');
  return words;
}

async function backedUp(/** @type {Page} */ page, /** @type {string} */ password) {
  (await page.labelled('Mit einem Passwort schützen')).click();
  await page.type('Passwort', password);
  await page.type('Passwort wiederholen', password);
  const file = page.caughtFile();
  await page.press('Sicherung anlegen');
  await page.says('Zurückgelesen: eine Antwort, Prüfsumme stimmt.');
  const bytes = new Uint8Array(await (await file).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

async function restored(
  /** @type {Page} */ page,
  /** @type {{ backup: string, password: string }} */ { backup, password },
) {
  const bytes = Uint8Array.from(atob(backup), (letter) => letter.charCodeAt(0));
  const chosen = new DataTransfer();
  chosen.items.add(new File([bytes], 'Sicherung.bck'));
  const field = await page.labelled('Sicherungsdatei');
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await page.type('Passwort', password);
  await page.press('Öffnen');
  (await page.labelled('Als neue Prüfung neben')).click();
  await page.press('Jetzt wiederherstellen');
  await page.says('Eine Prüfung wurde wiederhergestellt.');
  return true;
}

async function documented(/** @type {Page} */ page, /** @type {string} */ text) {
  await page.until('das Dokument', () =>
    document.querySelector('article')?.textContent.includes(text),
  );
  const file = page.caughtFile();
  await page.press('Als PDF speichern');
  const bytes = new Uint8Array(await (await file).arrayBuffer());
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== '%PDF-') throw new Error('kein PDF');
  return bytes.length;
}

async function readyOffline(/** @type {Page} */ page) {
  const state = await page.until('Stand der Kopie für die Arbeit ohne Netz', () => {
    const said = document.querySelector('[data-offline]')?.getAttribute('data-offline');
    return said !== 'preparing' && said;
  });
  return String(state);
}
