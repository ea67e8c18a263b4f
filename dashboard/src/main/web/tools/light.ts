import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** Fails a build whose screens need more JavaScript than so many bytes, compressed, before they show anything but a chart. */
export function light(most: number): Plugin {
  return {
    name: 'light',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !isScreen(chunk)) continue
        const bytes = [...needed(chunk.fileName, bundle)].reduce((sum, file) => sum + weight(bundle[file]!), 0)
        if (bytes > most) this.error(`${chunk.name} needs ${bytes} bytes of JavaScript, compressed; ${most} are allowed`)
      }
    },
  }
}

function isScreen(chunk: Rolldown.OutputChunk): boolean {
  return chunk.isEntry || !!chunk.facadeModuleId?.includes('/src/screens/')
}

function needed(file: string, bundle: Rolldown.OutputBundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[file]
  if (chunk?.type === 'chunk' && !found.has(file)) {
    found.add(file)
    chunk.imports.forEach(each => needed(each, bundle, found))
  }
  return found
}

function weight(chunk: Rolldown.OutputBundle[string]): number {
  return chunk.type === 'chunk' ? gzipSync(chunk.code).length : 0
}
