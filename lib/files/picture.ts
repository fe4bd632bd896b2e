import sharp from 'sharp'
import { MOST_PIXELS } from './limits'

const LONGEST_SIDE = 2_400
const SMALL_SIDE = 320
const SECONDS = 15

type Drawn = { readonly content: Buffer; readonly small: Buffer; readonly width: number; readonly height: number }

/**
 * Draws a picture anew as WebP, upright, no larger than a screen needs, without anything that came along with it.
 * How many pixels it has is read from its head, before any of them is unfolded.
 */
export function redraw(sent: Buffer): Promise<Verdict> {
  const drawn = turn.then(() => drawAnew(sent))
  turn = drawn
  return drawn
}

type Verdict = Drawn | { readonly fault: 'too-many-pixels' | 'unreadable' }

// One after another: unfolded, a picture takes a hundred times the memory it was sent with.
let turn: Promise<unknown> = Promise.resolve()

async function drawAnew(sent: Buffer): Promise<Verdict> {
  try {
    const { width, height } = await sharp(sent, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) return { fault: 'too-many-pixels' }
    const whole = await sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    const small = await sharp(whole.data)
      .resize(SMALL_SIDE, SMALL_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer()
    return { content: whole.data, small, width: whole.info.width, height: whole.info.height }
  } catch {
    return { fault: 'unreadable' }
  }
}
