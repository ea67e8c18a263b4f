import type { EChartsCoreOption } from 'echarts/core'
import { t } from '../i18n/index.svelte'
import { about, month } from './format'
import type { Point, Replanned } from './series'

const LIGHT = { ink: '#16202d', soft: '#525e70', grid: '#d6dce5', blue: '#14559e', green: '#1b8449', amber: '#dc9500', card: '#fff' }
const DARK = { ink: '#e6ecf3', soft: '#a3afbf', grid: '#2c3745', blue: '#82bbf7', green: '#38b26c', amber: '#e9ac2f', card: '#161d27' }

/** Plan dashed, actual solid with points, what was corrected hollow, forecast as a band, new plans as upright lines. */
export function targetChart(points: Point[], plans: Replanned[], unit: string | null | undefined, dark: boolean): EChartsCoreOption {
  const colour = dark ? DARK : LIGHT
  const values = (name: 'plan' | 'stretch' | 'actual' | 'p10' | 'p50' | 'p90') => points.map(point => [point.date, point[name]])
  const line = (name: string, data: unknown, stroke: string, style: object, more: object = {}) => ({
    name,
    type: 'line',
    data,
    connectNulls: true,
    symbol: 'none',
    lineStyle: { color: stroke, width: 2, ...style },
    itemStyle: { color: stroke },
    ...more,
  })
  const upright = {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colour.amber, type: 'solid', width: 1.5 },
    label: { color: colour.ink, fontSize: 11, formatter: (mark: { name: string }) => mark.name },
    data: plans.map(plan => ({ name: t('target.planVersion', { n: plan.version }), xAxis: plan.date })),
  }
  const series = [
    line(t('target.planLine'), values('plan'), colour.soft, { type: 'dashed' }, { markLine: upright }),
    line(t('target.actualLine'), values('actual'), colour.blue, { width: 3 }, { symbol: 'circle', symbolSize: 8, z: 4 }),
  ]
  const earlier = points.flatMap(point => point.earlier.map(value => [point.date, value]))
  if (earlier.length) {
    const hollow = { symbol: 'emptyCircle', symbolSize: 9, connectNulls: false, itemStyle: { color: colour.amber, borderWidth: 2 }, z: 5 }
    series.push(line(t('target.earlier'), earlier, colour.amber, { opacity: 0 }, hollow))
  }
  if (points.some(point => point.stretch !== null)) {
    series.push(line(t('target.stretchLine'), values('stretch'), colour.green, { type: 'dotted' }))
  }
  if (points.some(point => point.p50 !== null)) {
    // The band is what lies between p10, drawn without a line, and as much above it as p90 is.
    const stacked = { stack: 'band', stackStrategy: 'all', tooltip: { show: false } }
    const height = points.map(point => [point.date, point.p90 === null || point.p10 === null ? null : point.p90 - point.p10])
    series.push(
      line('p10', values('p10'), colour.blue, { opacity: 0 }, stacked),
      line(t('target.forecastBand'), height, colour.blue, { opacity: 0 }, { ...stacked, areaStyle: { color: colour.blue, opacity: 0.18 } }),
      line(t('target.forecastLine'), values('p50'), colour.blue, { type: 'dotted' }),
    )
  }
  const figure = (value: unknown) => about(typeof value === 'number' ? value : null, unit)
  return {
    textStyle: { color: colour.ink },
    grid: { left: 8, right: 28, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: { color: colour.ink }, data: series.map(each => each.name).filter(name => name !== 'p10') },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colour.card,
      borderColor: colour.grid,
      textStyle: { color: colour.ink },
      valueFormatter: figure,
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map(point => point.date),
      axisLabel: { color: colour.soft, hideOverlap: true, formatter: month },
      axisLine: { lineStyle: { color: colour.grid } },
    },
    yAxis: {
      type: 'value',
      scale: unit === '%',
      inverse: unit === 'rank',
      axisLabel: { color: colour.soft, formatter: figure },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    series,
    // On a phone the legend has three lines.
    media: [{ query: { maxWidth: 520 }, option: { grid: { top: 100 } } }],
  }
}
