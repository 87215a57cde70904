/** The dates inside a ZIP archive set to one day, so that the same content gives the same bytes (APPNOTE 4.3.7, 4.3.12). */

/** 1980-01-01 00:00:00, the first that the format knows. */
const TIME = 0;
const DATE = (0 << 9) | (1 << 5) | 1;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

/** @throws Error where this is no archive */
export function withFixedDates(archive: Uint8Array): Buffer {
  const zip = Buffer.from(archive);
  let at = zip.length - END_LENGTH;
  while (at >= 0 && zip.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1;
  if (at < 0) throw new Error('not a ZIP archive');
  const entries = zip.readUInt16LE(at + 10);
  let central = zip.readUInt32LE(at + 16);
  for (let i = 0; i < entries; i += 1) {
    if (zip.readUInt32LE(central) !== CENTRAL_HEADER) throw new Error('not a ZIP archive');
    zip.writeUInt16LE(TIME, central + 12);
    zip.writeUInt16LE(DATE, central + 14);
    const local = zip.readUInt32LE(central + 42);
    if (zip.readUInt32LE(local) !== LOCAL_HEADER) throw new Error('not a ZIP archive');
    zip.writeUInt16LE(TIME, local + 10);
    zip.writeUInt16LE(DATE, local + 12);
    central += 46 + zip.readUInt16LE(central + 28) + zip.readUInt16LE(central + 30) + zip.readUInt16LE(central + 32);
  }
  return zip;
}
