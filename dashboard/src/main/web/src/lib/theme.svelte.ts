const REMEMBERED = 'theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

/** Light or dark: as chosen before, else as the system is. */
class Theme {
  dark = $state(chosen() ?? dark.matches)

  constructor() {
    dark.addEventListener('change', event => {
      if (chosen() === null) this.set(event.matches)
    })
    this.set(this.dark)
  }

  toggle(): void {
    this.set(!this.dark)
    localStorage.setItem(REMEMBERED, this.dark ? 'dark' : 'light')
  }

  private set(dark: boolean): void {
    this.dark = dark
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }
}

function chosen(): boolean | null {
  const value = localStorage.getItem(REMEMBERED)
  return value === null ? null : value === 'dark'
}

export const theme = new Theme()
