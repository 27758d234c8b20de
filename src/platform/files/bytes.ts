import type { FileHandle } from "node:fs/promises"

/** Bytes that can be read anywhere, in memory or on disk, so that a large file is examined without loading it. */
export interface ByteSource {
  readonly size: number
  /** Up to `length` bytes from `position`; shorter at the end, empty beyond it. */
  read(position: number, length: number): Promise<Buffer>
}

export function bytesOfBuffer(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    size: buffer.length,
    read: async (position, length) => buffer.subarray(Math.max(0, position), Math.max(0, position) + length),
  }
}

export function bytesOfFile(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    read: async (position, length) => {
      const wanted = Math.max(0, Math.min(length, size - position))
      const buffer = Buffer.allocUnsafe(wanted)
      let filled = 0
      while (filled < wanted) {
        const { bytesRead } = await handle.read(buffer, filled, wanted - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
  }
}

/** The whole source in pieces of at most `piece` bytes. */
export async function* piecesOf(source: ByteSource, piece = 1 << 18): AsyncGenerator<Buffer> {
  for (let position = 0; position < source.size; position += piece) yield await source.read(position, piece)
}
