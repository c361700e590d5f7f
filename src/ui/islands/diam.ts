/** Kiosk: back to the start, in silence, when nobody has touched the screen for `detik` seconds. */
customElements.define(
  'sb-diam',
  class extends HTMLElement {
    #timer = 0
    #restart = (): void => {
      window.clearTimeout(this.#timer)
      const seconds = Number(this.getAttribute('detik')) || 60
      this.#timer = window.setTimeout(
        () => window.location.assign(this.getAttribute('ke') ?? '/'),
        seconds * 1000,
      )
    }
    connectedCallback(): void {
      for (const kind of ['pointerdown', 'keydown', 'input']) document.addEventListener(kind, this.#restart)
      this.#restart()
    }
    disconnectedCallback(): void {
      window.clearTimeout(this.#timer)
      for (const kind of ['pointerdown', 'keydown', 'input'])
        document.removeEventListener(kind, this.#restart)
    }
  },
)
