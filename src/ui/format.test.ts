import { describe, expect, it, vi } from 'vitest';
import { formatDay, formatEuros, formatTime } from './format';

let current: 'de' | 'en' = 'de';
vi.mock('$i18n/i18n.svelte', () => ({ language: () => current, t: (key: string) => key }));

const LOCAL = new Date(2026, 11, 4, 13, 10);

describe('days, times and euros are written', () => {
  it('in German with numbers', () => {
    current = 'de';
    expect([formatDay('2026-12-04'), formatTime(LOCAL)]).toEqual(['04.12.2026', '13:10']);
    expect(formatEuros(1200).replace(/\s/g, ' ')).toBe('1.200 €');
  });
  it('in English as in Britain, whatever the device says', () => {
    current = 'en';
    expect([formatDay('2026-12-04'), formatTime(LOCAL)]).toEqual(['4 December 2026', '13:10']);
    expect(formatEuros(1200)).toBe('€1,200');
  });
});
