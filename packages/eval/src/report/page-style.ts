import { html } from "./html.ts";

/** Style of the page: text and tables first, dark on white, and paper of A4 without cut tables or charts. */
export const PAGE_STYLE = html`<style>
:root { color-scheme: light; --ink: #1a1f26; --quiet: #5b6570; --line: #d5dae0; --band: #f1f4f7; --link: #0b5394; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 48px; max-width: 1060px; background: #fff; color: var(--ink); font: 14px/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 4px; font-size: 28px; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 44px 0 12px; padding-bottom: 4px; border-bottom: 2px solid var(--ink); font-size: 20px; line-height: 1.25; }
h3 { margin: 30px 0 6px; font-size: 16px; }
h4 { margin: 26px 0 8px; font-size: 14px; }
h5 { margin: 0 0 4px; font-size: 13px; }
p { margin: 0 0 10px; max-width: 90ch; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
h3 a { color: inherit; }
nav { margin: 10px 0 0; }
nav a { margin-right: 14px; white-space: nowrap; }
table { width: 100%; margin: 0 0 14px; border-collapse: separate; border-spacing: 0; font-size: 13px; line-height: 1.35; }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 1px solid var(--ink); font-weight: 600; font-size: 12px; vertical-align: bottom; overflow-wrap: normal; }
.number, .figure { text-align: right; white-space: nowrap; }
thead .figure { white-space: normal; }
.interval { display: block; color: var(--quiet); font-size: 11px; white-space: nowrap; }
th[scope="row"] .interval { white-space: normal; }
.interval sup { position: absolute; line-height: 1; }
.quiet { color: var(--quiet); font-weight: 400; }
.note { color: var(--quiet); font-size: 12px; max-width: 120ch; }
caption { caption-side: bottom; padding-top: 8px; text-align: left; }
.failed { color: #a33b00; }
.id, .hash, code { font-family: "Noto Sans Mono", "Liberation Mono", Consolas, Menlo, monospace; font-size: 11.5px; }
.facts th { width: 110px; font-weight: 600; }
.facts { margin-bottom: 20px; }
.runs tbody tr:first-child td { border-bottom: 0; padding-bottom: 0; }
.runs .command td { padding-top: 1px; color: var(--quiet); font-size: 12px; }
.runs code { color: var(--ink); }
.runs code span { display: inline-block; max-width: 100%; }
.summary { table-layout: fixed; }
.summary .figure { padding-right: 12px; }
.summary th:first-child { width: 26%; }
.summary .headline { border-bottom-width: 3px; padding-bottom: 3px; }
.band th { background: var(--band); font-weight: 600; padding: 4px 8px; }
.published th, .published td { color: #3f4a56; font-style: italic; }
.published th:first-child, .published td:first-child { padding-left: 7px; border-left: 3px solid #b9c3cd; }
.published.band th { font-style: normal; }
tr.published:not(.remark):not(.band) > * { border-bottom: 0; padding-bottom: 0; }
.remark td { padding-top: 0; font-size: 11.5px; color: var(--quiet); }
.breakdown { font-size: 12.5px; }
.breakdown thead th:first-child { width: 20%; }
.breakdown .number { padding-right: 18px; }
.breakdown .drawn { width: 250px; }
.breakdown tbody tr > * { padding-top: 0; padding-bottom: 0; line-height: 20px; }
.breakdown tr:not(:last-child) .lane { border-bottom: 0; }
.breakdown tbody:nth-of-type(1) > tr > * { background: var(--band); }
.drawn { padding-top: 1px; padding-bottom: 0; white-space: nowrap; }
.latency tbody > tr > *, .breakdown .lane { vertical-align: middle; }
.latency th:first-child { width: 22%; }
.latency .drawn { width: 290px; }
.latency thead .figure { white-space: nowrap; }
figure { margin: 0; }
svg { max-width: 100%; height: auto; display: block; }
svg text { fill: #3f4a56; font-family: inherit; }
svg .title { fill: var(--ink); }
svg .grid { stroke: #e3e7eb; fill: none; }
svg .base { stroke: var(--ink); fill: none; }
svg .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
svg .leader { fill: none; }
svg .whisker { fill: none; stroke-width: 1.5; }
svg .ideal { fill: none; stroke: #8a949e; stroke-dasharray: 4 3; }
svg .count { fill: #aab4be; }
svg .mark { fill: none; stroke: var(--ink); }
.marks { max-width: none; }
.panels { display: flex; flex-wrap: wrap; gap: 16px 36px; }
.panel { width: 262px; }
details { margin: 0 0 10px; }
summary { padding: 4px 0; font-weight: 600; cursor: pointer; }
.reasons .number { width: 64px; padding-right: 18px; }
.reasons td:last-child { width: 34%; }
.failures .number, .failures .figure { width: 84px; padding-right: 18px; }
#references li { margin-bottom: 6px; }
footer { font-size: 13px; }
footer ul { padding-left: 18px; max-width: 110ch; }
footer li { margin-bottom: 5px; }
@media print {
  @page { size: A4; margin: 14mm 14mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  a { color: inherit; }
  nav { display: none; }
  h2, h3, h4, h5, summary, .task-summary > p { break-after: avoid; }
  figure, .panel, .summary, .breakdown, .latency, .facts, .reasons, .failures, tbody, tr, li, p { break-inside: avoid; }
  thead { display: table-header-group; }
  .details { break-before: page; }
  .details > h2 { margin-top: 0; }
  h3 { margin-top: 18px; }
  h4 { margin-top: 16px; }
}
</style>`;
