import { describe, expect, it } from 'vitest';
import { pointKey, suggestedStatus } from './tick-list';

describe('suggestedStatus', () => {
  const keys = ['a', 'b', 'c'];
  it('all ticked → ja, some → teilweise, none → nein', () => {
    expect(suggestedStatus(keys, ['c', 'a', 'b'])).toBe('ja');
    expect(suggestedStatus(keys, ['b'])).toBe('teilweise');
    expect(suggestedStatus(keys, [])).toBe('nein');
  });
  it('does not count ticks of points that no longer exist', () => {
    expect(suggestedStatus(keys, ['a', 'b', 'gone'])).toBe('teilweise');
    expect(suggestedStatus(keys, ['gone'])).toBe('nein');
  });
  it('suggests nothing where there is no list', () => {
    expect(suggestedStatus([], [])).toBeUndefined();
  });
});

describe('pointKey', () => {
  it('is fixed for ever: stored answers refer to it', () => {
    expect(pointKey('')).toBe('cbf29ce484222325');
    expect(pointKey('a')).toBe('af63dc4c8601ec8c');
    expect(pointKey('Türen sind abgeschlossen.')).toBe('f858cf783b1516c0');
  });
  it('is the same for composed and decomposed letters', () => {
    expect(pointKey('Türen'.normalize('NFD'))).toBe(pointKey('Türen'));
  });
});
