// The only file that knows ECharts; it is read when the first chart is drawn.
import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([LineChart, GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent, TooltipComponent, CanvasRenderer])

export interface Drawn {
  /** The address of a picture of it. */
  picture: () => string
  end: () => void
}

export function draw(place: HTMLElement, option: EChartsCoreOption, dark: boolean): Drawn {
  const chart = init(place, dark ? 'dark' : undefined)
  chart.setOption({ backgroundColor: 'transparent', animationDuration: 250, ...option })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(place)
  return {
    picture: () => chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: dark ? '#161d27' : '#fff' }),
    end: () => {
      watch.disconnect()
      chart.dispose()
    },
  }
}
