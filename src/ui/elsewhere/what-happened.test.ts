import { expect, it } from 'vitest';
import type { TargetObject } from '$domain/record/target-object';
import { whatHappened, type Scene } from './what-happened';

const retired = (mergedInto?: string) => ({
  at: '2026-11-30T10:00:00.000Z',
  by: 'K. Brandt',
  reason: 'abgebaut',
  ...(mergedInto === undefined ? {} : { mergedInto }),
});
const a = { id: 'a', title: 'Drucker A' };
const b = { id: 'b', title: 'Drucker B' };
const c = { id: 'c', title: 'Drucker C' };
/** `shown`: ids of what the page is about. */
const scene = (objects: TargetObject[], ...shown: string[]): Scene => ({
  objects,
  pairs: [],
  shown: objects.filter(({ id }) => shown.includes(id)),
});
const before = scene([a, b, c], 'a');
const kinds = (now: Scene, from = before): string[] =>
  whatHappened(from, now).map(({ kind }) => kind);

it('says nothing while the page shows what it showed, whatever became of other objects', () => {
  expect(kinds(before)).toEqual([]);
  expect(kinds(scene([{ ...a, title: 'Neu' }, { ...b, retired: retired() }, c], 'a'))).toEqual([]);
});

it('says nothing on a page that was opened when it was retired or left out', () => {
  const opened = scene([{ ...a, retired: retired() }, b, c]);
  expect(kinds(scene([{ ...a, retired: retired('b') }, b, c]), opened)).toEqual([]);
  expect(kinds(scene([b, c]), opened)).toEqual([]);
});

it('tells retired, gone and no longer asked apart', () => {
  expect(whatHappened(before, scene([{ ...a, retired: retired() }, b, c]))).toEqual([
    { kind: 'retired', object: a, retired: retired() },
  ]);
  expect(whatHappened(before, scene([b, c]))).toEqual([{ kind: 'gone', object: a }]);
  expect(whatHappened(before, scene([a, b, c]))).toEqual([{ kind: 'notAsked', object: a }]);
});

it('goes on where the last of several merges led; a circle or an end that is retired leads nowhere', () => {
  const merged = { ...a, retired: retired('b') };
  const on = (objects: TargetObject[]) => {
    const [one] = whatHappened(before, scene(objects));
    return one?.kind === 'merged' ? one.into.id : one?.kind;
  };
  expect(on([merged, b, c])).toBe('b');
  expect(on([merged, { ...b, retired: retired('c') }, c])).toBe('c');
  expect(on([merged, { ...b, retired: retired() }, c])).toBe('retired');
  expect(on([merged, { ...b, retired: retired('a') }, c])).toBe('retired');
  expect(on([merged, c])).toBe('retired');
});

it('names each object of a page about several, and only once that the module is left out', () => {
  const several = scene([a, b, c], 'a', 'b', 'c');
  expect(kinds(scene([{ ...a, retired: retired('c') }, c], 'c'), several)).toEqual([
    'merged',
    'gone',
  ]);
  const leftOut = { reason: 'kein Drucker', stamp: undefined };
  expect(whatHappened(several, { ...scene([a, b, c]), leftOut })).toEqual([
    { kind: 'leftOut', ...leftOut },
  ]);
});

it('tells that a module of one object is now asked of others too', () => {
  expect(kinds(scene([a, b, c], 'a', 'b'))).toEqual(['others']);
  expect(kinds(scene([a, b, c], 'a', 'b', 'c'), scene([a, b], 'a', 'b'))).toEqual([]);
});
