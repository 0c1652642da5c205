/**
 * Texts that would bring down a reader that recurses, backtracks or compares everything with everything: each of any length asked
 * for, in UTF-16 units. Used by the tests of robustness and by `bench/linear.ts`.
 */

/** News of one paragraph, written for this purpose; nothing in it is true. */
const news =
  'Norwegian Foreign Minister Anna Berg met her Chilean counterpart Luis Soto in Oslo on Monday, 4 September 2023, and signed a memorandum of understanding on fisheries. ' +
  '“We will open direct flights by 2026,” Berg said after the talks, adding that trade had risen by 12 percent to $3.4 billion in 2022. ' +
  'Soto, who arrived on Sunday, told reporters that Chile was ready to send aid worth $5 million to the region and called for talks between the two sides. ' +
  'Chile imposed sanctions on three companies in March; Norway expelled two diplomats a week later, according to the ministry. '

const unpunctuated = news.replaceAll(/[^\p{L}\d ]/gu, '')

const repeat =
  (unit: string) =>
  (size: number): string =>
    unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** Half of it opens, half of it closes. */
const nested =
  (open: string, words: string, close: string) =>
  (size: number): string => {
    const depth = Math.ceil(size / (open.length + close.length + words.length))
    return `${`${open}${words}`.repeat(depth)}${close.repeat(depth)}`
  }

/** One that counts on, so that no two pieces are the same. */
const counted =
  (unit: (i: number) => string) =>
  (size: number): string => {
    const pieces: string[] = []
    for (let [i, length] = [0, 0]; length < size; i++) {
      const piece = unit(i)
      pieces.push(piece)
      length += piece.length
    }
    return pieces.join('')
  }

const letters = (i: number): string => {
  let word = ''
  for (let rest = i + 1; rest > 0; rest = Math.floor(rest / 20)) word += 'bcdfghjklmnprstvwxyz'[rest % 20]! + 'aeiou'[rest % 5]!
  return word
}

/** A name that comes once: "Badu Kelomi". */
const person = (i: number): string => {
  const [given, family] = [letters(i * 7 + 3), letters(i)]
  return `${given[0]!.toUpperCase()}${given.slice(1)} ${family[0]!.toUpperCase()}${family.slice(1)}`
}

const scripts = {
  Cyrillic: 'Министр иностранных дел Норвегии встретился в понедельник в Осло со своим чилийским коллегой. ',
  Arabic: 'التقى وزير الخارجية النرويجي نظيره التشيلي في أوسلو يوم الاثنين. ',
  Chinese: '挪威外长星期一在奥斯陆会见了智利外长，双方签署了谅解备忘录。',
  Thai: 'รัฐมนตรีต่างประเทศนอร์เวย์พบกับรัฐมนตรีต่างประเทศชิลีที่ออสโล ',
  emoji: '🇳🇴🤝🇨🇱 👩🏽‍💼💬 📈12% ✈️ ',
}

