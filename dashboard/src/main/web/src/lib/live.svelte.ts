import { SvelteMap } from 'svelte/reactivity'

interface Change {
  type: string
  noun: string
  subject: string
}

const NOUNS = ['project', 'target', 'observation', 'indicator', 'alert', 'order'] as const
export type Noun = (typeof NOUNS)[number]

const COLLECT_MS = 150
const AGAIN_MS = 10_000
const POLL_MS = 60_000

/** Counts, for each kind of thing, the times it changed on the server; what reads a count is asked again. */
class Live {
  state = $state<'off' | 'live' | 'reconnecting'>('off')
  private counts = new SvelteMap<string, number>()
  private waiting = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private source: EventSource | undefined

  version(nouns: readonly Noun[]): number {
    return nouns.reduce((sum, noun) => sum + (this.counts.get(noun) ?? 0), 0)
  }

  start(): void {
    if (this.source) return
    this.open()
    // Whatever happens to the stream, nobody looks at old figures for long.
    setInterval(() => this.state !== 'live' && this.all(), POLL_MS)
  }

  private open(): void {
    const source = new EventSource('/api/v1/stream')
    this.source = source
    let openedBefore = false
    source.addEventListener('hello', () => (this.state = 'live'))
    source.addEventListener('reload', () => {
      this.state = 'live'
      this.all()
    })
    source.addEventListener('change', event => this.changed(JSON.parse((event as MessageEvent<string>).data) as Change))
    source.onopen = () => {
      if (openedBefore) this.state = 'live'
      openedBefore = true
    }
    source.onerror = () => {
      this.state = 'reconnecting'
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.open(), AGAIN_MS)
    }
  }

  private changed({ noun, type }: Change): void {
    this.waiting.add(noun)
    if (type.startsWith('project.')) this.waiting.add('target')
    this.timer ??= setTimeout(() => this.count(), COLLECT_MS)
  }

  private all(): void {
    NOUNS.forEach(noun => this.waiting.add(noun))
    this.count()
  }

  private count(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    for (const noun of this.waiting) this.counts.set(noun, (this.counts.get(noun) ?? 0) + 1)
    this.waiting.clear()
  }
}

export const live = new Live()
