import type { EChartsCoreOption } from 'echarts/core'
import { t } from '../i18n/index.svelte'
import { month, quantity } from './format'
import type { Line } from './series'

/** Plan dashed, actual solid with points, forecast as a band; corrected months carry a mark. */
export function targetChart(lines: Line[], unit: string | null | undefined, corrected: Set<string>, dark: boolean): EChartsCoreOption {
  const ink = dark ? '#e6ecf3' : '#16202d'
  const soft = dark ? '#a3afbf' : '#525e70'
  const grid = dark ? '#2c3745' : '#d6dce5'
  const blue = dark ? '#82bbf7' : '#14559e'
  const values = (name: keyof Line) => lines.map(line => [line.date, line[name]])
  const line = (name: string, data: unknown, more: object = {}) => ({
    name,
    type: 'line',
    data,
    connectNulls: true,
    symbol: 'none',
    ...more,
  })
  const series: object[] = [
    line(t('target.planLine'), values('plan'), { lineStyle: { color: soft, type: 'dashed', width: 2 }, itemStyle: { color: soft } }),
    line(t('target.actualLine'), values('actual'), {
      symbol: 'circle',
      symbolSize: 8,
      lineStyle: { color: blue, width: 3 },
      itemStyle: { color: blue },
      markPoint: {
        symbol: 'diamond',
        symbolSize: 15,
        itemStyle: { color: dark ? '#e9ac2f' : '#dc9500' },
        label: { show: true, position: 'top', formatter: t('target.revised'), color: ink, fontSize: 11 },
        data: lines
          .filter(each => corrected.has(each.date.slice(0, 7)) && each.actual !== null)
          .map(each => ({ coord: [each.date, each.actual] })),
      },
    }),
  ]
  if (lines.some(each => each.stretch !== null)) {
    const green = dark ? '#38b26c' : '#1b8449'
    series.push(line(t('target.stretchLine'), values('stretch'), { lineStyle: { color: green, type: 'dotted', width: 2 }, itemStyle: { color: green } }))
  }
  if (lines.some(each => each.p50 !== null)) {
    const band = { stack: 'band', lineStyle: { opacity: 0 }, itemStyle: { color: blue } }
    series.push(
      line('p10', values('p10'), { ...band, tooltip: { show: false } }),
      line(t('target.forecastBand'), lines.map(each => [each.date, each.p90 === null ? null : each.p90 - (each.p10 ?? 0)]), {
        ...band,
        areaStyle: { color: blue, opacity: 0.18 },
        tooltip: { show: false },
      }),
      line(t('target.forecastLine'), values('p50'), { lineStyle: { color: blue, type: 'dotted', width: 2 }, itemStyle: { color: blue } }),
    )
  }
  return {
    textStyle: { color: ink },
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: { color: ink }, data: series.map(each => (each as { name: string }).name).filter(name => name !== 'p10') },
    tooltip: {
      trigger: 'axis',
      backgroundColor: dark ? '#161d27' : '#fff',
      borderColor: grid,
      textStyle: { color: ink },
      valueFormatter: (value: unknown) => quantity(typeof value === 'number' ? value : null, unit),
    },
    xAxis: { type: 'category', boundaryGap: false, data: lines.map(each => each.date), axisLabel: { color: soft, hideOverlap: true, formatter: month }, axisLine: { lineStyle: { color: grid } } },
    yAxis: { type: 'value', scale: unit === '%', axisLabel: { color: soft, formatter: (value: number) => quantity(value, unit) }, splitLine: { lineStyle: { color: grid } } },
    series,
  }
}
