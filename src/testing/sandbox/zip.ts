import { crc32, deflateRawSync } from "node:zlib";

/** Sizes are 32-bit, names UTF-8, dates the first there is. */
const [version, utf8, deflated, firstDay] = [20, 0x0800, 8, 0x21];

/** A ZIP archive of files in memory. */
export function zip(files: readonly { name: string; bytes: Uint8Array }[]): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const label = Buffer.from(name);
    const packed = deflateRawSync(bytes);
    const facts = numbers(
      [version, 2],
      [utf8, 2],
      [deflated, 2],
      [0, 2],
      [firstDay, 2],
      [crc32(bytes), 4],
      [packed.length, 4],
      [bytes.length, 4],
      [label.length, 2],
      [0, 2],
    );
    const local = [numbers([0x04034b50, 4]), facts, label, packed];
    entries.push(...local);
    directory.push(
      numbers([0x02014b50, 4], [version, 2]),
      facts,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      label,
    );
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const index = Buffer.concat(directory);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [index.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...entries, index, end]);
}

/** Numbers of so many bytes each, little end first. */
function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
