import createClient from 'openapi-fetch'
import type { components as Alerts, paths as AlertsPaths } from './generated/alerts'
import type { components as Projects, paths as ProjectsPaths } from './generated/projects'
import type { components as Targets, paths as TargetsPaths } from './generated/targets'

export type Row = Targets['schemas']['ScoreboardRow']
export type Scoreboard = Targets['schemas']['Scoreboard']
export type Target = Targets['schemas']['TargetView']
export type Assessment = Targets['schemas']['AssessmentView']
export type Observation = Targets['schemas']['ObservationView']
export type Indicator = Targets['schemas']['Indicator']
export type Trajectory = Targets['schemas']['Trajectory']
export type Plan = Targets['schemas']['PlanView']
export type Division = Targets['schemas']['Division']
export type DueFigure = Targets['schemas']['DueRow']
export type Project = Projects['schemas']['Project']
export type Milestone = Projects['schemas']['Milestone']
export type HistoryItem = Projects['schemas']['HistoryItem']
export type DueReport = Projects['schemas']['DueReport']
export type ReportedMonth = Projects['schemas']['ReportedMonth']
export type StageRates = Projects['schemas']['StageRates']
export type Alert = Alerts['schemas']['AlertView']
export type AlertWithTimeline = Alerts['schemas']['AlertWithTimeline']
export type Order = Alerts['schemas']['OrderView']
export type Silence = Alerts['schemas']['SilenceView']
export type Statistic = Alerts['schemas']['Statistic']

/** Typed calls of all three services; the session cookie goes along by itself. */
export const api = createClient<ProjectsPaths & TargetsPaths & AlertsPaths>({
  baseUrl: '',
  fetch: request => fetch(request),
})

export interface Violation {
  field: string
  message: string
}

/** What a service refused, or that none answered (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    title: string,
    readonly violations: Violation[] = [],
  ) {
    super(title)
  }

  /** Worth asking again by itself. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The data of an answer, or a {@link Problem}. */
export async function ask<T>(asked: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>
  try {
    answer = await asked
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e
    throw new Problem(0, '/problems/unreachable', '')
  }
  if (!answer.response.ok) throw problemOf(answer.response.status, answer.error)
  return answer.data as T
}

export function problemOf(status: number, body: unknown): Problem {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  return new Problem(
    status,
    String(problem.type ?? ''),
    String(problem.detail ?? problem.title ?? ''),
    (problem.violations as Violation[] | undefined) ?? [],
  )
}

/** A call that changes something. */
export async function change<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
  return ask<T>(send(method, path, body, undefined, headers))
}

async function send<T>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' }
  const once: Record<string, string> = method === 'POST' || method === 'PATCH' ? { 'Idempotency-Key': key() } : {}
  const response = await fetch(path, {
    method,
    headers: { ...type, ...once, ...headers },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  })
  const content = response.headers.get('Content-Type')?.includes('json') ? await response.json() : undefined
  return response.ok ? { data: content, response } : { error: content, response }
}

/** Not randomUUID: that is there only over HTTPS. */
export function key(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
