/** Back on the order itself, the window closes. */
export default function NoDialog() {
  return null
}
