/** The least that signs somebody in: the SDK's modules for it, a form post, and two elements that are there already. */
import liff from '@line/liff/core'
import GetDecodedIdToken from '@line/liff/get-decoded-id-token'
import GetIdToken from '@line/liff/get-id-token'
import IsLoggedIn from '@line/liff/is-logged-in'
import Login from '@line/liff/login'
import { openSession } from '../openSession'

const button = document.querySelector<HTMLButtonElement>('#sign-in')
const name = document.querySelector('#name')

for (const Module of [GetDecodedIdToken, GetIdToken, IsLoggedIn, Login]) liff.use(new Module())
await liff.init({ liffId: import.meta.env.VITE_LIFF_ID })
if (liff.isLoggedIn()) welcome()
else offerSignIn()

function welcome(): void {
  void openSession(liff.getIDToken())
  button?.remove()
  if (name !== null) name.textContent = liff.getDecodedIDToken()?.name ?? ''
}

function offerSignIn(): void {
  if (button === null) return
  button.disabled = false
  button.addEventListener('click', () => {
    liff.login()
  })
}
