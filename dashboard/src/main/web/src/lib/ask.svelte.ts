import { Problem } from '../api/client'
import { live, type Noun } from './live.svelte'
import { place } from './place.svelte'
import { session } from './session.svelte'

const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 15_000

/** Something asked of the server, asked again when what it depends on changes. */
export class Asked<T> {
  data = $state.raw<T | null>(null)
  problem = $state.raw<Problem | null>(null)
  loading = $state(true)
  /** Counts what was asked for by hand. */
  private hand = $state(0)
  private current: AbortController | undefined
  private retry: ReturnType<typeof setTimeout> | undefined
  private pause = FIRST_RETRY_MS
  private question = ''

  /**
   * @param ask reads what it depends on before its first await
   * @param nouns whose changes make the answer old; not while looking at the past
   */
  constructor(ask: (signal: AbortSignal) => Promise<T>, nouns: readonly Noun[] = []) {
    $effect(() => {
      void this.hand
      if (!place.asOf) live.version(nouns)
      void this.run(ask)
      return () => this.stop()
    })
  }

  again(): void {
    this.hand++
  }

  /** Shows what a change was answered with, which is newer than what is being asked for. */
  show(data: T): void {
    this.current?.abort()
    this.data = data
    this.problem = null
    this.loading = false
  }

  private async run(ask: (signal: AbortSignal) => Promise<T>): Promise<void> {
    const own = new AbortController()
    this.current = own
    const answer = ask(own.signal)
    const question = location.pathname + location.search
    if (question !== this.question) {
      this.question = question
      this.loading = true
    }
    try {
      const data = await answer
      if (own.signal.aborted) return
      this.data = data
      this.problem = null
      this.pause = FIRST_RETRY_MS
    } catch (e) {
      if (own.signal.aborted) return
      this.failed(e instanceof Problem ? e : new Problem(0, '/problems/unreachable', String(e)))
    }
    this.loading = false
  }

  private failed(problem: Problem): void {
    this.problem = problem
    if (problem.status === 401) session.ended()
    if (problem.passing) {
      this.retry = setTimeout(() => this.again(), this.pause)
      this.pause = Math.min(LAST_RETRY_MS, this.pause * 2)
    } else {
      this.data = null
    }
  }

  private stop(): void {
    clearTimeout(this.retry)
    this.current?.abort()
  }
}
