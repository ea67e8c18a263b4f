type Ring = [number, number][]

/** An area's outline; holes are rings too. */
export interface Outline {
  code: string
  rings: Ring[]
}

export interface Shape {
  code: string
  path: string
}

interface Feature {
  properties?: Record<string, unknown> | null
  geometry?: { type: string; coordinates: unknown } | null
}

/** The areas of a GeoJSON collection (RFC 7946): polygons whose properties have a `code`, or `adcode` as many maps do. */
export function outlinesOf(collection: unknown): Outline[] {
  const features = (collection as { features?: Feature[] } | null)?.features ?? []
  return features.flatMap(({ properties, geometry }) => {
    const code = String(properties?.code ?? properties?.adcode ?? '')
    const rings = geometry ? ringsOf(geometry) : []
    return code && rings.length ? [{ code, rings }] : []
  })
}

/** Those one level below an area. */
export function childrenOf(area: string, outlines: Outline[]): Outline[] {
  const length = area.length === 2 ? 4 : area.length === 4 ? 6 : 9
  return outlines.filter(each => each.code.startsWith(area) && each.code.length === length)
}

/** SVG paths in a frame a hundred wide: as they are, a degree east narrowed by the latitude. */
export function drawn(outlines: Outline[]): { shapes: Shape[]; height: number } {
  const points = outlines.flatMap(each => each.rings.flat())
  if (!points.length) return { shapes: [], height: 1 }
  const [west, east] = range(points.map(([x]) => x))
  const [south, north] = range(points.map(([, y]) => y))
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const zoom = 100 / Math.max((east - west) * narrow, 1e-9)
  const at = ([x, y]: [number, number]) => `${((x - west) * narrow * zoom).toFixed(2)},${((north - y) * zoom).toFixed(2)}`
  return {
    shapes: outlines.map(({ code, rings }) => ({ code, path: rings.map(ring => `M${ring.map(at).join('L')}Z`).join('') })),
    height: (north - south) * zoom,
  }
}

function ringsOf({ type, coordinates }: { type: string; coordinates: unknown }): Ring[] {
  if (type === 'Polygon') return coordinates as Ring[]
  return type === 'MultiPolygon' ? (coordinates as Ring[][]).flat() : []
}

/** Not Math.min(...values): an outline has more points than a call may have arguments. */
function range(values: number[]): [number, number] {
  return values.reduce(([least, most], each) => [Math.min(least, each), Math.max(most, each)], [Infinity, -Infinity])
}
