import { i18n } from '../i18n/index.svelte'

/** Names in English of the areas of the demo; elsewhere the Chinese ones stand. */
const ENGLISH: Record<string, string> = {
  '44': 'Guangdong',
  '4407': 'Jiangmen',
  '440703': 'Pengjiang',
  '440704': 'Jianghai',
  '440705': 'Xinhui',
  '440781': 'Taishan',
  '440783': 'Kaiping',
  '440784': 'Heshan',
  '440785': 'Enping',
  '440784001': 'Shaping',
  '440784101': 'Longkou',
  '440784102': 'Yayao',
  '440784103': 'Gulao',
  '440784104': 'Taoyuan',
  '440784105': 'Hecheng',
  '440784106': 'Gonghe',
  '440784107': 'Zhishan',
  '440784108': 'Zhaiwu',
  '440784112': 'Shuanghe',
}

/** Where towns lie to each other, columns from the west, rows from the north: a scheme, no map. */
const TILES: Record<string, [number, number]> = {
  '440784103': [3, 0],
  '440784001': [2, 0],
  '440784101': [1, 0],
  '440784104': [2, 1],
  '440784102': [3, 1],
  '440784112': [0, 1],
  '440784105': [1, 1],
  '440784108': [0, 2],
  '440784107': [1, 2],
  '440784106': [2, 2],
}

interface Province {
  names?: Record<string, string>
  /** Codes of statistics that are no towns. */
  notOffered?: string[]
}

/** Names of areas by code, of the operator's file or of the province's, read when first needed. */
class Areas {
  private names = $state.raw<Record<string, string>>({})
  private notOffered = $state.raw(new Set<string>())
  private asked = new Set<string>()

  name(code: string): string {
    if (code === '*') return ''
    const own = code.startsWith('X')
    const path = own ? code.slice(1).split('-')[0]! : code.replace(/^(\d{2})0000$|^(\d{4})00$/, '$1$2')
    this.read(path.slice(0, 2))
    const name = (i18n.language === 'en' ? ENGLISH[path] : undefined) ?? this.names[path] ?? path
    return own ? `${name} ${code.split('-')[1]}` : name
  }

  /** Towns of a county, counties of a prefecture, prefectures of a province. */
  children(code: string): string[] {
    this.read(code.slice(0, 2))
    const length = code.length === 2 ? 4 : code.length === 4 ? 6 : 9
    return Object.keys(this.names).filter(
      each => each.length === length && each.startsWith(code) && each !== code && !this.notOffered.has(each),
    )
  }

  tile(code: string): [number, number] | undefined {
    return TILES[code]
  }

  private read(province: string): void {
    if (!/^\d{2}$/.test(province) || this.asked.has(province)) return
    this.asked.add(province)
    void this.load(province)
  }

  private async load(province: string): Promise<void> {
    const [all, own] = await Promise.all([json<Province>(`/areas/${province}.json`), json<Record<string, string>>('/areas.json')])
    this.names = { ...this.names, ...all.names, ...(own as Record<string, string>) }
    this.notOffered = new Set([...this.notOffered, ...(all.notOffered ?? [])])
  }
}

async function json<T extends object>(address: string): Promise<Partial<T>> {
  try {
    const response = await fetch(address)
    return response.ok ? await response.json() : {}
  } catch {
    return {}
  }
}

export const areas = new Areas()
