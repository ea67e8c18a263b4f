import { childrenOf, drawn, type Outline, outlinesOf, type Shape } from './outlines'

/** Outlines that the operator configured; none are shipped. */
export class Outlines {
  private all = $state.raw<Outline[]>([])

  constructor() {
    void this.read()
  }

  /** Of the areas within, and how high that is when it is a hundred wide. */
  within(area: string): { shapes: Shape[]; height: number } {
    return drawn(childrenOf(area, this.all))
  }

  private async read(): Promise<void> {
    try {
      const response = await fetch('/outlines.geojson')
      this.all = response.ok ? outlinesOf(await response.json()) : []
    } catch {
      // Without outlines the tiles stand.
    }
  }
}
