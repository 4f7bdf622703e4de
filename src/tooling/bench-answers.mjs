/** The answers of `npm run bench`: from the click until it is painted, and until the screen says that it is on the disk. */

/**
 * Answers every requirement of the page that is shown, once with each value; in milliseconds.
 * @param {import('playwright').Page} page
 * @param {readonly string[]} values
 */
export async function measureAnswers(page, values) {
  const times = await page.evaluate(async (all) => {
    const result = [];
    for (const value of all)
      for (const input of document.querySelectorAll(`input[type=radio][value=${value}]`)) {
        const begin = performance.now();
        /** @type {HTMLElement} */ (input).click();
        const state = document.querySelector('[data-save-state]');
        const painted = new Promise((resolve) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin))),
        );
        const persisted = new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            if (state?.getAttribute('data-save-state') !== 'saved') return;
            observer.disconnect();
            resolve(performance.now() - begin);
          });
          if (state) observer.observe(state, { attributes: true });
        });
        result.push(await Promise.all([painted, persisted]));
      }
    return result;
  }, values);
  return {
    painted: times.map(([painted]) => Number(painted)),
    persisted: times.map(([, persisted]) => Number(persisted)),
  };
}
