const SHARPNESS = 2

/** The address of a picture of what an element shows, in the colours it has now. */
export async function pictureOf(element: HTMLElement): Promise<string> {
  const [width, height] = [element.scrollWidth, element.scrollHeight]
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(framed(markup(element), width, height))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SHARPNESS
  canvas.height = height * SHARPNESS
  const context = canvas.getContext('2d')!
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--card')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}

/** An SVG that shows XHTML. */
export function framed(xhtml: string, width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${xhtml}</foreignObject></svg>`
}

function markup(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement
  dress(copy, element)
  // What is scrolled out of sight belongs to the picture.
  copy.style.width = `${element.scrollWidth}px`
  copy.style.overflow = 'visible'
  return new XMLSerializer().serializeToString(copy)
}

/** An image reads no style sheet of the page, so every element takes its style with it. */
function dress(copy: Element, original: Element): void {
  const style = getComputedStyle(original)
  const own = (copy as HTMLElement | SVGElement).style
  for (const name of style) own.setProperty(name, style.getPropertyValue(name))
  for (let i = 0; i < original.children.length; i++) dress(copy.children[i]!, original.children[i]!)
}
