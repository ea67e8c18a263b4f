import { api, ask } from '../api/client'
import { dayOf } from './format'
import { place } from './place.svelte'
import { session } from './session.svelte'

const anyTarget = () => ask(api.GET('/api/v1/targets', { params: { query: { limit: 1 } } }))

/** Area, year and day of the screen, with what they are where the address does not say. */
class Here {
  /** The business day; the real one until a service has said it. */
  today = $state(dayOf(new Date().toISOString()))
  private fallbackArea = $state('')
  ready = $state(false)
  /** Asked while it is not known yet who asks: most people are signed in, and wait for both. */
  private early: ReturnType<typeof anyTarget> | undefined

  constructor() {
    this.early = anyTarget()
    this.early.catch(() => (this.early = undefined))
  }

  get area(): string {
    return place.area || this.fallbackArea
  }

  get period(): string {
    return place.period || this.day.slice(0, 4)
  }

  /** The day the screen shows. */
  get day(): string {
    return place.asOf || this.today
  }

  /** For calls: undefined asks for what is known now. */
  get asOf(): string | undefined {
    return place.asOf || undefined
  }

  /** Any target tells the business day, and somebody of all areas starts where there are targets. */
  async find(): Promise<void> {
    const own = session.me?.areas.find(area => area !== '*')
    this.fallbackArea = own ?? ''
    try {
      const page = await (this.early ?? anyTarget())
      const first = page.items?.[0]
      if (first?.assessment?.asOf) this.tells(first.assessment.asOf)
      if (!own && first?.area) this.fallbackArea = first.area
    } catch {
      // The screens say which service is away; they do without the business day until it is back.
    }
    if (!this.fallbackArea) this.fallbackArea = '44'
    this.ready = true
  }

  /** From an answer about now. */
  tells(asOf: string): void {
    if (place.asOf) return
    const day = dayOf(asOf)
    if (day !== this.today) this.today = day
  }
}

export const here = new Here()
