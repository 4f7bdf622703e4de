/**
 * Browsers set a page aside when a person leaves it, to bring it back as it stood. In WebKit a transaction that is open
 * then does not end, and every other window waits for it: it is aborted, and begun anew when the page is back.
 */
import Dexie, { type DBCore, type Middleware } from 'dexie';

// It would close the connection in any case; WebKit then never says that what is open was aborted.
Dexie.disableBfCache = true;

/** Below everything, where the transactions are the browser's own. */
const LEVEL = -30;

export class SetAside {
  /** How often the page was set aside so far: what was under way has failed because of it. */
  times = 0;
  /** Resolves when the page is back; undefined while it is there. */
  back: Promise<void> | undefined;
  readonly #open = new Set<IDBTransaction>();

  /** `close`: closes the connection, so that it is in the way of nothing, such as a new version of the database. */
  constructor(close: () => void) {
    // Tests have no page.
    if (!('addEventListener' in globalThis)) return;
    addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) return;
      this.times += 1;
      this.back ??= new Promise((resolve) => {
        addEventListener('pageshow', () => resolve((this.back = undefined)), { once: true });
      });
      if (this.#open.size === 0) close();
      else this.#open.forEach(abort);
    });
  }

  watch(): Middleware<DBCore> {
    return {
      stack: 'dbcore',
      name: 'set-aside',
      level: LEVEL,
      create: (down) => ({
        ...down,
        transaction: (...of) => {
          const transaction = down.transaction(...of) as IDBTransaction;
          this.#open.add(transaction);
          const ended = (): unknown => this.#open.delete(transaction);
          transaction.addEventListener('complete', ended);
          transaction.addEventListener('abort', ended);
          return transaction;
        },
      }),
    };
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended, and only its event is still to come.
  }
}
