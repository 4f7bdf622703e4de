/** The built application on a web server of its own, which a test can stop, restart and switch to another version. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { checksum } from '../src/tooling/offline-copy';
import { SECURITY_HEADERS } from '../src/tooling/security-headers.mjs';

const DIST = join(import.meta.dirname, '../dist');

export class Site {
  #server: PreviewServer | undefined;
  #port = 0;
  #folder = DIST;
  #copies: string[] = [];

  get url(): string {
    return `http://localhost:${String(this.#port)}/`;
  }

  async start(): Promise<void> {
    this.#server = await preview({
      root: this.#folder,
      configFile: false,
      base: './',
      appType: 'mpa',
      build: { outDir: this.#folder },
      preview: {
        host: 'localhost',
        port: this.#port || freePort(),
        strictPort: this.#port !== 0,
        headers: SECURITY_HEADERS,
      },
      logLevel: 'silent',
    });
    const address = this.#server.httpServer.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.#port = address.port;
  }

  /** Cuts all connections; the address stays the same for the next start. */
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  /**
   * Serves a new version from now on: the same application with a different mark in its page. `damage` changes its files
   * on their way to the server; what the worker expects of them stays as it was built.
   */
  async publishNewVersion(
    mark: string,
    damage: (folder: string) => Promise<void> = async () => {},
  ): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'basis-check-'));
    this.#copies.push(folder);
    await cp(DIST, folder, { recursive: true });
    const page = join(folder, 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(page, html.replace('<html ', `<html data-mark="${mark}" `));
    const worker = join(folder, 'sw.js');
    const script = await readFile(worker, 'utf8');
    const changed = script.replace(
      /(url:"index\.html",revision:")\w+(",integrity:")[^"]+/,
      `$1${mark}$2${checksum(page)}`,
    );
    if (changed === script) throw new Error('index.html is not in the precache list');
    await writeFile(worker, changed);
    await damage(folder);
    await this.serve(folder);
  }

  /** Serves what is in this folder from now on. */
  async serve(folder: string): Promise<void> {
    this.#folder = folder;
    await this.stop();
    await this.start();
  }

  async dispose(): Promise<void> {
    await this.stop();
    await Promise.all(this.#copies.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** Parallel tests must not take each other's port; Vite looks for the next free one from here. */
function freePort(): number {
  return 20_000 + Math.floor(Math.random() * 30_000);
}
