/** Composition root: puts the parts together and shows the application. */
import '$ui/styles/fonts.css';
import '$ui/styles/kern.scss';
import '$ui/styles/app.css';
import { mount } from 'svelte';
import { startI18n, withTexts } from '$i18n/i18n.svelte';
import { AppUpdate } from '$pwa/app-update.svelte';
import App from '$ui/App.svelte';
import { AppState } from '$ui/app-state.svelte';
import { clickMovedButtons } from '$ui/fields/moved-button';
import { applyTheme, storedLanguage, storedTheme } from '$ui/preferences';
import { rememberScrolling } from '$ui/scroll-memory';

applyTheme(storedTheme());
const showTheme = (): void => applyTheme(storedTheme());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
// Paper is white, whatever the screen is.
addEventListener('beforeprint', () => applyTheme('light'));
addEventListener('afterprint', showTheme);

clickMovedButtons();
rememberScrolling();

const update = new AppUpdate();
const app = new AppState(update);
const root = document.documentElement;
await Promise.all([startI18n(storedLanguage()), app.start()]).catch((error: unknown) => {
  // What index.html says of it need not wait.
  root.dataset.boot = 'failed';
  throw error;
});

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
const framed = window.top !== window.self;
const fault = framed ? 'framed' : isSecureContext ? undefined : 'insecure';
if (fault !== undefined) {
  // Without it the application still works.
  await withTexts('work', () => import('$ui/shell/Surroundings.svelte')).then(
    ({ default: Surroundings }) => mount(Surroundings, { target, props: { fault } }),
    () => undefined,
  );
}
if (!framed) {
  mount(App, { target, props: { app } });
  void update.start();
}
document.getElementById('boot')?.remove();
