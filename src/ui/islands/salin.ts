/** Copies the table inside it as tab-separated text, ready for a spreadsheet. */
customElements.define(
  'sb-salin',
  class extends HTMLElement {
    connectedCallback(): void {
      const table = this.querySelector('table')
      if (!table || !navigator.clipboard) return
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'tautan kecil'
      const label = this.getAttribute('label') ?? ''
      button.textContent = label
      button.addEventListener('click', () => {
        const rows = Array.from(table.rows, (row) =>
          Array.from(row.cells, (cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' ')).join('\t'),
        )
        void navigator.clipboard.writeText(rows.join('\n')).then(() => {
          button.textContent = this.getAttribute('done')
          window.setTimeout(() => (button.textContent = label), 2000)
        })
      })
      this.append(button)
    }
  },
)
