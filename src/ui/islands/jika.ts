/**
 * A question that is only due after a certain answer: `<sb-jika pertanyaan operator nilai>` hides it until then, and what is
 * hidden is not sent. Without it the question stands there with its condition in words, and the server decides the same way.
 */
customElements.define(
  'sb-jika',
  class extends HTMLElement {
    #form: HTMLFormElement | null = null
    #check = (): void => {
      const due = this.#isDue()
      if (this.hidden === !due) return
      this.hidden = !due
      for (const control of this.querySelectorAll<HTMLInputElement>('input,select,textarea'))
        control.disabled = !due
      // Questions after this one may hang on it.
      this.#form?.dispatchEvent(new Event('input'))
    }

    connectedCallback(): void {
      this.#form = this.closest('form')
      this.#form?.addEventListener('input', this.#check)
      this.#form?.addEventListener('change', this.#check)
      for (const words of this.querySelectorAll<HTMLElement>('[data-jika]')) words.hidden = true
      this.#check()
    }
    disconnectedCallback(): void {
      this.#form?.removeEventListener('input', this.#check)
      this.#form?.removeEventListener('change', this.#check)
    }

    #isDue(): boolean {
      if (!this.#form) return true
      // Disabled controls are left out here, as they are left out of the sending.
      const given = new FormData(this.#form)
        .getAll(this.getAttribute('pertanyaan') ?? '')
        .map((x) => (typeof x === 'string' ? x.trim() : ''))
        .filter((x) => x !== '')
      if (given.length === 0) return false
      const nilai = this.getAttribute('nilai') ?? ''
      const first = given[0]!
      const order = compare(first, nilai)
      switch (this.getAttribute('operator')) {
        case 'sama':
          return given.length === 1 && (first === nilai || order === 0)
        case 'tidak_sama':
          return given.length > 1 || (first !== nilai && order !== 0)
        case 'memuat':
          return this.hasAttribute('ganda')
            ? given.includes(nilai)
            : first.toLowerCase().includes(nilai.toLowerCase())
        case 'kurang':
          return given.length === 1 && order !== undefined && order < 0
        default:
          return given.length === 1 && order !== undefined && order > 0
      }
    }
  },
)

/** Numbers as numbers, days as days, words not at all. */
function compare(a: string, b: string): number | undefined {
  const [x, y] = [a, b].map((t) => (/^-?\d+([.,]\d+)?$/.test(t) ? Number(t.replace(',', '.')) : Number.NaN))
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x! - y!
  const day = /^\d{4}-\d\d-\d\d$/
  return day.test(a) && day.test(b) ? a.localeCompare(b) : undefined
}
