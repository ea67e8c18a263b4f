import { problemOf } from '../api/client'

export interface Me {
  user: string
  roles: string[]
  areas: string[]
  post: string | null
  department: string | null
  /** Whether the figures are made up. */
  demo: boolean
  language: 'zh-CN' | 'en'
}

/** Who looks at the page. */
class Session {
  me = $state.raw<Me | null>(null)
  state = $state<'asking' | 'in' | 'out' | 'away'>('asking')

  async read(): Promise<void> {
    try {
      const response = await fetch('/me')
      if (response.ok) {
        this.me = await response.json()
        this.state = 'in'
      } else if (response.status === 401) {
        this.ended()
      } else {
        throw problemOf(response.status, null)
      }
    } catch {
      this.state = 'away'
    }
  }

  /** Some call was answered that nobody is signed in. */
  ended(): void {
    this.me = null
    this.state = 'out'
  }

  /** Supervisors set, resolve and close; admins may everything. */
  get supervises(): boolean {
    return this.has('supervisor', 'admin')
  }

  /** Reporters report, acknowledge and reply; supervisors may that too. */
  get reports(): boolean {
    return this.has('reporter', 'supervisor', 'admin')
  }

  /** As the services do: a reporter of a department acts on its records and on those of none. */
  actsFor(department: string | null | undefined): boolean {
    if (!this.reports) return false
    return this.supervises || !department || !this.me?.department || this.me.department === department
  }

  private has(...roles: string[]): boolean {
    return this.me?.roles.some(role => roles.includes(role)) ?? false
  }
}

export const session = new Session()

export function signIn(): void {
  location.href = `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`
}
