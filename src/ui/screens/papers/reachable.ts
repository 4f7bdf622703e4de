/** Whether an address leads to the same place on another device; a local one does not. */
export function isReachable({
  protocol,
  hostname,
}: {
  protocol: string;
  hostname: string;
}): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return !/^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])\.?$/i.test(hostname);
}
