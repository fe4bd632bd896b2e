import { fileTypeFromBuffer } from 'file-type'
import { LARGEST_FILE, type Taking, taken } from './limits'
import { safeName } from './name'
import { redraw } from './picture'

/** A file as it will be kept: its content is what was made of it here, not what was sent. */
export type Accepted = {
  readonly name: string
  readonly type: 'image/webp' | 'application/pdf'
  readonly content: Buffer
  /** Of pictures: the same, small. */
  readonly small: Buffer | null
  readonly width: number | null
  readonly height: number | null
}

/** Why a file is not taken. */
export type FileFault = 'empty' | 'too-large' | 'wrong-type' | 'too-many-pixels' | 'unreadable' | 'goes-on'

export type Verdict = { readonly accepted: Accepted } | { readonly fault: FileFault }

/**
 * Looks at a file by its content: neither its name nor what its sender calls it counts for anything. A picture is drawn
 * anew, which leaves behind where and when it was taken and whatever else was hidden in it.
 */
export async function accept(file: File, taking: Taking): Promise<Verdict> {
  if (file.size === 0) return { fault: 'empty' }
  if (file.size > LARGEST_FILE) return { fault: 'too-large' }
  const content = Buffer.from(await file.arrayBuffer())
  const type = (await fileTypeFromBuffer(content).catch(() => undefined))?.mime
  if (!type || !taken[taking].includes(type)) return { fault: 'wrong-type' }
  if (type === 'application/pdf') return document(file.name, content)
  const drawn = await redraw(content)
  if ('fault' in drawn) return drawn
  return { accepted: { name: safeName(file.name, 'webp'), type: 'image/webp', ...drawn } }
}

/** A document ends where it says so: behind its end another kind of file could hide. */
function document(name: string, content: Buffer): Verdict {
  const end = content.lastIndexOf('%%EOF')
  if (!content.subarray(0, 5).equals(Buffer.from('%PDF-')) || end < 0) return { fault: 'unreadable' }
  if (/[^\s\0]/.test(content.subarray(end + 5).toString('latin1'))) return { fault: 'goes-on' }
  const nothing = { small: null, width: null, height: null }
  return { accepted: { name: safeName(name, 'pdf'), type: 'application/pdf', content, ...nothing } }
}
