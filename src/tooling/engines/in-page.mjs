/** What a check does in the page, sent there as text: it can use nothing but its own arguments. */

/**
 * @typedef {ReturnType<typeof helpers>} Page
 */

/** Finds what a person would find, and waits for it. */
function helpers() {
  const plain = (/** @type {string | null | undefined} */ text) =>
    (text ?? '').replaceAll('\u00ad', '').trim();
  const until = async (/** @type {string} */ what, /** @type {() => any} */ find) => {
    const end = Date.now() + 20_000;
    for (;;) {
      const found = find();
      if (found) return found;
      if (Date.now() > end)
        throw new Error(
          `nicht gefunden: ${what}; zu sehen war: ${plain(document.body.innerText).slice(-600)}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const named = (/** @type {string} */ selector, /** @type {string} */ text) =>
    until(text, () =>
      [...document.querySelectorAll(selector)].find((one) => plain(one.textContent) === text),
    );
  const labelled = (/** @type {string} */ text) =>
    until(
      text,
      () =>
        [...document.querySelectorAll('label')].find((one) =>
          plain(one.textContent).startsWith(text),
        )?.control,
    );
  return {
    until,
    named,
    press: async (/** @type {string} */ text) => (await named('button, a', text)).click(),
    labelled,
    says: (/** @type {string} */ text) =>
      until(text, () => plain(document.body.innerText).includes(text)),
    type: async (/** @type {string} */ label, /** @type {string} */ text) => {
      const field = await labelled(label);
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      field.blur();
    },
    /** The next file that the page hands to the browser; the browser does not get it. */
    caughtFile: () =>
      new Promise((/** @type {(file: Blob) => void} */ resolve) => {
        const { createObjectURL } = URL;
        const { click } = HTMLAnchorElement.prototype;
        URL.createObjectURL = (blob) => {
          URL.createObjectURL = createObjectURL;
          resolve(/** @type {Blob} */ (blob));
          return createObjectURL.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = () => {
          HTMLAnchorElement.prototype.click = click;
        };
      }),
  };
}

/**
 * Runs `step` in the page with what it needs; it returns something that is JSON.
 * @template A, R
 * @param {import('./engine').Engine} engine
 * @param {(page: Page, argument: A) => Promise<R>} step
 * @param {A} argument
 * @returns {Promise<R>}
 */
export async function inPage(engine, step, argument) {
  const script = `const done = arguments[arguments.length - 1];
    const work = async () => (${step.toString()})((${helpers.toString()})(), ${JSON.stringify(argument) ?? 'undefined'});
    work().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const { value, error } = /** @type {{ value: R, error?: string }} */ (await engine.run(script));
  if (error !== undefined) throw new Error(error);
  return value;
}
