import type { EChartsCoreOption } from 'echarts/core'
import type { ReportedMonth } from '../api/client'
import { t } from '../i18n/index.svelte'
import { percent } from './format'

/** Money and work, both in percent of the whole: money that runs ahead of work is seen at once. */
export function progressChart(months: ReportedMonth[], planned: number | null, dark: boolean): EChartsCoreOption {
  const ink = dark ? '#e6ecf3' : '#16202d'
  const soft = dark ? '#a3afbf' : '#525e70'
  const line = dark ? '#2c3745' : '#d6dce5'
  const share = (value: number) => (planned ? Math.round((value / planned) * 1e4) / 100 : null)
  return {
    textStyle: { color: ink },
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: { color: ink } },
    tooltip: {
      trigger: 'axis',
      backgroundColor: dark ? '#161d27' : '#fff',
      borderColor: line,
      textStyle: { color: ink },
      valueFormatter: (value: unknown) => percent(typeof value === 'number' ? value : null),
    },
    xAxis: { type: 'category', data: months.map(each => each.period), axisLabel: { color: soft } },
    yAxis: { type: 'value', max: 100, axisLabel: { color: soft, formatter: '{value}%' }, splitLine: { lineStyle: { color: line } } },
    series: [
      { name: t('project.invested'), type: 'line', data: months.map(each => share(each.cumulativeInvestment ?? 0)), itemStyle: { color: dark ? '#82bbf7' : '#14559e' } },
      { name: t('project.physical'), type: 'line', data: months.map(each => each.physicalProgress ?? null), itemStyle: { color: dark ? '#38b26c' : '#1b8449' } },
    ],
  }
}
