/** Everything that linking shows, as one chunk. */
export { default as LinkingEntry } from './LinkingEntry.vue'
export { default as LinkingScreen } from './LinkingScreen.vue'
