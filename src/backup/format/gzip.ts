/** Compression by the platform. */
import { joined, type Bytes } from '$sealing/bytes';

export async function packed(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Unpacks what should have this size. Stops as soon as there is more, so that a small file cannot fill the memory;
 * undefined if it is not gzip or not of this size.
 */
export async function unpacked(bytes: Bytes, size: number): Promise<Bytes | undefined> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const pieces: Bytes[] = [];
  let sum = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      sum += value.length;
      if (sum > size) {
        await reader.cancel();
        return undefined;
      }
      pieces.push(value);
    }
  } catch {
    return undefined;
  }
  return sum === size ? joined(pieces) : undefined;
}
