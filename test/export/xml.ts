import { SaxesParser } from 'saxes'

/** An element as saxes reads it: its own text is what stands directly in it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

/** The root of an XML document; throws where it is not well-formed. */
export const parseXml = (xml: string): Element => {
  type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string }
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root.children[0]!
}

/** All elements of a name below one, in order. */
export const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const first = (element: Element, name: string): string | null => element.children.find((child) => child.name === name)?.text ?? null
