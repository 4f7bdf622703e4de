import { expect, it } from 'vitest';
import { fieldLabel, isRestorable, valueText } from './history-texts';

it('the history shows a provider by name, even one the municipality has left', () => {
  const providers = [{ id: '3f0c', name: 'Zweckverband IT', removed: true }];
  expect(valueText('providerId', '3f0c', providers)).toBe('Zweckverband IT');
  expect(valueText('providerId', 'weg', providers)).not.toContain('weg');
});

it('a photo stands in the history by its description, and can be brought back', () => {
  const photo = {
    digest: '0'.repeat(64),
    caption: 'Türschloss am Serverraum',
    at: '2026-11-20T08:15:00.000Z',
    by: '',
    width: 16,
    height: 12,
    size: 600,
    blackened: 0,
  };
  expect(fieldLabel('photo.1')).toBe(fieldLabel('photo.2'));
  expect(valueText('photo.1', photo, [])).toContain('Türschloss am Serverraum');
  expect(valueText('photo.1', undefined, [])).toBe(valueText('note', '', []));
  const edit = { id: '1', field: 'photo.1', to: undefined, at: photo.at, by: '' };
  expect(isRestorable({ ...edit, from: photo })).toBe(true);
});
