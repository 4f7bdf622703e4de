/**
 * The address of the window: which screen it names, and after "?" how that is shown (filter, group, view). Names and
 * values are German words, because people read and send addresses.
 */
import { queryOf, withQuery, type Query } from './query';
import { parseRoute, type Route } from './routes';
import { scrollsAnew } from './scroll-memory';

export class Address {
  route = $state.raw<Route>(parseRoute(location.hash));
  query = $state.raw<Query>(queryOf(location.hash));

  /** Reads it anew after it has changed. A page of an assessment keeps its query until the next is drawn (`arrive`). */
  read(): void {
    const before = this.route;
    this.route = parseRoute(location.hash);
    if (!('page' in before && 'page' in this.route && before.page !== this.route.page))
      this.arrive();
  }

  /** The page that the address names is drawn now. */
  arrive(): void {
    scrollsAnew();
    this.query = queryOf(location.hash);
  }

  /** Changes how the screen is shown. Stands in the address and adds no step to go back. */
  show(changes: Query): void {
    history.replaceState(history.state, '', withQuery(location.hash, changes));
    this.arrive();
  }
}
