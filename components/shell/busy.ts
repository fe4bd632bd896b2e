/** Whether something is being typed, chosen, confirmed or sent: new content must not move under anyone's hands. */
export function isBusy(): boolean {
  if (document.querySelector('dialog[open], form [aria-disabled="true"], form[data-signed-out]')) return true
  const fields = document.querySelectorAll('input:not([type="hidden"]), textarea, select')
  return [...fields].some((field) => (field === document.activeElement && isTypedInto(field)) || isChanged(field))
}

// A field into which the page itself has put the focus waits to be typed into.
const isTypedInto = (field: Element) =>
  field.matches('textarea:not([data-waiting]), input:not([type="checkbox"], [type="radio"])')

function isChanged(field: Element): boolean {
  // Without a name it is never sent: a switch for the page itself, which keeps its state.
  if (!field.hasAttribute('name')) return false
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
    return field.selectedIndex !== Math.max(first, 0)
  }
  if (!(field instanceof HTMLInputElement)) return false
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
  return field.type === 'file' ? field.value !== '' : field.value !== field.defaultValue
}
