/** How the page looks, on a screen and on paper; no font and no file from elsewhere. */
export const STYLE = `
:root { color-scheme: light; font: 16px/1.6 "Songti SC", SimSun, "Noto Serif CJK SC", serif; color: #1a1a1a; background: #fff }
body { max-width: 72rem; margin: 0 auto; padding: 1.5rem }
h1, h2, th, summary { font-family: "Heiti SC", SimHei, "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.5rem; margin: 0 0 .25rem } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem } h3 { font-size: 1rem; margin: 1.25rem 0 .25rem }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 } th, td { border: 1px solid #888; padding: .35rem .6rem; vertical-align: top; text-align: left }
table.revisions { table-layout: fixed } table.revisions th:first-child { width: 2.5rem } table.revisions th:last-child { width: 22% }
table.matrix { width: auto } table.matrix td { text-align: right }
p { margin: .2rem 0 } p.d1 { padding-left: 1em } p.d2 { padding-left: 2em } p.d3 { padding-left: 3em }
ins { font-weight: bold; text-decoration: underline } del { text-decoration: line-through; color: #555 }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; padding: 0; margin: 1rem 0; list-style: none } .figures b { font-size: 1.4rem; padding-right: .3rem }
.looser { color: #06632c } .stricter { color: #a01818 } a { color: inherit; text-underline-offset: .2em } :target { background: #fff6c8 }
footer, .ground { color: #555; font-size: .9rem } details { margin: .4rem 0; break-inside: avoid } summary { cursor: pointer } li { overflow-wrap: anywhere }
@media print { @page { size: A4 landscape; margin: 20mm } body { max-width: none; padding: 0 } thead { display: table-header-group } tr { break-inside: avoid }
details::details-content { content-visibility: visible; block-size: auto } }
`
