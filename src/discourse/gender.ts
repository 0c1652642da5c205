import type { Clause } from '../clause/clause.ts'
import { hasClass, type Person, type Scene } from './scene.ts'

export type Gender = 'female' | 'male'

const FEMALE =
  /^(?:she|her|hers|herself|ms|mrs|miss|mme|madam|lady|queen|princess|empress|sheikha|duchess|baroness|sister|spokeswoman|chairwoman|congresswoman|businesswoman|policewoman|stateswoman|woman|mother|wife|widow|daughter|actress|hostess|heiress)\.?$/
const MALE =
  /^(?:he|him|his|himself|mr|sir|lord|king|prince|emperor|emir|sheikh|sultan|pope|duke|baron|brother|spokesman|chairman|congressman|businessman|policeman|statesman|man|father|husband|widower|son|actor|shah|imam|ayatollah|cardinal|bishop|archbishop)\.?$/

/** What a word tells of the one it stands for. */
export const genderOfWord = (lower: string): Gender | null => (FEMALE.test(lower) ? 'female' : MALE.test(lower) ? 'male' : null)

/** "Kask met her counterpart": whose subject is the only person before "her", she is a woman. */
const bound = (s: Scene, c: Clause): { entity: number; gender: Gender } | null => {
  if (!c.subject || c.subject.heads.length > 1) return null
  const at = s.nameAt[c.subject.head]!
  const m = at >= 0 ? s.mentions[at]! : null
  if (m?.kind !== 'person') return null
  for (const arg of [c.object, ...c.obliques]) {
    if (!arg || arg.from < c.verbTo) continue
    const gender = /^(?:his|her|himself|herself)$/.test(s.tokens.lower[arg.from]!) ? genderOfWord(s.tokens.lower[arg.from]!) : null
    if (
      gender &&
      /^(?:counterpart|colleague|guest|host|hostess|interlocutor|visit|trip|arrival|speech|remarks|stay|husband|wife|office|opposite)/.test(
        s.tokens.lower[arg.head]!,
      )
    )
      return { entity: m.entity, gender }
  }
  return null
}

/** The gender of the persons of a document, from titles and offices beside the name, given names, and pronouns bound to them. */
export class Genders {
  private readonly known = new Map<number, Gender>()

  constructor(s: Scene) {
    const told = new Map<number, number>()
    const add = (entity: number, gender: Gender | null, weight: number): void => {
      if (gender) told.set(entity, (told.get(entity) ?? 0) + (gender === 'female' ? weight : -weight))
    }
    for (const m of s.persons) {
      for (let i = m.from - 1; i >= Math.max(0, m.from - 2); i--)
        add(m.entity, genderOfWord(s.tokens.lower[i]!), /^(?:his|her|he|she|him)$/.test(s.tokens.lower[i]!) ? 0 : 4)
      if (m.to - m.from > 1) add(m.entity, hasClass(s, m.from, 'given:female') ? 'female' : hasClass(s, m.from, 'given:male') ? 'male' : null, 2)
      add(m.entity, genderOfWord((s.people[m.entity]?.role ?? '').toLowerCase().split(/\s+/).at(-1) ?? ''), 4)
    }
    for (const c of s.clauses) {
      const found = bound(s, c)
      if (found) add(found.entity, found.gender, 3)
    }
    for (const [entity, weight] of told) if (weight !== 0) this.known.set(entity, weight > 0 ? 'female' : 'male')
  }

  of(p: Person): Gender | null {
    return this.known.get(p.entity) ?? null
  }
}
