/** A file of an archive. Whole in memory: a part of a table is a few megabytes, an attachment at most fifty. */
export interface Entry {
  /** Latin letters, digits, `/._-`; at most 99. */
  readonly name: string
  readonly content: Buffer
}

const block = 512
/** More than any entry that we write; whoever claims more is wrong or means harm. */
const largest = 256 * 1_048_576

/** POSIX ustar, which every operating system unpacks. */
export async function* writeTar(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, content } of entries) {
    yield headOf(name, content.length)
    yield content
    yield Buffer.alloc(paddingOf(content.length))
  }
  yield Buffer.alloc(2 * block)
}

/** The entries of a tar, in order; throws when it ends early or is none. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const reader = pieces(source)
  for (;;) {
    const head = await reader(block)
    if (head.every((byte) => byte === 0)) break
    const name = head.toString("latin1", 0, 100).replace(/\0.*$/s, "")
    const size = Number.parseInt(head.toString("latin1", 124, 135), 8)
    if (sumOf(head) !== Number.parseInt(head.toString("latin1", 148, 154), 8) || !(size <= largest))
      throw new Error("not a tar archive, or a damaged one")
    yield { name, content: await reader(size) }
    await reader(paddingOf(size))
  }
  // To its end, so that whoever checks the whole stream (a seal, a checksum) has seen all of it.
  for (;;) if ((await reader(block, true)).length === 0) return
}

const paddingOf = (size: number) => (block - (size % block)) % block

function headOf(name: string, size: number): Buffer {
  if (!/^[\w./-]{1,99}$/.test(name)) throw new Error(`not a name for an archive: ${name}`)
  const head = Buffer.alloc(block)
  head.write(name, 0, "latin1")
  head.write("0000600\0", 100)
  head.write("0000000\0", 108)
  head.write("0000000\0", 116)
  head.write(`${size.toString(8).padStart(11, "0")}\0`, 124)
  head.write("00000000000\0", 136)
  head.write("0", 156)
  head.write("ustar\x0000", 257)
  head.write(`${sumOf(head).toString(8).padStart(6, "0")}\0 `, 148)
  return head
}

/** The sum of the header's bytes, its own field counted as blanks. */
function sumOf(head: Buffer): number {
  let sum = 8 * 32
  for (const [place, byte] of head.entries()) if (place < 148 || place >= 156) sum += byte
  return sum
}

/** Reads exactly so many bytes; with `atMost`, fewer at the end of the stream. */
function pieces(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let length = 0
  return async (wanted: number, atMost = false): Promise<Buffer> => {
    while (length < wanted) {
      const { value, done } = await iterator.next()
      if (done) {
        if (!atMost) throw new Error("the archive ends too early")
        break
      }
      held.push(value)
      length += value.length
    }
    const all = Buffer.concat(held)
    held = [all.subarray(wanted)]
    length = Math.max(0, all.length - wanted)
    return all.subarray(0, wanted)
  }
}
