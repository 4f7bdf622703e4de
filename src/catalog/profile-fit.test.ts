import { expect, it } from 'vitest';
import { fittingProfile } from './profile-fit';
import { shippedProfile, shippedProfiles } from './shipped-profiles';

const latest = shippedProfile('website-check-kommune') ?? expect.fail('not shipped');
const fitOf = (version: string) => {
  const { listing, fit } = fittingProfile({ version }, latest);
  return [listing.version, fit];
};

it('an assessment is shown with its own version, if that is shipped', () => {
  expect(fitOf(latest.version)).toEqual([latest.version, 'current']);
  expect(fitOf('1.0')).toEqual(['1.0', 'earlier']);
});

it('otherwise with the shipped one, and it is known which of them is newer', () => {
  expect(fitOf('0.9')).toEqual([latest.version, 'unknown']);
  expect(fitOf('1.10')).toEqual([latest.version, 'newer']);
});

it('earlier versions are offered to no new assessment', () => {
  const ids = shippedProfiles().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
