/** A ZIP archive, written as its files come: each deflated, its sizes behind it (APPNOTE 4.4.4, bit 3). */
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipMember {
  readonly path: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Bit 3: sizes behind the data; bit 11: names are UTF-8. */
const FLAGS = 0x08_08;
const DEFLATE = 8;
const VERSION = 20;

/** Every member carries the same time, so that the same files give the same bytes. */
export async function* zip(members: Iterable<ZipMember>, at: Date): AsyncGenerator<Uint8Array> {
  const time = dosTime(at);
  const written: Written[] = [];
  let offset = 0;
  for (const { path, bytes } of members) {
    const name = Buffer.from(path, 'utf8');
    const head = localHeader(name, time);
    yield head;
    let [crc, packed, size] = [0, 0, 0];
    const deflate = createDeflateRaw();
    const source = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes()) {
        crc = crc32(chunk, crc);
        size += chunk.byteLength;
        yield chunk;
      }
    };
    for await (const chunk of deflated(source(), deflate)) {
      packed += chunk.byteLength;
      yield chunk;
    }
    const tail = descriptor(crc, packed, size);
    yield tail;
    written.push({ name, crc, packed, size, offset });
    offset += head.byteLength + packed + tail.byteLength;
  }
  const directory = Buffer.concat(written.map((one) => directoryEntry(one, time)));
  yield directory;
  yield endOfDirectory(written.length, directory.byteLength, offset);
}

async function* deflated(
  source: AsyncIterable<Uint8Array>,
  deflate: ReturnType<typeof createDeflateRaw>,
): AsyncGenerator<Uint8Array> {
  // A fault of the source destroys the stream, and reading it then throws the fault.
  const feeding = pipeline(source, deflate);
  feeding.catch(() => undefined);
  for await (const chunk of deflate) yield chunk as Uint8Array;
  await feeding;
}

function localHeader(name: Buffer, { day, second }: DosTime): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04_03_4b_50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATE, 8);
  head.writeUInt16LE(second, 10);
  head.writeUInt16LE(day, 12);
  head.writeUInt16LE(name.byteLength, 26);
  return Buffer.concat([head, name]);
}

function descriptor(crc: number, packed: number, size: number): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08_07_4b_50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function directoryEntry({ name, crc, packed, size, offset }: Written, { day, second }: DosTime): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02_01_4b_50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATE, 10);
  entry.writeUInt16LE(second, 12);
  entry.writeUInt16LE(day, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.byteLength, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

interface DosTime {
  readonly day: number;
  readonly second: number;
}

function dosTime(at: Date): DosTime {
  return {
    day: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    second: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}
