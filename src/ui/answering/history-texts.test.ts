import { expect, it } from 'vitest';
import { valueText } from './history-texts';

it('the history shows a provider by name, even one the municipality has left', () => {
  const providers = [{ id: '3f0c', name: 'Zweckverband IT', removed: true }];
  expect(valueText('providerId', '3f0c', providers)).toBe('Zweckverband IT');
  expect(valueText('providerId', 'weg', providers)).not.toContain('weg');
});
