/**
 * Voting without loading a page: inside `<sb-suara>` a press (or the keys 1, 2, 3) takes the next statement at once. Votes wait on
 * this device until the server has them, so a broken line costs nothing; sent twice they count once. They are sent in the order they
 * were given, a changed one (no `[data-antrean]` then) behind what still waits. Without it each press is a form.
 */
type Suara = readonly [nomor: string, pilihan: string]
const ULANG_MS = 5000

customElements.define(
  'sb-suara',
  class extends HTMLElement {
    #sending = false
    #timer = 0
    #ke = 0
    #done = false
    /** Votes of before this page was asked for: it shows what it did not know of, so it is asked for again. */
    #stale = false
    /** One answer without a cookie is mended by the next sending, which has it. */
    #again = false

    connectedCallback(): void {
      const form = this.querySelector('form')
      // Voting is closed: what still waits here is not counted any more, and its owner is told so.
      if (!form) return void this.#flush()
      this.#ke = Number(this.getAttribute('ke'))
      form.addEventListener('submit', (event) => {
        const button = event.submitter
        if (!(button instanceof HTMLButtonElement)) return
        event.preventDefault()
        this.#vote(button)
      })
      // Only while the reader is at the answers: a key of one letter must not act on somebody who speaks to his browser.
      this.addEventListener('keydown', this.#onKey)
      window.addEventListener('online', this.#onOnline)
      const hint = document.createElement('p')
      hint.className = 'redup'
      hint.textContent = this.getAttribute('k-tombol')
      if (window.matchMedia('(hover: hover)').matches) this.append(hint)
      this.#stale = this.#list().length > 0 && this.querySelector('[data-antrean]') !== null
      void this.#flush()
    }
    disconnectedCallback(): void {
      window.clearTimeout(this.#timer)
      window.removeEventListener('online', this.#onOnline)
    }

    #onOnline = (): void => void this.#flush()
    #onKey = (event: KeyboardEvent): void => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input,textarea,select')
      if (inField || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      const button = this.querySelectorAll<HTMLButtonElement>('.jawab button')[Number(event.key) - 1]
      if (!/^[123]$/.test(event.key) || !button || button.disabled) return
      event.preventDefault()
      this.#vote(button)
    }

    get #kunci(): string {
      return `suara:${this.getAttribute('kunci')}`
    }
    #waiting: Suara[] | undefined
    #list(): Suara[] {
      if (this.#waiting) return this.#waiting
      try {
        this.#waiting = JSON.parse(localStorage.getItem(this.#kunci) ?? '[]') as Suara[]
      } catch {
        this.#waiting = []
      }
      return this.#waiting
    }
    #keep(list: Suara[]): void {
      this.#waiting = list
      try {
        if (list.length === 0) localStorage.removeItem(this.#kunci)
        else localStorage.setItem(this.#kunci, JSON.stringify(list))
      } catch {
        // A full or forbidden store: the votes live as long as the page.
      }
    }

    #vote(button: HTMLButtonElement): void {
      const field = this.querySelector<HTMLInputElement>('input[name=p]')
      if (!field || this.#done) return
      this.#keep([...this.#list(), [field.value, button.value]])
      this.#say(
        this.getAttribute('k-barusan')?.replace('{pilihan}', button.textContent ?? '') ?? '',
        field.value,
      )
      this.#next(field)
      void this.#flush()
    }

    #next(field: HTMLInputElement): void {
      const first = this.querySelector('[data-antrean] li')
      const text = this.querySelector<HTMLElement>('[data-teks]')
      const at = this.querySelector<HTMLElement>('[data-ke]')
      if (!(first instanceof HTMLLIElement) || !text) {
        // The server knows whether there are more; asked once the last vote is there.
        this.#done = true
        for (const b of this.querySelectorAll<HTMLButtonElement>('.jawab button')) b.disabled = true
        return
      }
      field.value = String(first.value)
      text.textContent = first.textContent
      first.remove()
      this.#ke++
      const dari = this.getAttribute('dari') ?? ''
      if (at)
        at.textContent = (this.getAttribute('k-ke') ?? '')
          .replace('{ke}', String(this.#ke))
          .replace('{dari}', dari)
      const sisa = this.querySelector<HTMLElement>('[data-sisa]')
      if (sisa) sisa.hidden = true
    }

    #say(text: string, nomor?: string): void {
      const line = this.querySelector<HTMLElement>('[data-barusan]')
      if (!line) return
      const span = document.createElement('span')
      span.textContent = text
      line.replaceChildren(span)
      if (nomor === undefined) return
      const a = document.createElement('a')
      a.href = `${this.getAttribute('alamat')}?p=${nomor}`
      a.textContent = this.getAttribute('k-ubah')
      line.append(' ', a)
    }

    #flush = async (): Promise<void> => {
      window.clearTimeout(this.#timer)
      const list = this.#list()
      if (this.#sending || list.length === 0) return
      this.#sending = true
      const some = list.slice(0, 100)
      try {
        const body = new URLSearchParams(some.map(([nomor, pilihan]) => ['s', `${nomor}:${pilihan}`]))
        const res = await fetch(this.getAttribute('alamat') ?? '', {
          method: 'POST',
          headers: { accept: 'application/json' },
          body,
        })
        if (res.status === 429) return this.#prove(some)
        if (res.status === 422 && (await this.#isUlang(res))) {
          if (this.#again) {
            // No cookie is kept here: the page of the server says so.
            this.#keep(this.#list().slice(some.length))
            return this.#prove(some)
          }
          this.#again = true
          this.#timer = window.setTimeout(() => void this.#flush())
          return
        }
        this.#again = false
        if (res.status >= 500) throw new Error('later')
        if (res.status === 409) {
          const late = this.#list()
          this.#keep([])
          return this.#prove(late)
        }
        this.#keep(this.#list().slice(some.length))
        if (!res.ok) {
          this.#say(this.getAttribute('k-gagal') ?? '')
          return
        }
      } catch {
        this.#say(this.getAttribute('k-putus') ?? '')
        this.#timer = window.setTimeout(() => void this.#flush(), ULANG_MS)
        return
      } finally {
        this.#sending = false
      }
      if (this.#list().length > 0) await this.#flush()
      else if (this.#done || this.#stale) window.location.assign(this.getAttribute('alamat') ?? '')
    }

    async #isUlang(res: Response): Promise<boolean> {
      const { ulang } = (await res.json()) as { readonly ulang?: boolean }
      return ulang === true
    }

    /** These votes as a form, for the page of the server to say: very many new voters at once, no cookie, or voting is closed. */
    #prove(list: readonly Suara[]): void {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = this.getAttribute('alamat') ?? ''
      for (const [nomor, pilihan] of list) {
        const field = document.createElement('input')
        field.type = 'hidden'
        field.name = 's'
        field.value = `${nomor}:${pilihan}`
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    }
  },
)
