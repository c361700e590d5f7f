/**
 * `<sb-simpan alamat ada gagal>` around a form sends what is typed to `alamat` a moment after the last key, so that another device
 * or a torn line costs nothing. Says in words when it was kept, or that the line is broken. The form itself is sent as always.
 */
const TUNGGU_MS = 1500
const ULANG_MS = 10_000

customElements.define(
  'sb-simpan',
  class extends HTMLElement {
    #timer = 0
    #line: HTMLElement | undefined
    connectedCallback(): void {
      const form = this.querySelector('form')
      if (!form) return
      this.addEventListener('input', () => {
        window.clearTimeout(this.#timer)
        this.#timer = window.setTimeout(() => void this.#send(form), TUNGGU_MS)
      })
      form.addEventListener('submit', () => window.clearTimeout(this.#timer))
    }

    disconnectedCallback(): void {
      window.clearTimeout(this.#timer)
    }

    async #send(form: HTMLFormElement): Promise<void> {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
      try {
        const answer = await fetch(this.getAttribute('alamat') ?? '', { method: 'POST', body })
        // Signed out meanwhile: the sign-in page answers, and it keeps nothing.
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
        const kini = new Date()
        const dua = (n: number): string => String(n).padStart(2, '0')
        this.#say(`${this.getAttribute('ada')} ${dua(kini.getHours())}.${dua(kini.getMinutes())}`)
      } catch {
        this.#say(this.getAttribute('gagal') ?? '')
        window.clearTimeout(this.#timer)
        this.#timer = window.setTimeout(() => void this.#send(form), ULANG_MS)
      }
    }

    #say(text: string): void {
      if (!this.#line) {
        this.#line = document.createElement('p')
        this.#line.className = 'redup'
        this.#line.setAttribute('role', 'status')
        this.append(this.#line)
      }
      if (this.#line.textContent !== text) this.#line.textContent = text
    }
  },
)
