/** On any other page of the order, the window closes. */
export default function NoDialog() {
  return null
}
