import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { light } from './tools/light.ts'

export default defineConfig({
  plugins: [svelte(), light(60_000)],
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 900, reportCompressedSize: false },
  server: {
    port: 5173,
    // The page alone, with the rest from a running dashboard.
    proxy: Object.fromEntries(
      // With this page's own host, so that signing in leads back here.
      ['/api', '/me', '/sign-in', '/sign-out', '/areas', '/outlines.geojson'].map(path => [
        path,
        { target: process.env.DASHBOARD ?? 'http://localhost:8080', changeOrigin: false },
      ]),
    ),
  },
  test: { include: ['src/**/*.test.ts'] },
})