/** Length in UTF-16 units → a text of about that length. */
export const hostile: Readonly<Record<string, (size: number) => string>> = {
  'straight quotation marks': repeat('"'),
  'opening quotation marks': repeat('“'),
  'quotation marks in each other': nested('“', '', '”'),
  'quotations in each other': nested('“he said ‘', 'we agree ', '’”'),
  'quotations of words in each other': nested('"Norway ', 'said ', '"'),
  'opened and not closed': repeat('“We agree '),
  'quotation in quotation': repeat('“he said ‘'),
  brackets: repeat('('),
  'brackets in each other': nested('(', 'Norway ', ')'),
  'square brackets in each other': nested('[', '', ']'),
  'brackets of many kinds': nested('([{«', 'the talks ', '»}])'),
  commas: repeat(', '),
  'full stops': repeat('. '),
  dashes: repeat(' – '),
  'one long word': repeat('a'),
  'one long word in capitals': repeat('A'),
  'one long number': repeat('1'),
  'one long number with commas': repeat('1,000,'),
  'hyphens without end': repeat('a-'),
  'apostrophes without end': repeat("a'"),
  'dots without end': repeat('a.'),
  'capitals with dots': repeat('A.'),
  'marks on a letter': repeat('e\u0301'),
  'marks on one letter': repeat('\u0301'),
  'halves of pairs': repeat('\ud83d'),
  'halves of pairs among words': repeat('Norway \ud83d said \ude00 that '),
  NUL: repeat('\0'),
  'NUL among words': repeat('Norway\0and Chile\0signed\0'),
  'marks of direction': repeat('\u202eNorway\u202c '),
  'an address without end': repeat('http://a.'),
  'addresses without a space': repeat('www.example.org/a?b=c&'),
  'letters and signs without a space': repeat('Norway/Chile|signed;3%+$5_'),
  'capitalised words': repeat('Berg '),
  'persons, each once': counted((i) => `${person(i)} said. `),
  'persons, each once, in one sentence': counted((i) => `${person(i)}, `),
  'presidents, each once': counted((i) => `President ${person(i)} of Norway met Foreign Minister ${person(i + 7)} of Chile. He spoke. `),
  'words, each once': counted((i) => `${letters(i)} `),
  'countries in a row': repeat('Norway and Chile '),
  'offices in a row': repeat('President of Norway Anna Berg, '),
  'ministers and no names': repeat('The minister met the president. '),
  'a sentence without end': repeat('the minister of Norway said on Monday that trade rose by 5 percent to $3 million and '),
  'ten thousand words in one sentence': repeat(unpunctuated),
  'all in capitals': repeat(news.toUpperCase()),
  'all in small letters': repeat(news.toLowerCase()),
  'no punctuation at all': repeat(`${unpunctuated.toLowerCase()} `),
  'verbs in a row': repeat('agreed and signed '),
  'nested speech': repeat('he said that '),
  'relative clauses in each other': repeat('the minister who met '),
  'prepositions in a row': repeat('of the minister '),
  'conditions in a row': repeat('if they agree to '),
  'joined pronouns': repeat('the minister and he said that '),
  'one line after another': repeat('Norway\t5,000\t6.1%\t$3m\n'),
  'short lines': repeat('Oslo\n'),
  'short lines with a blank line': repeat('Oslo said\n\n'),
  'empty lines': repeat('\n'),
  blanks: repeat(' '),
  'list items': repeat('• Norway signs deal\n'),
  'only numbers': repeat('12 3,400 5.6 '),
  'numbers in words': repeat('two hundred and '),
  'amounts in a row': repeat('$5 million, '),
  'percentages in a row': repeat('5 percent of 12% and '),
  'figures, each once': counted((i) => `Exports of Norway to Chile rose ${i} percent to $${i + 3} million in ${1900 + (i % 120)}. `),
  'balances in a row': repeat('Exports of Norway to Chile were $3 million and imports from Chile were $2 million in 2022. '),
  'sums in a row': repeat('Trade between Norway and Chile reached $5 million in 2022, including $3 million in exports and $2 million in imports. '),
  'shares in a row': repeat('Exports of Norway to Chile were $5 million in 2022. Fish worth $2 million accounted for 40 percent of exports. '),
  'records in a row': counted((i) => `Trade of Norway and Chile hit a record $${i + 3} million in ${1900 + (i % 120)}. `),
  'movements in a row': repeat('Trade has been rising. Exports have been falling. It rose to $5 million. '),
  'multiples in a row': repeat('Trade of Norway and Chile doubled to $4 million from $2 million in 2022. It grew threefold. '),
  'exchange in a row': repeat('Norway paid 5 million kroner ($500,000), '),
  'parts of years in a row': repeat('In January to July 2023 trade of Norway and Chile was $5 million. In 2022 it was $8 million. '),
  'totals each once': counted((i) => `Exports of Norway to Chile reached $${i + 3} million in 2022 and imports $${i + 1} million. `),
  'members in a row': repeat('Norway is a member of the UN and Chile is an observer of the EU. '),
  'spans of time in a row': repeat('From 5 May to 9 May 2020, for four days, Berg visited Chile. '),
  'lists in a row': repeat('Norway and Chile signed three agreements: on fish, oil and trade. '),
  'agreements, each once': counted(
    (i) => `Norway and Chile signed an agreement on ${letters(i)} in ${1950 + (i % 70)}. The agreement was ratified. `,
  ),
  'pledges in a row': repeat('Norway will send aid to Chile and agreed to open an embassy. '),
  'visits in a row': repeat('Berg will visit Santiago on Monday. During the visit she will meet Soto. '),
  'visits, each once': counted((i) => `On ${1 + (i % 28)} May ${1950 + (i % 70)} ${person(i)} visited Chile. `),
  'only dates': repeat('4 September 2023, Monday '),
  'dates in a row': repeat('5 March 2020 to '),
  'weekdays in a row': repeat('Monday and Tuesday or '),
  'the same sentence': repeat('Exports of Norway to Chile rose 5 percent to $3 million in 2022. '),
  'the same signing': repeat('Norway and Chile signed a memorandum of understanding in Oslo. '),
  'the same quotation': repeat('“We will go on,” Berg said. '),
  'the same meeting': repeat('Berg met Soto in Oslo on Monday. They signed a treaty. '),
  news: repeat(news),
  'news in one line': repeat(news.replaceAll('. ', '; ')),
  headings: repeat('Norway signs deal worth $5 million\n\n'),
  ...Object.fromEntries(Object.entries(scripts).map(([name, unit]) => [`text in ${name}`, repeat(unit)])),
  'text in many scripts': repeat(Object.values(scripts).join(' ')),
  'scripts mixed in words': repeat('Nоrway Оslо Чиlе 中Norway文 '),
  markup: repeat('<p class="a">Norway &amp; Chile</p>'),
}
