/** Cases of time expressions, grouped by the value that they must give. Each text marks the expected stretch with brackets. */
export interface DateCases {
  readonly published: string | null
  /** Expected value and every wording that must give it. */
  readonly yes: readonly (readonly [string | null, readonly string[]])[]
  /** Wordings that hold no time expression with a value. */
  readonly no: readonly string[]
  /** Wordings that look like the cases above and mean something else: text, then the values found. */
  readonly nearly: readonly (readonly [string, readonly (string | null)[]])[]
}

/** Wednesday, 15 May 2024. */
export const dateCases: DateCases = {
  published: '2024-05-15',
  yes: [
    [
      '2023-09-07',
      [
        'signed on [September 7, 2023] in Oslo',
        'signed on [7 September 2023] in Oslo',
        'on the [7th of September 2023]',
        'dated [2023-09-07]',
        'dated [07.09.2023]',
        'on [Sept. 7, 2023], he said',
        'on [September 7th, 2023]',
        'They met on [Thursday, September 7, 2023].',
        'on [Sept. 7 last year]',
        'on [7 September last year]',
      ],
    ],
    ['2024-05-14', ['He arrived [yesterday].', 'They met on [Tuesday].', 'They met [last Tuesday].', 'on [May 14]']],
    ['2024-05-16', ['The talks will open [tomorrow].', 'The minister will arrive on [Thursday].']],
    [
      '2024-05-20',
      [
        'They will meet [next Monday].',
        'Talks are set to resume [Monday].',
        'They agreed to meet on [Monday].',
        'The treaty is to be signed on [Monday].',
      ],
    ],
    ['2024-05-13', ['They met on [Monday].', 'The deal, proposed on [Monday], failed.']],
    ['2024-05-17', ['He could arrive as early as [Friday].', 'The offer stands until [Friday].']],
    ['2023-09', ['in [September 2023]', 'in [September last year]', 'in [September of last year]', 'in [Sept. 2023]']],
    ['2024-03', ['Exports fell in [March].', 'in [March this year]', 'in [March 2024]']],
    ['2023-12', ['In [December], exports rose.', 'It was signed in [December].']],
    ['2023-01/2023-06', ['in [the first half of last year]']],
    ['2024-01/2024-06', ['trade in [the first half of the year]', '[the first half of the current year]']],
    ['2024-06', ['The session will be held in [June].', '[next month] they will']],
    ['2024-04', ['[last month] trade fell', 'in [April]']],
    ['2024', ['[this year]', 'by [the end of the year]', '[earlier this year]', 'in [2024]', 'in [fiscal year 2024]']],
    ['2023', ['trade in [2023] rose', '[last year]', 'in [early 2023]', 'since [2023]', '[late last year]']],
    ['2025', ['by [2025]', '[next year]', 'by [the end of 2025]']],
    ['2022', ['[two years ago]', 'in [2022]']],
    ['2022/2023', ['membership for the years [2022-2023]', 'in [2022–23]', 'between [2022 and 2023]', 'from [2022 to 2023]', 'in [FY 2022-23]']],
    ['2024-09-06/2024-09-08', ['The visit is planned for [September 6-8].', 'from [6 to 8 September 2024]', 'on [September 6-8, 2024]']],
    ['2024-05-02/2024-05-05', ['from [2 to 5 May]', 'on [May 2-5]', 'on [2–5 May 2024]']],
    ['2023-04-30/2023-05-02', ['from [30 April to 2 May 2023]', '[April 30 - May 2, 2023]']],
    [
      '2024-01/2024-04',
      ['between [January and April this year]', 'in [January-April 2024]', '[the first four months of 2024]', 'from [January to April]'],
    ],
    ['2024-01/2024-03', ['in [the first quarter of 2024]', 'in [the first quarter]', 'in [Q1 2024]', '[the first three months of this year]']],
    ['2023-07/2023-12', ['in [the second half of 2023]', '[the second half of last year]', 'in [H2 2023]']],
    ['1990/1999', ['in the [1990s]', 'in [the late 1990s]']],
    ['P90D', ['a stay of up to [90 days]', 'a [90-day] stay']],
    ['P2W', ['within [two weeks]', 'for [the next two weeks]']],
    ['P5Y', ['over [the past five years]', 'a [five-year] plan']],
    ['P2Y6M', ['[two and a half years]', '[2 1/2 years]']],
    ['P1Y', ['three flights [per year]', 'meets [every year]', 'grows [annually]', '5 million tonnes [a year]']],
    ['2024-05-14T17:00', ['at [5 p.m. Tuesday]', 'It began at [5 pm on Tuesday].']],
    [
      null,
      ['[recently]', '[several years ago]', '[now]', '[more recently]', '[right now]', 'not [these days]', 'It was so in [the past] and is no more.'],
    ],
    ['P1Y', ['sales in [the year] ended March 31', 'profit for [the fiscal year] ended in June']],
    ['2024-04/2024-06', ['[the quarter] ending June 30']],
    ['2025-01', ['The plan would be put to a vote on a still unspecified date in [January].']],
    [
      '2024-05-09',
      ['They met on [the 9th].', 'They met on [the 9th of this month].', 'They met on [Thursday of last week].', 'on [Thursday the 9th]'],
    ],
    ['2024-06-09', ['They will meet on [the 9th].', 'on [the 9th of next month]']],
    ['2024-05-27', ['on [the last Monday of May]', 'on [the fourth Monday in May 2024]']],
    ['2024-04-29/2024-05-05', ['in [the first week of May]']],
    ['2023-10-31', ['by [the last day of October 2023]']],
    ['2024-05-22', ['They will meet on [Wednesday next week].', '[a week from now]']],
    ['2024-05-13', ['They met [the day before yesterday].']],
    ['2024-07-13/2024-07-15', ['They will stay from [July 13 to the 15th].', 'The fair will run from [13 to the 15th of July].']],
    ['2024/2025', ['in [FY2024-25]', 'in [FY24/25]']],
    ['2023-12-25', ['on [Christmas Day]', 'He spoke on [Christmas Day 2023].']],
    ['2023-11-23', ['He was found on [Thanksgiving Day].']],
    ['1990/1999', ['in [the nineties]']],
    ['P2Y', ['for nearly [two years]', 'for more than [two years]', 'a loan for up to [two years]']],
    ['2023-10-23', ['since last [Oct. 23]']],
  ],
  no: [
    'Resolution 1973 was adopted.',
    'The year-on-year change was small.',
    'They may meet.',
    'a march through the city',
    'It sold 2000 tonnes.',
    'Boeing 2000',
    'a 39-year-old envoy',
    'a previously announced plan',
    'Come as soon as you can.',
    'its quarterly dividend',
    'on Easter Island',
    'on the 9th floor',
    'by the 9th round of talks',
  ],
  nearly: [
    ['exports in 2022 rose from a year earlier', ['2022', '2021']],
    ['In January-July 2023 trade fell against the same period of 2022.', ['2023-01/2023-07', '2022-01/2022-07']],
    ['In 2018 it began. That year, trade stood still.', ['2018', '2018']],
    ['in March 20 companies came', ['2024-03']],
    ['from 12 to 15 percent in 2020', ['2020']],
  ],
}

/** Without a date of publication nothing relative has a value. */
export const undatedCases: DateCases = {
  published: null,
  yes: [
    ['2023-09-07', ['signed on [September 7, 2023]']],
    [
      null,
      [
        'on [September 7]',
        '[yesterday]',
        'on [Monday]',
        '[last year]',
        'in [March]',
        '[two weeks ago]',
        'on [Sept. 6-8]',
        'from [2 to 5 May]',
        '[this year]',
      ],
    ],
  ],
  no: [],
  nearly: [],
}
