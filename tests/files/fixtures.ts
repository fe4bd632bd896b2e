import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

export const fileOf = (content: Uint8Array | string, name: string, type = 'image/jpeg'): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type })

/** A small photograph, with the place it was taken at inside. */
export const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a5300' } })
    .withExif({ IFD0: { Copyright: 'Via dei Glicini 14' }, IFD3: { GPSLatitude: '44/1 29/1 0/1' } })
    .jpeg()
    .toBuffer()

export const pdf = (after = ''): string =>
  `%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n${after}`

/** A PNG of a few hundred bytes whose head promises so many pixels. */
export function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(200_000))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...[chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
