/**
 * A screen that follows what happens: `<sb-layar detik>` asks for its own page again and puts what changed in its place. The server
 * says "as you have it" (ETag) most of the time. Without it the page reloads itself as a whole.
 */
customElements.define(
  'sb-layar',
  class extends HTMLElement {
    #timer = 0
    #etag = ''
    connectedCallback(): void {
      this.#wait()
    }
    disconnectedCallback(): void {
      window.clearTimeout(this.#timer)
    }
    #wait(): void {
      const seconds = Number(this.getAttribute('detik')) || 5
      this.#timer = window.setTimeout(() => void this.#ask(), seconds * 1000)
    }
    async #ask(): Promise<void> {
      try {
        const res = await fetch(window.location.href, {
          headers: this.#etag === '' ? {} : { 'if-none-match': this.#etag },
          cache: 'no-store',
        })
        if (res.status === 200) {
          this.#etag = res.headers.get('etag') ?? ''
          const next = new DOMParser()
            .parseFromString(await res.text(), 'text/html')
            .querySelector('sb-layar')
          if (next) this.replaceChildren(...next.childNodes)
        }
      } catch {
        // The line is down: what stands there stays, and is asked for again.
      }
      this.#wait()
    }
  },
)
