/** A button that puts the place of this device into the form; without it the address in words is enough. */
customElements.define(
  'sb-lokasi',
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.closest('form')
      if (!('geolocation' in navigator) || !form) return
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'ds-button'
      button.dataset['variant'] = 'secondary'
      button.textContent = this.getAttribute('label')
      const said = document.createElement('p')
      said.className = 'redup'
      said.setAttribute('role', 'status')
      const put = (name: string, value: number): void => {
        const field = form.elements.namedItem(name)
        if (field instanceof HTMLInputElement) field.value = value.toFixed(6)
      }
      button.addEventListener('click', () =>
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            put('lintang', coords.latitude)
            put('bujur', coords.longitude)
            said.textContent = `${this.getAttribute('ada')} ±${Math.round(coords.accuracy)} m`
          },
          () => (said.textContent = this.getAttribute('gagal')),
          { enableHighAccuracy: true, timeout: 20_000 },
        ),
      )
      this.replaceChildren(button, said)
    }
  },
)
