/** Takes a lock for so many milliseconds each time it is asked to, one time after another; answers when it is given back. */
export function heldUp(take: () => unknown, giveBack: () => unknown): (ms: number) => Promise<void> {
  const hold = async (ms: number) => {
    await take()
    await new Promise((resolve) => setTimeout(resolve, ms))
    await giveBack()
  }
  let last = Promise.resolve()
  return (ms) => {
    last = last.then(() => hold(ms))
    return last
  }
}
