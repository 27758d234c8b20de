import { crc32, deflateSync, inflateSync } from "node:zlib"

/** The same picture in fewer bytes: at most 256 colours, which is plenty for a page of paper and ink. */
export function squeeze(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png)
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = choose(counts)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const rows = Buffer.alloc(height * (width + 1))
  for (let at = 0; at < pixels.length; at++) {
    const colour = pixels[at] ?? 0
    let place = places.get(colour)
    if (place === undefined) {
      place = nearest(palette, colour)
      places.set(colour, place)
    }
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = place
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255]))
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

/** Those used most, then those that would be missed most: the seal's red is on few pixels and must stay red. */
function choose(counts: ReadonlyMap<number, number>): number[] {
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  const palette = ranked.slice(0, 128).map(([colour]) => colour)
  const left = ranked.slice(128).map(([colour, count]) => ({ colour, count, away: Number.POSITIVE_INFINITY }))
  let newest = palette
  while (palette.length < 256) {
    for (const each of left)
      for (const one of newest) each.away = Math.min(each.away, distance(one, each.colour))
    const missed = left.reduce<(typeof left)[number] | undefined>(
      (worst, each) => (each.away * each.count > (worst ? worst.away * worst.count : 0) ? each : worst),
      undefined,
    )
    if (!missed) break
    palette.push(missed.colour)
    newest = [missed.colour]
  }
  return palette
}

function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 255) - ((other >> 8) & 255)
  const blue = (one & 255) - (other & 255)
  return red * red + green * green + blue * blue
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [place, each] of palette.entries()) {
    const away = distance(each, colour)
    if (away < least) [best, least] = [place, away]
  }
  return best
}

/** An opaque picture of eight bits a channel, as browsers write it; a pixel is 0xRRGGBB. */
function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const step = png[25] === 6 ? 4 : 3
  const raw = inflateSync(Buffer.concat(data))
  const line = width * step
  const pixels = new Uint32Array(width * height)
  let above = Buffer.alloc(line)
  for (let y = 0; y < height; y++) {
    const start = y * (line + 1)
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + line))
    unfilter(raw[start] ?? 0, row, above, step)
    for (let x = 0; x < width; x++) pixels[y * width + x] = row.readUIntBE(x * step, 3)
    above = row
  }
  return { width, height, pixels }
}

/** Undoes what PNG does to a row before compressing it (section 9 of the PNG specification). */
function unfilter(kind: number, row: Buffer, above: Buffer, step: number): void {
  for (let at = 0; at < row.length; at++) {
    const left = at < step ? 0 : (row[at - step] ?? 0)
    const up = above[at] ?? 0
    const corner = at < step ? 0 : (above[at - step] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0
    row[at] = ((row[at] ?? 0) + guess) & 255
  }
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body])
  const frame = Buffer.alloc(named.length + 8)
  frame.writeUInt32BE(body.length, 0)
  named.copy(frame, 4)
  frame.writeUInt32BE(crc32(named), named.length + 4)
  return frame
}
