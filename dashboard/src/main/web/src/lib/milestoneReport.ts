import type { Milestone } from '../api/client'

/** What somebody writes about a milestone; days as YYYY-MM-DD, nothing is ''. */
export interface Report {
  planned: string
  forecast: string
  achieved: string
  proof: string
  reference: string
  reason: string
}

/** A form's beginning: what is known. */
export function reported(known: Milestone | undefined): Report {
  return { planned: '', forecast: known?.forecast ?? '', achieved: known?.achieved ?? '', proof: 'PERMIT', reference: '', reason: '' }
}

/** The whole milestone, as the service takes it: what the form does not ask stays, and evidence is added to. */
export function changed(known: Milestone | undefined, report: Report): Record<string, unknown> {
  const { kind: _kind, due: _due, state: _state, evidence = [], ...kept } = known ?? {}
  const proof = report.reference.trim() ? [{ kind: report.proof, reference: report.reference.trim() }] : []
  const whole = {
    ...kept,
    ...(known ? {} : { planned: report.planned }),
    forecast: report.forecast,
    achieved: report.achieved,
    evidence: [...evidence, ...proof],
    reason: report.reason.trim(),
  }
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== '' && value !== null && value !== undefined))
}
