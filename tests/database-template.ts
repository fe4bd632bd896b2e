import { migrate } from './migrate'
import { removeRunFolder, runFolder } from './run-folder'

/** Once per run: an empty database with every migration applied, for each test file to copy. */
export function setup(): () => void {
  migrate(`file:./${runFolder()}/template.db`)
  return removeRunFolder
}
