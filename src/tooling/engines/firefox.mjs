/**
 * Firefox, driven over Marionette: the protocol that is built into it and that geckodriver speaks. Three commands are
 * enough for us, so neither geckodriver nor a library is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { eventually, installed, removeFolder, started, temporaryFolder } from './processes.mjs';

const PREFERENCES = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.auto': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'intl.accept_languages': 'de-DE, de',
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
};

export const name = 'Firefox';
export const find = () => installed('firefox-esr') ?? installed('firefox');

/** @returns {Promise<import('./engine').Engine>} */
export async function start() {
  const profile = temporaryFolder();
  const lines = Object.entries({ ...PREFERENCES, 'browser.download.dir': profile });
  writeFileSync(
    join(profile, 'user.js'),
    lines
      .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  let running = await launched(profile);
  return {
    goTo: (url) => running.send('WebDriver:Navigate', { url }),
    back: () => running.send('WebDriver:Back', {}),
    run: async (script) => {
      const args = { script, args: [], newSandbox: true, sandbox: null };
      const { value } = await running.send('WebDriver:ExecuteAsyncScript', args);
      return value;
    },
    restart: async () => {
      await running.end();
      running = await launched(profile);
    },
    end: async () => {
      await running.end();
      removeFolder(profile);
    },
  };
}

/** @param {string} profile */
async function launched(profile) {
  const portFile = join(profile, 'MarionetteActivePort');
  writeFileSync(portFile, '');
  const firefox = started(find() ?? '', [
    '--headless',
    '--marionette',
    '--no-remote',
    '--profile',
    profile,
  ]);
  try {
    const socket = await eventually('Firefox antwortet nicht', async () => {
      const port = Number(readFileSync(portFile, 'utf8'));
      if (!port) throw new Error('kein Port');
      return connected(port);
    });
    const send = spokenOver(socket);
    await send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { timeouts: { script: 40_000 } } },
    });
    return {
      send,
      end: async () => {
        socket.destroy();
        await firefox.end();
      },
    };
  } catch (error) {
    await firefox.end();
    throw error;
  }
}

/**
 * @param {number} port
 * @returns {Promise<import('node:net').Socket>}
 */
function connected(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/**
 * Messages are `length:JSON`; a command is [0, id, name, parameters], its answer [1, id, error, result].
 * @param {import('node:net').Socket} socket
 */
function spokenOver(socket) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let received = Buffer.alloc(0);
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first one is a greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox hat aufgelegt'));
    waiting.clear();
  });
  let last = 0;
  return (/** @type {string} */ command, /** @type {object} */ parameters) =>
    new Promise((/** @type {(value: any) => void} */ resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = Buffer.from(JSON.stringify([0, last, command, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${String(text.length)}:`), text]));
    });
}
