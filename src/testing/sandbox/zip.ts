import { crc32, deflateRawSync } from "node:zlib";

/** 2.0, for deflate. */
const version = 20;
const utf8Names = 0x0800;
const deflated = 8;
/** 1 January 1980. */
const firstDay = 0x21;

/** A ZIP archive of files in memory. */
export function zip(files: readonly { name: string; bytes: Uint8Array }[]): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const label = Buffer.from(name);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.concat([
      uint16(version, utf8Names, deflated, 0, firstDay),
      uint32(crc32(bytes), packed.length, bytes.length),
      uint16(label.length, 0),
    ]);
    const local = Buffer.concat([uint32(0x04034b50), facts, label, packed]);
    entries.push(local);
    // No comment, first disk, no attributes.
    const place = [uint16(0, 0, 0), uint32(0, offset)];
    directory.push(uint32(0x02014b50), uint16(version), facts, ...place, label);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = [
    uint32(0x06054b50),
    uint16(0, 0, files.length, files.length),
    uint32(index.length, offset),
    uint16(0),
  ];
  return Buffer.concat([...entries, index, ...end]);
}

const uint16 = (...values: readonly number[]) => littleEndian(2, values);
const uint32 = (...values: readonly number[]) => littleEndian(4, values);

function littleEndian(width: number, values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(width * values.length);
  for (const [at, value] of values.entries()) buffer.writeUIntLE(value, at * width, width);
  return buffer;
}
