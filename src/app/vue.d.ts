/** For tools that read TypeScript without Vue's compiler; `vue-tsc` looks into the components themselves. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export default component
}
