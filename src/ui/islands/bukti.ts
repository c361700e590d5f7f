import { countNolDepan } from '../../kernel/bukti.ts'

const SEKALI = 128

/**
 * Does the small calculation a crowded address asks for, and sends the form by itself: `<sb-bukti tiket bit>` around it.
 * Without it (or where the page is not encrypted, and browsers have no SHA-256) the page asks to wait a little instead.
 */
customElements.define(
  'sb-bukti',
  class extends HTMLElement {
    #stopped = false
    connectedCallback(): void {
      const form = this.querySelector('form')
      const bukti = this.querySelector<HTMLInputElement>('input[name=bukti]')
      // Absent outside a secure context, whatever the types say.
      const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
      if (!form || !bukti || !subtle) return
      for (const e of this.querySelectorAll<HTMLElement>('[data-sabar]')) e.hidden = true
      for (const e of this.querySelectorAll<HTMLElement>('[data-kerja]')) e.hidden = false
      void this.#work(subtle).then((found) => {
        if (found === undefined) return
        bukti.value = String(found)
        form.submit()
      })
    }
    disconnectedCallback(): void {
      this.#stopped = true
    }

    async #work(subtle: SubtleCrypto): Promise<number | undefined> {
      const bit = Number(this.getAttribute('bit'))
      const tiket = this.getAttribute('tiket') ?? ''
      const encoder = new TextEncoder()
      for (let n = 0; !this.#stopped; n += SEKALI) {
        const tries = Array.from({ length: SEKALI }, (_, i) =>
          subtle.digest('SHA-256', encoder.encode(`${tiket}.${n + i}`)),
        )
        const at = (await Promise.all(tries)).findIndex((d) => countNolDepan(new Uint8Array(d)) >= bit)
        if (at >= 0) return n + at
      }
      return undefined
    }
  },
)
