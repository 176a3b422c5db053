/** How the page looks, on screen and on paper, in light and dark. */
export const STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#16181b,#e6e7e9);--quiet:light-dark(#54585f,#a4a9b2);--rule:light-dark(#d4d6da,#3a3e45);--paper:light-dark(#fff,#16181b);--raised:light-dark(#f6f5f1,#22252a);--accent:light-dark(#1f5d86,#86c2e8);--red:light-dark(#8a1c1c,#ff9c8f)}
*{box-sizing:border-box}
body{max-width:44rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 'Source Serif 4',Georgia,'Times New Roman',serif;overflow-wrap:anywhere}
h1{margin:.2em 0 .6em;font-size:1.7rem;line-height:1.2;text-wrap:balance}
h2{margin:2em 0 .5em;font-size:1.25rem}
h3{margin:1.5em 0 .4em;font-size:1.05rem}
h4{margin:1.2em 0 .3em;font-size:1rem}
p,ul,ol,blockquote,table{margin:0 0 .85em}
li>p:last-child{margin:0}
blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid var(--rule)}
table{width:100%;border-collapse:collapse;font-size:.94em}
th,td{min-width:7em;padding:.35em .6em;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
td p:last-child,th p:last-child{margin:0}
.end{text-align:end;font-variant-numeric:lining-nums tabular-nums}
.small{font-size:.94em}
.chart th{font-weight:400}.chart thead th,.chart .panel{font-weight:600}.chart .figure{width:45%;font-variant-numeric:tabular-nums}
.chart .bar{display:block;height:.5em;margin-top:.2em;background:linear-gradient(to right,var(--accent) var(--to),color-mix(in srgb,var(--accent) 35%,transparent) 0);print-color-adjust:exact}
a{color:var(--accent)}
dl{margin:0 0 1em;font-size:.94em}
dl>div{display:grid;grid-template-columns:minmax(6rem,11rem) 1fr;gap:.2em 1em;padding:.15em 0}
dt{color:var(--quiet)}
dd{margin:0}
.kicker,.quiet,footer{color:var(--quiet)}
.kicker{margin:0;font-size:.85rem;letter-spacing:.06em;text-transform:uppercase}
.tlp{display:inline-block;margin:0;padding:.15em .5em;background:#000;color:#fff;font:600 .85rem/1.3 system-ui,sans-serif;print-color-adjust:exact}
.tlp[data-level=red]{color:#ff2b2b}.tlp[data-level^=amber]{color:#ffc000}.tlp[data-level=green]{color:#3f0}
.letterhead{display:flex;gap:1rem;align-items:center;margin-bottom:1.6rem;font:.85rem/1.35 'Source Sans 3',system-ui,sans-serif}
.letterhead p{margin:0}
.letterhead img{max-width:12rem;height:3.4rem;object-fit:contain}
.marks{display:flex;gap:.5rem;align-items:center;margin-bottom:.8em}
.marks p{margin:0}
.marks:empty{display:none}
.marking{padding:.12em .5em;border:1.5px solid currentColor;color:var(--ink);font:600 .8rem/1.3 system-ui,sans-serif}
.top dl{padding-bottom:.8em;border-bottom:1px solid var(--rule)}
.grade{padding:0 .25em;border:1px solid var(--quiet);border-radius:2px;font:600 .85em/1.2 system-ui,sans-serif}
.mark{color:var(--red);font-weight:600}
.hash{font:.82em/1.4 ui-monospace,monospace}
.ref::before{content:'\\2060'}
.call{min-width:1.5em;margin:0 .1em;padding:0 .3em;border:1px solid var(--rule);border-radius:3px;background:var(--raised);color:var(--accent);font:600 .7rem/1.35 system-ui,sans-serif;vertical-align:.45em;cursor:pointer}
.call::before{content:attr(aria-label)}
.call:hover,.call:focus-visible{border-color:var(--accent)}
.evidence{max-width:min(36rem,calc(100vw - 2rem));max-height:80vh;margin:auto auto 1.5rem;padding:.8rem 1.1rem;border:1px solid var(--rule);border-radius:8px;background:var(--raised);color:var(--ink);box-shadow:0 8px 32px rgb(0 0 0/.28);font-size:.97rem}
.evidence header{display:flex;justify-content:space-between;color:var(--quiet)}
.evidence header button{border:0;background:none;color:inherit;font-size:1.2rem;line-height:1;cursor:pointer}
.notes ol{padding-inline-start:2em;font-size:.94em}
.notes li>p:last-of-type{display:inline}
.notes li:target,.source:target{background:color-mix(in srgb,var(--accent) 14%,transparent)}
.back{margin-inline-start:.3em;text-decoration:none}
.source{padding:.1em 0 .4em;border-top:1px solid var(--rule)}
.source h3{margin:.7em 0 .3em}
.scale>div{grid-template-columns:5rem 1fr}
.changes li{margin-bottom:.3em}.changes li>p{margin:0}
p,h1,h2,h3,h4,li,dd,[lang]:not(html){unicode-bidi:plaintext}
del{color:var(--red);text-decoration:line-through}ins{text-decoration:underline;text-underline-offset:.18em;text-decoration-thickness:.09em}
footer{margin-top:3em;padding-top:1em;border-top:1px solid var(--rule);font-size:.85rem}
@media (max-width:46rem){body{padding:1.5rem 1rem 3rem}table{display:block;overflow-x:auto}dl>div{grid-template-columns:6.5rem 1fr;gap:.2em .75em}.scale>div{grid-template-columns:5rem 1fr}}
@supports not selector(:popover-open){.evidence{display:none}}
@media print{body{max-width:none;padding:0;font-size:10.5pt}.evidence,.back{display:none}.call{border:0;background:none;padding:0}a{color:inherit}h2,h3{break-after:avoid}.source{break-inside:avoid}}
`
  .trim()
  .replaceAll('\n', '');
