import liff from '@line/liff'
import { defineComponent, h, onMounted, ref } from 'vue'
import { openSession } from '../openSession'

/** The template's `App.vue` as a render function, with the button, the profile and the form post added. */
export const App = defineComponent(() => {
  const state = ref<'starting' | 'signed out' | 'signed in'>('starting')
  const name = ref('')

  onMounted(async () => {
    await liff.init({ liffId: import.meta.env.VITE_LIFF_ID })
    state.value = liff.isLoggedIn() ? 'signed in' : 'signed out'
    if (state.value === 'signed out') return
    name.value = liff.getDecodedIDToken()?.name ?? ''
    await openSession(liff.getIDToken())
  })

  function signIn(): void {
    liff.login()
  }

  return () => {
    if (state.value === 'signed in') return h('p', name.value)
    if (state.value === 'signed out')
      return h('button', { type: 'button', onClick: signIn }, 'Log in with LINE')
    return null
  }
})
