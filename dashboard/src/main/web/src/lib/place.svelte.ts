/** What the address says: which screen, of which area and period, as known when. */
class Place {
  path = $state(location.pathname)
  private query = $state.raw(new URLSearchParams(location.search))

  constructor() {
    addEventListener('popstate', () => this.read())
  }

  get area(): string {
    return this.query.get('area') ?? ''
  }

  get period(): string {
    return this.query.get('period') ?? ''
  }

  /** A day, or empty for what is known now. */
  get asOf(): string {
    return this.query.get('asOf') ?? ''
  }

  param(name: string): string {
    return this.query.get(name) ?? ''
  }

  /** First part of the path, and what comes after it. */
  get parts(): string[] {
    return this.path.split('/').filter(part => part !== '')
  }

  /** An address that keeps area, period and day; other parameters only if named. */
  to(path: string, changes: Record<string, string> = {}): string {
    const query = new URLSearchParams()
    for (const name of ['area', 'period', 'asOf']) {
      const value = this.query.get(name)
      if (value) query.set(name, value)
    }
    return withChanges(path, query, changes)
  }

  /** This address with other parameters. */
  here(changes: Record<string, string>): string {
    return withChanges(this.path, new URLSearchParams(this.query), changes)
  }

  go(address: string, replace = false): void {
    if (replace) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    this.read()
    if (!replace) scrollTo(0, 0)
  }

  private read(): void {
    if (this.path !== location.pathname) this.path = location.pathname
    this.query = new URLSearchParams(location.search)
  }
}

function withChanges(path: string, query: URLSearchParams, changes: Record<string, string>): string {
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value)
    else query.delete(name)
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

export const place = new Place()

/** Lets links change the screen without loading the page again. */
export function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest('a')
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  if (link.origin !== location.origin || link.target || link.hasAttribute('download')) return
  if (link.hash && link.pathname === location.pathname) return
  event.preventDefault()
  place.go(link.pathname + link.search)
}
