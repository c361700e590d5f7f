/** A print button: only there when a script can press it. */
customElements.define(
  'sb-cetak',
  class extends HTMLElement {
    connectedCallback(): void {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'ds-button'
      button.dataset['size'] = 'sm'
      button.textContent = this.getAttribute('label')
      button.addEventListener('click', () => window.print())
      this.replaceChildren(button)
    }
  },
)
