import { minifyCss } from '../../../ui/index.ts'

/** What complaint pages need beyond the citizen's sheet; a few hundred bytes in the page itself. */
export const gayaAduan = minifyCss(`
  .kontak { display: flex; flex-direction: column; gap: 1rem; border: 0; margin: 0; padding: 0; min-width: 0; }
  .kontak legend { font-weight: 650; padding: 0; margin-bottom: .5rem; font-size: 1.125rem; }
  form:has(#anonim:checked) .kontak { display: none; }
  sb-mirip:empty, sb-draf:empty { display: none; }
  sb-draf, sb-mirip { display: block; }
  sb-draf > .ds-alert { margin-bottom: 1.5rem; }
  sb-draf .ds-alert .ds-button { margin-top: .75rem; }
  input[type='date'] { max-width: 12rem; }
  .kode { font: 700 1.75rem/1.2 ui-monospace, monospace; letter-spacing: .06em; font-variant-numeric: tabular-nums; }
  .tanda { border: 2px solid var(--kabut-2); border-radius: 10px; background: var(--lembar); padding: 1rem; display: grid; gap: 1rem; }
  .tanda dl { margin: 0; display: grid; gap: .75rem; }
  dt { font-size: .9375rem; color: var(--tinta-2); }
  dd { margin: 0; }
  .qr { width: 9rem; }
  .qr svg { width: 9rem; height: 9rem; display: block; }
  .jejak { list-style: none; padding: 0; display: grid; gap: 1rem; }
  .jejak li { margin: 0; border-left: 3px solid var(--kabut-2); padding-left: .875rem; }
  .jejak li.kini { border-color: var(--nila); }
  .surat { white-space: pre-wrap; background: var(--lembar); border: 1px solid var(--kabut); border-radius: 10px; padding: .875rem 1rem; margin-top: .375rem; }
  details { border-top: 1px solid var(--kabut); padding-top: .75rem; }
  summary { font-weight: 650; min-height: 2.5rem; cursor: pointer; color: var(--nila-2); }
  details > * + * { margin-top: .75rem; }
  .foto { max-width: 100%; max-height: 18rem; display: block; border-radius: 10px; margin-top: .375rem; }
  @media (min-width: 40rem) { .tanda { grid-template-columns: 1fr auto; align-items: center; } }
  @media print { header.w a, .lurik, .lompat, .layar { display: none; } body { background: #fff; color: #000; } .tanda { break-inside: avoid; } }
`)
