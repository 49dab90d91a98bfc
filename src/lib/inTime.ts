/** ms. The browser itself would wait for minutes. */
const DEADLINE = 10_000

/** What is being loaded, or `late` where nothing has come of it in time. */
export async function inTime<T>(loading: Promise<T>): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => {
      resolve('late')
    }, DEADLINE)
  })
  return Promise.race([loading, late]).finally(() => {
    clearTimeout(timer)
  })
}
