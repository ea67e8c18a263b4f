import type { Milestone } from '../api/client'
import type { components } from '../api/generated/projects'
import { type Key, t, word } from '../i18n/index.svelte'
import { TRACKS } from './milestones'

/** A chart as plain days and numbers, for people and for other programs. */
export interface Table {
  head: string[]
  rows: (string | number)[][]
}

type Group = components['schemas']['PipelineOfGroup']

/** The sum comes last. */
export function funnelTable({ items, total }: components['schemas']['Pipeline']): Table {
  const row = (name: string, group: Group | undefined) => [
    name,
    group?.count ?? 0,
    group?.plannedInvestment ?? 0,
    group?.withoutInvestment ?? 0,
    group?.landArea ?? 0,
  ]
  return {
    head: [t('projects.stage'), t('projects.title'), `${t('projects.investment')} (CNY)`, t('projects.withoutFigure'), `${t('projects.land')} (${t('unit.mu')})`],
    rows: [...(items ?? []).map(each => row(each.group ? word('milestone', each.group) : t('projects.none'), each)), row(t('projects.total'), total)],
  }
}

/** Track by track, as the chart has them. */
export function milestoneTable(milestones: Milestone[]): Table {
  return {
    head: [t('project.milestone'), t('project.track'), t('project.ganttDue'), t('project.ganttForecast'), t('project.ganttDone'), t('project.state')],
    rows: Object.entries(TRACKS).flatMap(([track, kinds]) =>
      kinds
        .flatMap(kind => milestones.filter(each => each.kind === kind))
        .map(each => [
          each.name ?? word('milestone', each.kind),
          t(`track.${track}` as Key),
          each.due ?? planOf(each),
          each.forecast ?? '',
          each.achieved ?? '',
          word('mstate', each.state),
        ]),
    ),
  }
}

/** Plan, told apart from a day: so long after another milestone. */
export function planOf(milestone: Milestone): string {
  const plan = milestone.planned as unknown
  if (plan && typeof plan === 'object' && 'after' in plan) {
    const { anchor, after } = plan as { anchor: string | null; after: string }
    return `${word('milestone', anchor)} + ${after.replace(/^P/, '')}`
  }
  return ''
}
