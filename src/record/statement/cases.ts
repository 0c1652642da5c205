/** What a statement case compares: the speaker by name, the form, and where given the words. */
export interface StatementCase {
  readonly speaker: string | null
  readonly form: 'direct' | 'partial' | 'indirect' | 'document'
  /** Text that the quote must hold. */
  readonly words?: string
}

const SETTING = 'Estonian Foreign Minister Mari Kask met her Ghanaian counterpart, Kwame Asante, in Tallinn. '

/** Cases of who said what. Persons and words are made up. */
export const statementCases: {
  readonly published: string
  readonly yes: readonly (readonly [StatementCase, readonly string[]])[]
  readonly no: readonly string[]
  readonly nearly: readonly (readonly [string, readonly StatementCase[]])[]
} = {
  published: '2024-05-15',
  yes: [
    [
      { speaker: 'Mari Kask', form: 'direct', words: 'Our ports are open' },
      [
        '“Our ports are open,” Estonian Foreign Minister Mari Kask said.',
        '“Our ports are open,” said Estonian Foreign Minister Mari Kask.',
        '"Our ports are open," said Mari Kask, the foreign minister of Estonia.',
        '«Our ports are open», said Estonian Foreign Minister Mari Kask.',
        '‘Our ports are open,’ Estonian Foreign Minister Mari Kask told reporters.',
        'Estonian Foreign Minister Mari Kask said: “Our ports are open.”',
        'Estonian Foreign Minister Mari Kask said, "Our ports are open."',
        '„Our ports are open“, said Estonian Foreign Minister Mari Kask.',
        `${SETTING}“Our ports are open,” Kask said.`,
        `${SETTING}“Our ports are open,” the Estonian minister said.`,
        `${SETTING}Kask thanked her guest. “Our ports are open,” she said.`,
        '“Our ports are open,” according to Estonian Foreign Minister Mari Kask.',
        '“Our ports are open,” Estonian Foreign Minister Mari Kask said. “They stay open.”',
        '“Our ports are open,” Estonian Foreign Minister Mari Kask said, “and they stay open.”',
        '“Our ports are open.\n\n“They stay open,” Estonian Foreign Minister Mari Kask said.',
      ],
    ],
    [
      { speaker: 'Kwame Asante', form: 'direct', words: 'We need engineers' },
      [
        `${SETTING}“We need engineers,” Asante replied.`,
        `${SETTING}“We need engineers,” her Ghanaian counterpart replied.`,
        `${SETTING}“We need engineers,” said the Ghanaian minister.`,
        `${SETTING}Asante spoke of training. “We need engineers,” he said.`,
      ],
    ],
    [
      { speaker: 'Mari Kask', form: 'indirect', words: 'ports' },
      [
        'Estonian Foreign Minister Mari Kask said the ports were open.',
        'Estonian Foreign Minister Mari Kask stressed that the ports were open.',
        'The ports were open, Estonian Foreign Minister Mari Kask said.',
        'The ports were open, said Estonian Foreign Minister Mari Kask.',
        'The ports were open, as Estonian Foreign Minister Mari Kask noted.',
        'According to Estonian Foreign Minister Mari Kask, the ports are open.',
        'Mari Kask, an expert at the Tallinn-based Institute of Trade, said the ports were open.',
        `${SETTING}She noted that the ports were open.`,
        `${SETTING}Kask thanked Ghana for its trust in the ports.`,
        'Estonian Foreign Minister Mari Kask welcomed the opening of the ports.',
      ],
    ],
    [
      { speaker: 'Mari Kask', form: 'partial' },
      [
        'Estonian Foreign Minister Mari Kask called the deal “a gift for both”.',
        'Estonian Foreign Minister Mari Kask said the deal was “a gift for both”.',
        `${SETTING}Kask described the talks as «very open».`,
      ],
    ],
    [
      { speaker: 'Estonian Foreign Ministry', form: 'indirect' },
      [
        'The Estonian Foreign Ministry said the ports were open.',
        'The ports were open, the Estonian Foreign Ministry said.',
        'According to the Estonian Foreign Ministry, the ports are open.',
      ],
    ],
    [
      { speaker: 'joint statement', form: 'direct', words: 'The sides agreed on a common plan' },
      [
        'Estonia and Ghana signed a joint statement on Monday. “The sides agreed on a common plan,” reads the statement.',
        'Estonia and Ghana signed a joint statement on Monday. “The sides agreed on a common plan,” the document says.',
      ],
    ],
    [
      { speaker: 'KWAME ASANTE', form: 'direct', words: 'We will send engineers' },
      [
        'FOREIGN MINISTER MARI KASK: Good afternoon.\n\nFOREIGN MINISTER KWAME ASANTE: We will send engineers by June.\n\nQUESTION: How many?\n\nFOREIGN MINISTER MARI KASK: Two hundred.\n\nGhanaian Foreign Minister Kwame Asante spoke last.',
      ],
    ],
    [
      { speaker: 'Mari Kask', form: 'indirect', words: 'the ports were open' },
      [
        'The Baltic agency quoted Estonian Foreign Minister Mari Kask as saying the ports were open.',
        'Estonian Foreign Minister Mari Kask spoke in Tartu, adding that the ports were open.',
        'As Estonian Foreign Minister Mari Kask noted, the ports were open.',
        'Estonian Foreign Minister Mari Kask told reporters in Tallinn on Monday that the ports were open.',
        'Estonian Foreign Minister Mari Kask, who chairs the council this year, said the ports were open.',
        'Estonian Foreign Minister Mari Kask praised the pilots and said that the ports were open.',
        'Estonian Foreign Minister Mari Kask went on to say that the ports were open.',
      ],
    ],
    [
      { speaker: 'Mari Kask', form: 'direct', words: 'Our ports are open' },
      [
        '“Our ports are open,” Estonian Foreign Minister Mari Kask shot back.',
        '“Our ports are open?” Estonian Foreign Minister Mari Kask asked.',
        'Estonian Foreign Minister Mari Kask wrote in a post: “Our ports are open.”',
        "''Our ports are open,'' said Estonian Foreign Minister Mari Kask.",
        '“Our ports are open," said Estonian Foreign Minister Mari Kask.',
        '“Our ports are open,” said Estonian Foreign Minister Mari Kask, who visited the docks on Monday. “They stay open.”',
        'Estonian Foreign Minister Mari Kask continued:\n\n“Our ports are open.”',
      ],
    ],
    [
      { speaker: 'Mari Kask', form: 'indirect', words: 'hopes' },
      ['Estonian Foreign Minister Mari Kask hopes that the ports will open soon.', `${SETTING}Kask hopes the ports will open soon.`],
    ],
    [
      { speaker: 'survey', form: 'indirect', words: 'trade' },
      ['A survey showed that trade had doubled.', 'The survey found that trade had doubled.'],
    ],
    [
      { speaker: null, form: 'indirect' },
      ['It was noted that the ports were open.', 'It was stressed that trade between Estonia and Ghana had grown.'],
    ],
  ],
  no: [
    'The minister did not say when the ports would open.',
    'The “Baltic Star” sailed from Tallinn to Accra on Monday.',
    'The report was read by many.',
    'Estonian Foreign Minister Mari Kask arrived in Accra.',
    'He will say more next week.',
    'The ships carry the words “Made in Estonia”.',
    'Estonia recalled its ambassador.',
    'The sides discussed trade and energy.',
  ],
  nearly: [
    [
      'Estonian Foreign Minister Mari Kask visited Accra. In the remarks, Kask pointed out that trade had grown.',
      [{ speaker: 'Mari Kask', form: 'indirect', words: 'trade had grown' }],
    ],
    [
      'Estonian Foreign Minister Mari Kask said that the ports were open, while Ghanaian Foreign Minister Kwame Asante warned that trade was slow.',
      [
        { speaker: 'Mari Kask', form: 'indirect', words: 'the ports were open' },
        { speaker: 'Kwame Asante', form: 'indirect', words: 'trade was slow' },
      ],
    ],
    [
      'Estonian Foreign Minister Mari Kask said that the ports were open and warned that trade was slow.',
      [
        { speaker: 'Mari Kask', form: 'indirect', words: 'the ports were open' },
        { speaker: 'Mari Kask', form: 'indirect', words: 'trade was slow' },
      ],
    ],
    ['The Estonian minister plans to visit Accra and the state wants to build a port.', []],
    [
      `${SETTING}“Our ports are open,” Kask said. Asante replied that Ghana needed engineers.`,
      [
        { speaker: 'Mari Kask', form: 'direct' },
        { speaker: 'Kwame Asante', form: 'indirect' },
      ],
    ],
    [`${SETTING}Kask thanked Asante and invited him to Tartu.`, [{ speaker: 'Mari Kask', form: 'indirect' }]],
  ],
}
