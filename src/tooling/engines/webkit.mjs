/** WebKitGTK, driven over WebDriver: two commands are enough for us, so no library is needed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort, installed, isProgram, started } from './processes.mjs';

export const name = 'WebKitGTK';
const NEEDED = ['WebKitWebDriver', 'xvfb-run', 'dbus-run-session'];
export const find = () => (NEEDED.every(installed) ? miniBrowser() : undefined);

/** Where Debian keeps it, whatever the processor and the version are. */
function miniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec'].flatMap((root) => [root, ...children(root)]);
  const candidates = folders.flatMap((folder) =>
    children(folder).filter((child) => /webkit2?gtk-/.test(child)),
  );
  return candidates.map((folder) => join(folder, 'MiniBrowser')).find(isProgram);
}

/** @param {string} folder */
function children(folder) {
  try {
    return readdirSync(folder).map((child) => join(folder, child));
  } catch {
    return [];
  }
}

/** @returns {Promise<import('./engine').Engine>} */
export async function start() {
  const port = await freePort();
  const args = ['-a', 'dbus-run-session', '--', 'WebKitWebDriver', `--port=${String(port)}`];
  const driver = started('xvfb-run', args, {
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  });
  const base = `http://127.0.0.1:${String(port)}/session`;
  const options = { binary: find(), args: ['--automation'] };
  const alwaysMatch = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': options,
    timeouts: { script: 40_000 },
  };
  try {
    await eventually('WebKitWebDriver antwortet nicht', () =>
      fetch(base.replace('session', 'status')),
    );
    const { sessionId } = await asked(base, { capabilities: { alwaysMatch } });
    const session = `${base}/${sessionId}`;
    return {
      goTo: (url) => asked(`${session}/url`, { url }),
      back: () => asked(`${session}/back`, {}),
      run: (script) => asked(`${session}/execute/async`, { script, args: [] }),
      end: async () => {
        await fetch(session, { method: 'DELETE' }).catch(() => undefined);
        await driver.end();
      },
    };
  } catch (error) {
    await driver.end();
    throw error;
  }
}

/**
 * @param {string} url
 * @param {object} body
 */
async function asked(url, body) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
