// The only file that knows ECharts; it is read when the first chart is drawn.
import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([LineChart, GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent, TooltipComponent, CanvasRenderer])

/** Sharp on paper, and small enough that its words are as large there as those around. */
const SHARPNESS = 2
const PAPER = { width: 800, height: 300 }

export interface Drawn {
  /** The address of a picture of it. */
  picture: () => string
  end: () => void
}

export function draw(place: HTMLElement, option: EChartsCoreOption, dark: boolean): Drawn {
  const chart = init(place, dark ? 'dark' : undefined, { devicePixelRatio: Math.max(SHARPNESS, devicePixelRatio) })
  chart.setOption({ backgroundColor: 'transparent', animationDuration: 250, ...option })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(place)
  const toPaper = () => {
    chart.resize(PAPER)
    // Else it is drawn with the next frame, which printing does not wait for.
    chart.getZr().flush()
  }
  const toScreen = () => chart.resize({ width: 'auto', height: 'auto' })
  addEventListener('beforeprint', toPaper)
  addEventListener('afterprint', toScreen)
  return {
    picture: () => chart.getDataURL({ type: 'png', pixelRatio: SHARPNESS, backgroundColor: dark ? '#161d27' : '#fff' }),
    end: () => {
      watch.disconnect()
      removeEventListener('beforeprint', toPaper)
      removeEventListener('afterprint', toScreen)
      chart.dispose()
    },
  }
}
