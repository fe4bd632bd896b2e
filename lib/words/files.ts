import type { FileFault } from '@/lib/files/accept'
import { LARGEST_FILE, MOST_FILES, MOST_PIXELS, type Taking } from '@/lib/files/limits'

const MB = 1024 * 1024
const kinds: Record<Taking, string> = {
  pictures: 'JPEG, PNG, WebP or GIF pictures',
  evidence: 'JPEG, PNG, WebP or GIF pictures, or PDF documents',
}

/** What can be chosen, beside the field for it. */
export const fileHint = (taking: Taking): string =>
  `Up to ${MOST_FILES} files of ${LARGEST_FILE / MB} MB each: ${kinds[taking]}.`

const faults: Record<FileFault, (taking: Taking) => string> = {
  empty: () => 'is empty',
  'too-large': () => `is larger than ${LARGEST_FILE / MB} MB`,
  'wrong-type': (taking) => `is not what can be taken here, whatever its name says: choose ${kinds[taking]}`,
  'too-many-pixels': () => `unfolds to more than ${MOST_PIXELS / 1_000_000} million pixels: make it smaller`,
  unreadable: () => 'cannot be read: it may be damaged, or protected by a password',
  'goes-on': () => 'goes on after its end: save it anew as a PDF',
}

/** Why a file is not taken. Nothing a form sent is kept then, and the browser forgets which files were chosen. */
export const fileFault = (name: string, fault: FileFault, taking: Taking): string =>
  `“${name}” ${faults[fault](taking)}. Choose the files again.`

export const tooManyFiles = `These are more than ${MOST_FILES} files. Choose at most ${MOST_FILES}.`

/** A size for people: `820 kB`, `2.4 MB`. */
export const sizeWords = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / MB).toFixed(1)} MB`
