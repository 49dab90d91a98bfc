/** The look of all pages. */
export const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; --accent: #b3245a; --on-accent: #fff; --page: #fff; --text: #1b1b1b; --edge: #7a7a7a; --soft: #f5f5f5 }
@media (prefers-color-scheme: dark) { :root { --accent: #ff9dbf; --on-accent: #2b0012; --page: #121212; --text: #f2f2f2; --edge: #8c8c8c; --soft: #1e1e1e } }
html { background: var(--page); color: var(--text) }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem 1rem 3rem; max-width: 30rem; overflow-wrap: anywhere }
header { padding-block: .5rem 1rem; border-bottom: 1px solid var(--edge); font-weight: 600 }
header a { display: inline-block; padding-block: .5rem; color: inherit; text-decoration: none }
h1 { font-size: 1.5rem; line-height: 1.3; margin-block: 1.5rem 1rem } h2 { font-size: 1.1rem; margin-block: 2rem .5rem }
a { color: var(--accent) } .way { display: inline-block; padding-block: .6rem }
form { display: grid; gap: .75rem; margin-block: 1rem } label { display: grid; gap: .25rem; font-weight: 600 }
input { font: inherit; background: var(--page); color: inherit; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--edge); border-radius: .5rem }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--edge); border-radius: .5rem; background: none; color: inherit; cursor: pointer }
button.main { background: var(--accent); border-color: transparent; color: var(--on-accent) }
.person { display: flex; align-items: center; gap: .75rem; padding: .75rem; border: 1px solid var(--edge); border-radius: .75rem; background: var(--soft) }
.person + .person { margin-top: .75rem } .person p { margin: 0 } .person strong { display: block }
.person img, .person .blank { width: 3rem; height: 3rem; flex: none; border-radius: 50%; background: var(--edge); object-fit: cover }
.alert { padding: .75rem; border: 2px solid #c62828; border-radius: .5rem } .note { font-size: .875rem; margin-top: 2rem }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`
