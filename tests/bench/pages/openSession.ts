/** Sends the raw ID token to the backend and reads its answer, as both reference pages do. */
export async function openSession(idToken: string | null): Promise<void> {
  if (idToken === null) throw new Error('LINE gave no ID token.')
  const answer = await fetch(`${import.meta.env.VITE_BACKEND_URL}/session`, {
    method: 'POST',
    body: new URLSearchParams({ id_token: idToken, request_id: crypto.randomUUID() }),
    credentials: 'include',
  })
  await answer.json()
}
