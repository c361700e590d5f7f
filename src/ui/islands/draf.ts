/**
 * `<sb-draf kunci>` around a form keeps what is typed on this device, so that a broken line costs nothing; what was kept comes
 * back with a line that says so and a button to throw it away. While a box named by `rahasia` is ticked nothing is kept.
 * The hidden field named by `ingat` is kept with the rest: a form that arrived although its answer was lost is known again when
 * it is sent once more. `terisi` says that the server wrote everything back, so the page is what is kept from now on.
 * `<sb-draf kunci bersih>` on the receipt throws it away.
 */
const LEWAT = new Set(['file', 'hidden', 'password'])

/** A list of which the page shows a part: what was chosen need not stand in it now. */
const isBertahap = (f: HTMLElement): f is HTMLSelectElement =>
  f instanceof HTMLSelectElement && f.dataset['bertahap'] !== undefined

function pick(list: HTMLSelectElement, value: string, name: string | undefined): void {
  if (name && !Array.from(list.options).some((o) => o.value === value)) list.add(new Option(name, value))
  list.value = value
}

customElements.define(
  'sb-draf',
  class extends HTMLElement {
    #timer = 0
    get #kunci(): string {
      return `draf:${this.getAttribute('kunci')}`
    }
    get #ingat(): string {
      return this.getAttribute('ingat') ?? ''
    }
    get #fields(): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
      const list = this.querySelectorAll<HTMLInputElement>('input,textarea,select')
      return Array.from(list).filter((f) => f.name !== '' && (f.name === this.#ingat || !LEWAT.has(f.type)))
    }
    connectedCallback(): void {
      if (this.hasAttribute('bersih')) return this.#remove()
      // What the server wrote back is newer than what the device remembers.
      if (this.hasAttribute('terisi')) this.#save()
      else if (!this.querySelector('[aria-invalid]')) this.#restore()
      // Not a moment later: what is sent and what is kept must be the same.
      this.addEventListener('submit', () => this.#save())
      this.addEventListener('input', () => {
        window.clearTimeout(this.#timer)
        this.#timer = window.setTimeout(() => this.#save(), 400)
      })
    }

    #save(): void {
      window.clearTimeout(this.#timer)
      const rahasia = (this.getAttribute('rahasia') ?? '').split(' ')
      if (this.#fields.some((f) => rahasia.includes(f.name) && (f as HTMLInputElement).checked))
        return this.#remove()
      const isi: Record<string, string> = {}
      for (const f of this.#fields) {
        if (f instanceof HTMLInputElement && (f.type === 'radio' || f.type === 'checkbox')) {
          if (f.checked) isi[f.name] = f.value
        } else if (f.value !== '') {
          isi[f.name] = f.value
          if (isBertahap(f)) isi[`${f.name}/nama`] = f.selectedOptions[0]?.text ?? ''
        }
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
      const semula = this.#fields.find((f) => f.name === this.#ingat)?.value
      for (const f of this.#fields) {
        const value = isi[f.name]
        if (f instanceof HTMLInputElement && (f.type === 'radio' || f.type === 'checkbox'))
          f.checked = f.value === value
        else if (isBertahap(f) && value !== undefined && f.value === '') pick(f, value, isi[`${f.name}/nama`])
        else if (value !== undefined && (f.value === '' || f.name === this.#ingat)) f.value = value
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
        // A hidden field is not reset: what is written now is another form.
        for (const f of this.#fields) if (f.name === this.#ingat) f.value = semula ?? ''
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
