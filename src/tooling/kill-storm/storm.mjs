/**
 * The storm of `npm run kills`, as it runs in the page: acts as a person would, on the controls of the real screens, only
 * as fast as they take it. `kill-storm.mjs` gives it to the page as text, so it imports nothing.
 */

/**
 * @typedef {import('./losses').Act} Act
 * @typedef {{ act: Act } | { saved: number } | { stored: import('../../domain/change/change').Change[] } | { failed: string }} Told
 * `act`: what is about to be done; `saved`: the screen says that so many of the acts are saved; `stored`: changes that
 * other windows were told of
 * @typedef {{ home: string, round: number, active: string[], retired: string[] }} Start
 * `home`: address of the assessment behind "#"; `active`, `retired`: ids of the objects
 */

/** Not more things than a municipality has, so that the screens stay as fast as they are. */
const MOST_ACTIVE = 8;
const MOST_OBJECTS = 40;
/** How many things an object stands for at first; every split takes one away. */
const COUNT = '300';

const tell = /** @type {(told: Told) => void} */ (Reflect.get(globalThis, 'tell'));
const random = /** @type {() => number} */ (Reflect.get(globalThis, 'random'));
/** @template T @param {readonly T[]} all @returns {T} */
const oneOf = (all) => /** @type {T} */ (all[Math.floor(random() * all.length)]);

/** @type {Start} */
let now = { home: '', round: 0, active: [], retired: [] };
let done = 0;
let words = 0;

/**
 * Until the browser is killed.
 * @param {Start} start
 */
async function storm(start) {
  now = start;
  new BroadcastChannel('basis-check-kommune').addEventListener('message', ({ data }) => {
    if (data.changes) tell({ stored: data.changes });
  });
  new MutationObserver(() => {
    if (document.querySelector('[data-save-state="saved"]')) tell({ saved: done });
  }).observe(document.body, { subtree: true, attributeFilter: ['data-save-state'] });
  try {
    for (;;) {
      await answer();
      await oneOf([setUp, restructure, restructure, restructure])();
    }
  } catch (error) {
    tell({ failed: String(error) });
  }
}

/** Told before it is done, and in the same breath: nobody can say meanwhile that it is saved. */
function act(/** @type {Act} */ act, /** @type {() => void} */ perform) {
  done += 1;
  tell({ act });
  perform();
}

const newWord = () => `Wort${String(now.round)}x${String((words += 1))}`;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @template T @param {() => T | null | undefined} find @param {string} what @returns {Promise<T>} */
async function found(find, what) {
  for (const end = performance.now() + 20_000; performance.now() < end; await frame()) {
    const it = find();
    if (it !== null && it !== undefined) return it;
  }
  throw new Error(`not found: ${what} at ${location.hash}`);
}

/** Resolves when the new screen is there; what is still shown of the one before does not count. */
async function go(/** @type {string} */ path, /** @type {string} */ wanted = 'h1') {
  const hash = `${now.home}/${path}`;
  if (location.hash !== hash) document.querySelector('main h1')?.setAttribute('data-left', '');
  location.hash = hash;
  await found(() => document.querySelector('main h1:not([data-left])'), path);
  await found(() => document.querySelector(`main ${wanted}`), wanted);
}

/** @param {string} selector @param {RegExp} text @returns {HTMLElement[]} */
const withText = (selector, text) =>
  /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]).filter((one) =>
    text.test(one.textContent?.trim() ?? ''),
  );

/** @param {RegExp} text @returns {Promise<any>} */
const labelled = (text) =>
  found(
    () =>
      withText('label', text).map((label) => /** @type {HTMLLabelElement} */ (label).control)[0],
    String(text),
  );

const button = (/** @type {RegExp} */ text) =>
  found(() => withText('button', text)[0], String(text));

