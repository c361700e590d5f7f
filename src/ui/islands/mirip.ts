/** Reports much like the one being typed, offered while there is still time to follow one of them instead. */
customElements.define(
  'sb-mirip',
  class extends HTMLElement {
    #timer = 0
    #asked = ''
    connectedCallback(): void {
      const form = this.closest('form')
      form?.addEventListener('input', () => {
        window.clearTimeout(this.#timer)
        this.#timer = window.setTimeout(() => void this.#ask(form), 900)
      })
    }

    async #ask(form: HTMLFormElement): Promise<void> {
      const data = new FormData(form)
      const text = (name: string): string => {
        const value = data.get(name)
        return typeof value === 'string' ? value : ''
      }
      if (text('isi').length < 25) return
      const body = new URLSearchParams()
      for (const name of ['ke', 'isi', 'lokasi', 'wilayah', 'lintang', 'bujur']) body.set(name, text(name))
      if (body.toString() === this.#asked) return
      this.#asked = body.toString()
      try {
        const res = await fetch(this.getAttribute('alamat') ?? '', { method: 'POST', body })
        if (res.ok) this.#show((await res.json()) as readonly { href: string; judul: string; ket: string }[])
      } catch {
        // No line: the same is asked once more by the server before sending.
      }
    }

    #show(list: readonly { href: string; judul: string; ket: string }[]): void {
      if (list.length === 0) return this.replaceChildren()
      const head = document.createElement('p')
      const bold = document.createElement('b')
      bold.textContent = this.getAttribute('judul')
      head.append(bold)
      const ul = document.createElement('ul')
      for (const { href, judul, ket } of list) {
        const li = document.createElement('li')
        const a = document.createElement('a')
        a.href = href
        a.target = '_blank'
        a.textContent = judul
        const small = document.createElement('span')
        small.className = 'redup'
        small.textContent = ` ${ket}`
        li.append(a, small)
        ul.append(li)
      }
      this.setAttribute('role', 'status')
      this.className = 'ds-alert'
      this.replaceChildren(head, ul)
    }
  },
)
