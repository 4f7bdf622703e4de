/** Starting a browser with everything it starts in turn, and ending exactly these again. */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of an installed program.
 * @param {string} name
 * @returns {string | undefined}
 */
export function installed(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/**
 * `end` ends it with its children, as if the power had gone.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 */
export function started(command, args, environment = {}) {
  const env = { ...process.env, ...environment };
  const child = spawn(command, args, { env, detached: true, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.once('error', () => undefined);
  return {
    end: async () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      await ended;
    },
  };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'engine-'));

/** @param {string} folder */
export const removeFolder = (folder) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/**
 * Tries until it succeeds: a browser takes a while to listen.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 */
export async function eventually(what, attempt) {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${String(error)}`, { cause: error });
      await pause(100);
    }
  }
}
