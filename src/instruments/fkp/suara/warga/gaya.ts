import { minifyCss } from '../../../../ui/index.ts'

/** What the voting page needs beyond the citizen's sheet; in the page itself. */
export const gayaSuara = minifyCss(`
  sb-suara { display: flex; flex-direction: column; gap: 1rem; }
  sb-suara:empty { display: none; }
  .tanya { border: 0; margin: 0; padding: 0; min-width: 0; display: flex; flex-direction: column; gap: 1rem; }
  .tanya legend { padding: 0; width: 100%; display: block; background: var(--lembar); border: 1px solid var(--kabut-2); border-radius: 14px; padding: 1.25rem 1rem; margin-bottom: 1rem; }
  .tanya legend i { display: block; font-style: normal; font-size: .9375rem; color: var(--tinta-2); margin-bottom: .5rem; }
  .tanya legend b { display: block; font-size: 1.375rem; line-height: 1.35; font-weight: 680; }
  .jawab { display: grid; gap: .75rem; }
  .jawab button { font: inherit; font-weight: 680; min-height: 3.75rem; border-radius: 12px; cursor: pointer; padding: .75rem 1rem; color: var(--atas); background: var(--nila); border: 2px solid var(--nila); width: 100%; }
  .jawab button[value=tidak] { color: var(--nila-2); background: var(--lembar); border-color: var(--nila-2); }
  .jawab button[value=lewat] { color: var(--tinta); background: none; border-color: var(--kabut-2); font-weight: 560; }
  .jawab button[aria-pressed=true] { outline: 4px solid var(--kunyit); outline-offset: 2px; }
  .jawab button[disabled] { opacity: .6; }
  .barusan { display: flex; gap: .25rem 1rem; flex-wrap: wrap; align-items: center; }
  .barusan:empty { margin-bottom: -1rem; }
  .barusan a { padding: .625rem 0; }
  .punya { padding: 0; list-style: none; }
  .punya li { border-top: 1px solid var(--kabut); padding: .75rem 0; margin: 0; }
  .punya a { display: inline-block; padding: .5rem 0; }
  details { border-top: 1px solid var(--kabut); padding-top: .75rem; }
  summary { font-weight: 650; min-height: 2.75rem; cursor: pointer; color: var(--nila-2); }
  details > * + * { margin-top: .75rem; }
  .tautan { display: flex; flex-direction: column; }
  .tautan a { padding: .625rem 0; }
  textarea.ds-input { min-height: 6rem; }
  @media (min-width: 40rem) { .jawab { grid-template-columns: 1fr 1fr 1fr; } .tanya legend b { font-size: 1.625rem; } .tanya legend { padding: 1.75rem 1.5rem; } }
`)
