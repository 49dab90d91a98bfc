import { BUILD_ONLY, BY_HAND, reload, SIGNED_IN, TWO_WINDOWS, type Playables } from './scene'

/** What happens to a page that stays open: other tabs, sleep, Back and Forward. */
export const stays: Playables = {
  146: BY_HAND,
  147: TWO_WINDOWS,
  148: TWO_WINDOWS,
  149: TWO_WINDOWS,
  150: [{ place: 'outside', steps: [...SIGNED_IN, { do: 'let_pass', hours: 3 }, reload] }],
  151: BY_HAND,
  152: [
    {
      place: 'outside',
      arm: ({ backend }) => {
        backend.breakNext({ operation: 'session' }, { kind: 'delay', ms: 5000 })
      },
      steps: [...SIGNED_IN, { do: 'sign_out' }, { do: 'confirm' }],
    },
  ],
  153: BY_HAND,
  154: BUILD_ONLY,
}
