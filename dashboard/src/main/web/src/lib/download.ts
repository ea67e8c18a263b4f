/** Comma-separated, quoted where needed, with the mark by which spreadsheets know UTF-8. */
export function csv(rows: (string | number)[][]): string {
  return '\uFEFF' + rows.map(row => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(value: string | number): string {
  const text = String(value)
  // What begins like a formula is text here and must stay text there; a number may begin with a minus.
  const safe = /^[=+@\t]/.test(text) || (/^-/.test(text) && Number.isNaN(Number(text))) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function save(name: string, content: string, type: 'text/csv' | 'url'): void {
  const link = document.createElement('a')
  link.download = name
  link.href = type === 'url' ? content : URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.click()
  if (type !== 'url') URL.revokeObjectURL(link.href)
}
