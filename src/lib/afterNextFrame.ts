/** Does what is not needed for the next picture, and does not hold it up. */
export function afterNextFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}