function write(
  /** @type {HTMLInputElement | HTMLTextAreaElement} */ field,
  /** @type {string} */ text,
) {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** @param {HTMLSelectElement} field @param {(option: HTMLOptionElement) => boolean} which */
function choose(field, which) {
  const option = [...field.options].find(which);
  if (option === undefined) throw new Error(`no such option at ${location.hash}`);
  field.value = option.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const idIn = (/** @type {string} */ address) => /zielobjekt\/([^/]+)/.exec(address)?.[1] ?? '';

async function answer() {
  const { active } = now;
  const object = active.length > 0 && random() < 0.6 ? oneOf(active) : '';
  const module = object === '' ? oneOf(['ORP.1', 'CON.3', 'DER.2.1']) : 'SYS.4.1';
  const path = object === '' ? `baustein/${module}` : `zielobjekt/${object}/${module}`;
  await go(path, `[data-requirement^="${module}."] textarea`);
  const cards = [...document.querySelectorAll('[data-requirement]')];
  for (let times = 3 + Math.floor(random() * 10); times > 0; times -= 1) {
    const card = oneOf(cards);
    const at = `${object}/${card.getAttribute('data-requirement') ?? ''}`;
    const text = card.querySelector('textarea');
    if (text !== null && random() < 0.5) {
      // As fast as keys can be struck; each stroke leaves a word of its own.
      for (let strokes = 5; strokes > 0; strokes -= 1) {
        const word = newWord();
        act({ kind: 'text', word, at }, () => write(text, `Es ist ${word}`));
      }
    } else {
      const value = oneOf(['ja', 'nein', 'teilweise']);
      const radio = /** @type {HTMLInputElement} */ (card.querySelector(`input[value=${value}]`));
      if (!radio.checked) act({ kind: 'status', word: '', at }, () => radio.click());
    }
    await frame();
  }
}

async function setUp() {
  const at = oneOf(['server', 'telefon']);
  await go(`einrichtung/${at}`, `[data-question="${at}"] input`);
  for (let times = 3; times > 0; times -= 1) {
    /** @type {NodeListOf<HTMLInputElement>} */
    const choices = document.querySelectorAll(
      `[data-question="${at}"] :is([type=radio], [type=checkbox])`,
    );
    const choice = oneOf([...choices]);
    if (choice.type === 'checkbox' || !choice.checked)
      act({ kind: 'setup', word: '', at }, () => choice.click());
    await frame();
  }
}

function restructure() {
  const { active, retired } = now;
  const more = active.length + retired.length < MOST_OBJECTS;
  if (active.length < 2) return more ? add() : revive();
  if (active.length >= MOST_ACTIVE) return oneOf([merge, retire])();
  const grow = more ? [add, split, split] : [];
  return oneOf([...grow, merge, retire, ...(retired.length > 0 ? [revive, revive] : [])])();
}

async function add() {
  await go('zielobjekte');
  (await button(/^Zielobjekt anlegen/)).click();
  choose(await labelled(/^Art/), ({ text }) => /^\s*Drucker, Kopierer/.test(text));
  const word = newWord();
  write(await labelled(/^Bezeichnung/), `Drucker ${word}`);
  write(await labelled(/^Anzahl/), COUNT);
  const submit = await button(/^Anlegen$/);
  act({ kind: 'add', word, at: '' }, () => submit.click());
  const [link] = await found(() => {
    const links = withText('main a', new RegExp(`${word}\\b`));
    return links.length > 0 ? links : undefined;
  }, `the new object ${word}`);
  now.active.push(idIn(link?.getAttribute('href') ?? ''));
}

async function split() {
  const at = oneOf(now.active);
  await go(`zielobjekt/${at}`);
  const word = newWord();
  write(await labelled(/^Bezeichnung des neuen/), `Drucker ${word}`);
  write(await labelled(/gehen dorthin/), '1');
  const submit = await button(/^Aufteilen und zum/);
  act({ kind: 'split', word, at }, () => submit.click());
  await found(() => idIn(location.hash) !== at || undefined, 'the object split off');
  now.active.push(idIn(location.hash));
}

async function merge() {
  const at = oneOf(now.active);
  await go(`zielobjekt/${at}`);
  const target = await labelled(/^Zusammenlegen mit/);
  choose(target, ({ value }) => now.active.includes(value));
  const word = newWord();
  const submit = await button(/^Mit .* zusammenlegen$/);
  const reason = await found(() => submit.closest('details')?.querySelector('textarea'), 'reason');
  write(reason, `gleich ${word}`);
  act({ kind: 'merge', word, at }, () => submit.click());
  retired(at);
  await found(() => idIn(location.hash) !== at || undefined, 'the object it went to');
}

async function retire() {
  const at = oneOf(now.active);
  await go(`zielobjekt/${at}`);
  const submit = await button(/^Zielobjekt stilllegen$/);
  const word = newWord();
  const reason = await found(() => submit.closest('form')?.querySelector('textarea'), 'reason');
  write(reason, `weg ${word}`);
  act({ kind: 'retire', word, at }, () => submit.click());
  retired(at);
}

function retired(/** @type {string} */ id) {
  now.active.splice(now.active.indexOf(id), 1);
  now.retired.push(id);
}

async function revive() {
  const at = oneOf(now.retired);
  await go(`zielobjekt/${at}`);
  const submit = await button(/^Wieder aufnehmen$/);
  act({ kind: 'revive', word: '', at }, () => submit.click());
  now.retired.splice(now.retired.indexOf(at), 1);
  now.active.push(at);
}

Reflect.set(globalThis, 'storm', storm);
