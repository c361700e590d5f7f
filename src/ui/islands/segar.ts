/**
 * `<sb-segar alamat detik>` fetches its content again every so many seconds while the page is looked at: what a colleague writes
 * appears by itself. Nothing is replaced while the focus is inside.
 */
customElements.define(
  'sb-segar',
  class extends HTMLElement {
    #timer = 0
    #last = ''
    connectedCallback(): void {
      const detik = Number(this.getAttribute('detik')) || 10
      this.#timer = window.setInterval(() => void this.#fetch(), detik * 1000)
    }
    disconnectedCallback(): void {
      window.clearInterval(this.#timer)
    }

    async #fetch(): Promise<void> {
      if (document.hidden || this.contains(document.activeElement)) return
      try {
        const answer = await fetch(this.getAttribute('alamat') ?? '')
        // Signed out meanwhile: the sign-in page is not what stands here.
        if (!answer.ok || answer.redirected) return
        const text = await answer.text()
        if (text === this.#last) return
        this.#last = text
        // Of our own server, rendered by the same component as what stands here.
        this.innerHTML = text
      } catch {
        // The line is away; the next time will do.
      }
    }
  },
)
