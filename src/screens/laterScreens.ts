/** What comes after the first screen, as one chunk: two chunks with parts in common would split the app's own. */
export { default as BesidePanel } from './Extras/BesidePanel.vue'
export { default as NotYouDialog } from './Extras/NotYouDialog.vue'
export { default as FeatureRows } from './Features/FeatureRows.vue'
export { default as ShareLink } from './Extras/ShareLink.vue'
export { default as ProblemScreen } from './Problem/ProblemScreen.vue'
