// Types of the three APIs, from the documents that the services' builds are compared with.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const documents = new URL('../../../../../docs/openapi/', import.meta.url)
const types = new URL('../src/api/generated/', import.meta.url)

mkdirSync(types, { recursive: true })
for (const service of ['projects', 'targets', 'alerts']) {
  const document = JSON.parse(readFileSync(new URL(`${service}-service.json`, documents), 'utf8'))
  writeFileSync(new URL(`${service}.ts`, types), astToString(await openapiTS(document)))
}
