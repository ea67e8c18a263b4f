type Ring = [number, number][]
interface Feature {
  properties?: Record<string, unknown> | null
  geometry?: { type: string; coordinates: unknown } | null
}

export interface Shape {
  code: string
  path: string
}

/** Outlines that the operator configured; none are shipped. Drawn as they are, a degree east narrowed by the latitude. */
export class Outlines {
  private features = $state.raw<{ code: string; rings: Ring[] }[]>([])

  constructor() {
    void this.read()
  }

  within(area: string): Shape[] {
    const inside = this.inside(area)
    if (!inside.length) return []
    const frame = frameOf(inside)
    return inside.map(({ code, rings }) => ({
      code,
      path: rings.map(ring => `M${ring.map(([x, y]) => frame.at(x, y)).join('L')}Z`).join(''),
    }))
  }

  /** Of the drawing, when it is a hundred wide. */
  height(area: string): number {
    return frameOf(this.inside(area)).height
  }

  private inside(area: string): { code: string; rings: Ring[] }[] {
    const length = area.length === 2 ? 4 : area.length === 4 ? 6 : 9
    return this.features.filter(each => each.code.startsWith(area) && each.code.length === length)
  }

  private async read(): Promise<void> {
    try {
      const response = await fetch('/outlines.geojson')
      const all = response.ok ? ((await response.json()) as { features?: Feature[] }).features : []
      this.features = (all ?? []).flatMap(feature => {
        const code = String(feature.properties?.code ?? feature.properties?.adcode ?? '')
        return code && feature.geometry ? [{ code, rings: ringsOf(feature.geometry) }] : []
      })
    } catch {
      // Without outlines the tiles stand.
    }
  }
}

function ringsOf({ type, coordinates }: { type: string; coordinates: unknown }): Ring[] {
  if (type === 'Polygon') return coordinates as Ring[]
  return type === 'MultiPolygon' ? (coordinates as Ring[][]).flat() : []
}

function frameOf(features: { rings: Ring[] }[]): { at: (x: number, y: number) => string; height: number } {
  const points = features.flatMap(each => each.rings.flat())
  if (!points.length) return { at: () => '0,0', height: 1 }
  const reduce = (pick: (point: [number, number]) => number, better: (a: number, b: number) => number) =>
    points.map(pick).reduce(better)
  const [west, east] = [reduce(p => p[0], Math.min), reduce(p => p[0], Math.max)]
  const [south, north] = [reduce(p => p[1], Math.min), reduce(p => p[1], Math.max)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const width = Math.max((east - west) * narrow, 1e-9)
  const zoom = 100 / width
  return {
    at: (x, y) => `${((x - west) * narrow * zoom).toFixed(2)},${((north - y) * zoom).toFixed(2)}`,
    height: (north - south) * zoom,
  }
}
