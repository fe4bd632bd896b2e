import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { accept } from '@/lib/files/accept'
import { LARGEST_FILE, MOST_FILES } from '@/lib/files/limits'
import { safeName } from '@/lib/files/name'
import { readFiles } from '@/lib/files/read-form'
import { bomb, fileOf, pdf, photograph } from './fixtures'

const accepted = async (file: File, taking: 'pictures' | 'evidence' = 'evidence') => {
  const verdict = await accept(file, taking)
  if ('fault' in verdict) throw new Error(verdict.fault)
  return verdict.accepted
}

describe('D1 what is sent is judged by its content', () => {
  test('D1 a picture is drawn anew: where it was taken, and whatever was hidden in it, stays behind', async () => {
    const sent = await photograph()
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    const script = '<script>alert(document.cookie)</script>'
    const { type, name, content, small, width, height } = await accepted(
      fileOf(Buffer.concat([sent, Buffer.from(script)]), 'holiday.jpeg', 'text/html'),
    )
    expect({ type, name, width, height }).toEqual({ type: 'image/webp', name: 'holiday.webp', width: 640, height: 480 })
    const kept = await sharp(content).metadata()
    expect([kept.format, kept.exif, kept.xmp]).toEqual(['webp', undefined, undefined])
    expect(content.includes(script)).toBe(false)
    expect((await sharp(small ?? undefined).metadata()).width).toBe(320)
  })

  test.each([
    ['a page called a picture', fileOf('<!doctype html><script>alert(1)</script>', 'cat.jpg'), 'wrong-type'],
    [
      'a drawing that can run code',
      fileOf('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'a.png'),
      'wrong-type',
    ],
    ['a program', fileOf(Buffer.from('7f454c4602010100', 'hex'), 'cat.png'), 'wrong-type'],
    ['nothing at all', fileOf('', 'cat.png'), 'empty'],
    [
      'the head of a picture and no more',
      fileOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.png'),
      'unreadable',
    ],
    [
      'a few hundred bytes that unfold to 10 000 million pixels',
      fileOf(bomb(100_000, 100_000), 'a.png'),
      'too-many-pixels',
    ],
    ['more than is allowed', fileOf(Buffer.alloc(LARGEST_FILE + 1, 0xff), 'a.jpg'), 'too-large'],
    ['a document with something behind its end', fileOf(pdf('PK\u0003\u0004 an archive'), 'a.pdf'), 'goes-on'],
    ['a document without an end', fileOf('%PDF-1.4\n1 0 obj', 'a.pdf'), 'unreadable'],
  ] as const)('D1 %s is refused', async (_, file, fault) => {
    expect(await accept(file, 'evidence')).toEqual({ fault })
  })

  test('D1 a document is evidence, and no picture for a message', async () => {
    expect(await accepted(fileOf(pdf(), 'report.jpg'))).toMatchObject({ type: 'application/pdf', name: 'report.pdf' })
    expect(await accept(fileOf(pdf(), 'report.pdf'), 'pictures')).toEqual({ fault: 'wrong-type' })
  })

  test.each([
    ['../../etc/passwd', 'passwd.webp'],
    ['C:\\Users\\ines\\lid.JPG', 'lid.webp'],
    ['photo\u202egpj.exe', 'photogpj.webp'],
    ['a\u0000b"<c>.png', 'abc.webp'],
    ['...', 'file.webp'],
    [`${'ü'.repeat(300)}.png`, `${'ü'.repeat(80)}.webp`],
  ])('D1 the name %j becomes %j', (given, safe) => {
    expect(safeName(given, 'webp')).toBe(safe)
  })

  test.each(['', 'undefined', 'blob'])('D1 a field in which nothing was chosen (%j) brings no file', async (name) => {
    const form = new FormData()
    form.append('files', fileOf('', name))
    expect(await readFiles(form, 'pictures', 'ines')).toEqual({ files: [] })
  })

  test('D1 refused, a form keeps what was typed and says which file, and why', async () => {
    const form = new FormData()
    form.set('story', 'The lid arrived broken.')
    form.append('files', fileOf(await photograph(), 'good.jpg'))
    form.append('files', fileOf('no picture', 'bad.jpg'))
    const read = await readFiles(form, 'evidence', 'ines')
    if (!('state' in read)) throw new Error('it was taken')
    expect(read.state.values).toEqual({ story: 'The lid arrived broken.' })
    expect(read.state.errors.files).toContain('bad.jpg')
    for (let count = 0; count < MOST_FILES; count++) form.append('files', fileOf('x', `${count}.jpg`))
    expect(await readFiles(form, 'evidence', 'ines')).toHaveProperty('state.errors.files')
  })
})
