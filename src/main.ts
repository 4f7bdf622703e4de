/** Composition root: puts the parts together and shows the application. */
import '$ui/styles/fonts.css';
import '$ui/styles/kern.scss';
import '$ui/styles/app.css';
import { mount } from 'svelte';
import { startI18n } from '$i18n/i18n.svelte';
import { AppUpdate } from '$pwa/app-update.svelte';
import App from '$ui/App.svelte';
import { AppState } from '$ui/app-state.svelte';
import { clickMovedButtons } from '$ui/fields/moved-button';
import { applyTheme, storedLanguage, storedTheme } from '$ui/preferences';

applyTheme(storedTheme());
const showTheme = (): void => applyTheme(storedTheme());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
// Paper is white, whatever the screen is.
addEventListener('beforeprint', () => applyTheme('light'));
addEventListener('afterprint', showTheme);

clickMovedButtons();

const update = new AppUpdate();
const app = new AppState(update);
await Promise.all([startI18n(storedLanguage()), app.start()]);

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
const framed = window.top !== window.self;
if (framed || !isSecureContext) {
  const { default: Surroundings } = await import('$ui/shell/Surroundings.svelte');
  mount(Surroundings, { target, props: { fault: framed ? 'framed' : 'insecure' } });
}
if (!framed) {
  mount(App, { target, props: { app } });
  void update.start();
}
