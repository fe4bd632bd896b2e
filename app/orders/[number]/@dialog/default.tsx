/** No window, where none was opened. */
export default function NoDialog() {
  return null
}
