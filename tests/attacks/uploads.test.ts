import { randomBytes } from 'node:crypto'
import { deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { accept, type Verdict } from '@/lib/files/accept'
import { LARGEST_FILE } from '@/lib/files/limits'
import { bomb, fileOf, pdf, photograph } from '../files/fixtures'
import { alwaysLater, text } from './hostile'

const outcome = (verdict: Verdict) => ('fault' in verdict ? verdict.fault : verdict.accepted.type)
const png = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
const HTML = '<script>alert(document.domain)</script>'

/** An archive of one file, which says that it unfolds to four gigabytes. */
function archive(): Buffer {
  const content = deflateRawSync(Buffer.alloc(1 << 20))
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(content.length, 18)
  head.writeUInt32LE(0xffffffff, 22)
  head.writeUInt16LE(1, 26)
  return Buffer.concat([head, Buffer.from('x'), content])
}

describe('what people send', () => {
  test.each([
    ['a GIF that is a page', 'unreadable', () => Buffer.from(`GIF89a/*${HTML}*/=1;`)],
    ['a picture with an archive behind it', 'image/webp', async () => Buffer.concat([await png(), archive()])],
    [
      'a picture with a page behind it',
      'image/webp',
      async () => Buffer.concat([await photograph(), Buffer.from(HTML)]),
    ],
    ['a document with a page before it', 'wrong-type', () => Buffer.from(`${HTML}\n${pdf()}`)],
    ['a document with an archive behind it', 'goes-on', () => Buffer.concat([Buffer.from(pdf()), archive()])],
    ['an archive', 'wrong-type', archive],
    ['a stream that unfolds to nothing but zeros', 'wrong-type', () => deflateSync(Buffer.alloc(64 << 20))],
    ['a picture of 10 000 million pixels', 'too-many-pixels', () => bomb(100_000, 100_000)],
    ['a picture that is one pixel high and 2 000 million wide', 'unreadable', () => bomb(2_000_000_000, 1)],
    [
      'a drawing with code',
      'wrong-type',
      () => Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${HTML}</svg>`),
    ],
    ['more than is allowed', 'too-large', () => Buffer.alloc(LARGEST_FILE + 1, 0x89)],
  ] satisfies [string, string, () => Uint8Array | Promise<Uint8Array>][])('%s is %s', async (_, expected, content) => {
    const verdict = await accept(fileOf(await content(), 'lid.png'), 'evidence')
    expect(outcome(verdict)).toBe(expected)
    if ('accepted' in verdict) {
      expect(verdict.accepted.content.includes(HTML)).toBe(false)
      expect(verdict.accepted.content.includes('PK\u0003\u0004')).toBe(false)
    }
  })

  test('20,000 files of any content under any name are judged, and nothing breaks', { timeout: 90_000 }, async () => {
    const heads = [
      '',
      '89504e470d0a1a0a',
      'ffd8ffe000104a464946',
      '474946383961',
      '52494646',
      '255044462d312e37',
      '504b0304',
    ]
    const content = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 64 }))
    const sent = fc.tuple(content, text)
    await alwaysLater(sent, async ([[head, rest], name]) => {
      const verdict = await accept(fileOf(Buffer.concat([Buffer.from(head, 'hex'), rest]), name), 'evidence')
      return 'fault' in verdict || verdict.accepted.content.length > 0
    })
  })

  test('a picture with any byte of it changed is drawn anew or refused', { timeout: 60_000 }, async () => {
    const right = await png()
    const change = fc.tuple(fc.nat(right.length - 1), fc.nat(255))
    await alwaysLater(
      change,
      async ([at, byte]) => {
        const changed = Buffer.from(right)
        changed[at] = byte
        const verdict = await accept(fileOf(changed, 'lid.png'), 'pictures')
        return 'fault' in verdict || verdict.accepted.type === 'image/webp'
      },
      100,
    )
    expect(outcome(await accept(fileOf(randomBytes(4_000), 'lid.png'), 'pictures'))).toBe('wrong-type')
  })
})
