/**
 * `<sb-draf kunci>` around a form keeps what is typed on this device, so that a broken line costs nothing; what was kept comes
 * back with a line that says so and a button to throw it away. While the box named by `rahasia` is ticked nothing is kept.
 * `<sb-draf kunci bersih>` on the receipt throws it away.
 */
const LEWAT = new Set(['file', 'hidden', 'password'])

customElements.define(
  'sb-draf',
  class extends HTMLElement {
    #timer = 0
    get #kunci(): string {
      return `draf:${this.getAttribute('kunci')}`
    }
    get #fields(): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
      const list = this.querySelectorAll<HTMLInputElement>('input,textarea,select')
      return Array.from(list).filter((f) => f.name !== '' && !LEWAT.has(f.type))
    }
    connectedCallback(): void {
      if (this.hasAttribute('bersih')) return this.#remove()
      // What the server wrote back is newer than what the device remembers.
      if (!this.querySelector('[aria-invalid]')) this.#restore()
      this.addEventListener('input', () => {
        window.clearTimeout(this.#timer)
        this.#timer = window.setTimeout(() => this.#save(), 400)
      })
    }

    #save(): void {
      const rahasia = this.querySelector<HTMLInputElement>(`[name="${this.getAttribute('rahasia')}"]`)
      if (rahasia?.checked) return this.#remove()
      const isi: Record<string, string> = {}
      for (const f of this.#fields) {
        if (f instanceof HTMLInputElement && (f.type === 'radio' || f.type === 'checkbox')) {
          if (f.checked) isi[f.name] = f.value
        } else if (f.value !== '') isi[f.name] = f.value
      }
      try {
        localStorage.setItem(this.#kunci, JSON.stringify(isi))
      } catch {
        // A full or forbidden store: the form works as without this.
      }
    }

    #restore(): void {
      let isi: Record<string, string>
      try {
        isi = JSON.parse(localStorage.getItem(this.#kunci) ?? '{}') as Record<string, string>
      } catch {
        return
      }
      if (Object.keys(isi).length === 0) return
      for (const f of this.#fields) {
        const value = isi[f.name]
        if (f instanceof HTMLInputElement && (f.type === 'radio' || f.type === 'checkbox'))
          f.checked = f.value === value
        else if (value !== undefined && f.value === '') f.value = value
      }
      const line = document.createElement('p')
      line.className = 'ds-alert'
      line.setAttribute('role', 'status')
      line.textContent = `${this.getAttribute('ada')} `
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'ds-button'
      button.dataset['variant'] = 'secondary'
      button.textContent = this.getAttribute('hapus')
      button.addEventListener('click', () => {
        this.#remove()
        this.querySelector('form')?.reset()
        line.remove()
      })
      line.append(button)
      this.prepend(line)
    }

    #remove(): void {
      try {
        localStorage.removeItem(this.#kunci)
      } catch {
        // Nothing was kept either.
      }
    }
  },
)
