import type { Approx, QuantityMention } from '../../model/mention.ts'

type Expected = readonly [value: QuantityMention['value'], unit: string | null, form: QuantityMention['form'], approx?: Approx]

/** Cases of numbers, grouped by what they must give; brackets mark the stretch. */
export const quantityCases: {
  readonly yes: readonly (readonly [Expected, readonly string[]])[]
  readonly no: readonly string[]
  readonly nearly: readonly (readonly [string, readonly QuantityMention['value'][]])[]
} = {
  yes: [
    [
      [5_200_000, 'USD', 'money'],
      [
        'worth [$5.2 million]',
        '[US$5.2 million]',
        '[$5.2m]',
        '[5.2 million dollars]',
        '[USD 5.2 mln]',
        '[5.2 million US dollars]',
        '[$5,200,000]',
        '[5.2 million USD]',
        '[USD $5.2 million]',
        '[$5.2 mln.]',
      ],
    ],
    [
      [1_500_000_000, 'EUR', 'money'],
      [
        '[€1.5 billion]',
        '[€1,5 billion]',
        '[EUR1.5bn]',
        '[EUR1.5 billion]',
        '[1.5 billion euros]',
        '[EUR 1.5bn]',
        '[1.5bn euros]',
        '[one and a half billion euros]',
      ],
    ],
    [
      [5_000_000_000, 'KZT', 'money'],
      ['[KZT 5 bn]', '[5 billion tenge]', '[5 billion Kazakhstani tenge]', '[KZT5bn]', '[KZT5 billion]', '[KZT5,000,000,000]'],
    ],
    [[0.25, 'EUR', 'money'], ['[25 euro cents]']],
    [
      [5_000_000, null, 'money'],
      ['[5 million kroner]', '[5 million francs]', '[5 million shillings]'],
    ],
    [
      [12_000_000_000, 'USD', 'money'],
      ['rose by 11 percent up to [$12 billion]', 'a 3 percent rise over [$12 billion]', 'investments add up to [$12 billion]'],
    ],
    [[0.2, null, 'number', 'under'], ['nearly [a fifth] less']],
    [
      [40, 'USD', 'money'],
      ['[40 bucks]', '[forty dollars]', '[$40]'],
    ],
    [
      [10_000_000, 'INR', 'money'],
      ['[1 crore Indian rupees]', '[100 lakh Indian rupees]'],
    ],
    [
      [24, 'percent', 'percent'],
      ['[24 percent]', '[24%]', '[24 per cent]', '[twenty-four percent]', 'a [24-percent] rise', '[24 pct]'],
    ],
    [
      [-3.5, 'percent', 'percent'],
      ['[minus 3.5 percent]', '[−3.5%]'],
    ],
    [
      [5, 'points', 'points'],
      ['[5 percentage points]', '[500 basis points]'],
    ],
    [
      [[5, 7], 'percent', 'percent'],
      ['between [5 and 7 percent]', '[5-7 percent]', '[5 to 7 percent]', '[5% to 7%]', '[5–7%]'],
    ],
    [
      [[2e9, 3e9], 'USD', 'money'],
      ['[$2-3 billion]', '[$2 billion to $3 billion]', 'between [$2 billion and $3 billion]', '[2 to 3 billion dollars]'],
    ],
    [
      [[300, 400], null, 'number'],
      ['[300-400] families', '[300 to 400] families', 'between [300 and 400] families'],
    ],
    [
      [25, null, 'number'],
      ['[twenty-five] firms', '[25] firms'],
    ],
    [
      [500_000, null, 'number'],
      ['[half a million] people', '[500,000] people', '[500 thousand] people', '[five hundred thousand] people'],
    ],
    [
      [1_234_567, null, 'number'],
      ['[1,234,567] people', '[1 234 567] people', '[12,34,567] people'],
    ],
    [
      [12, null, 'number'],
      ['[a dozen] firms', '[twelve] firms'],
    ],
    [
      [6, 'times', 'times'],
      ['rose [six times]', 'rose [6-fold]', 'rose [sixfold]'],
    ],
    [
      [2, 'times', 'times'],
      ['trade [doubled]', 'plans to [double] trade', '[twice] as much'],
    ],
    [
      [200, null, 'number', 'over'],
      ['more than [200] firms', 'over [200] firms', 'at least [200] firms', '[200] or more firms', '[200]-plus firms'],
    ],
    [
      [200, null, 'number', 'under'],
      ['nearly [200] firms', 'fewer than [200] firms', 'almost [200] firms'],
    ],
    [
      [200, null, 'number', 'about'],
      ['about [200] firms', 'some [200] firms', 'an estimated [200] firms', 'roughly [200] firms'],
    ],
    [
      [200, null, 'number', 'up-to'],
      ['up to [200] firms', 'as many as [200] firms', 'no more than [200] firms'],
    ],
    [
      [3_000, 'tonnes', 'measure'],
      ['[3,000 tonnes] of wheat', '[three thousand tons] of wheat'],
    ],
    [
      [20, 'kilometres', 'measure'],
      ['a [20-kilometre] road', '[20 km]'],
    ],
    [
      [30, null, 'ordinal'],
      ['the [30th] anniversary', 'the [thirtieth] anniversary'],
    ],
    [[3, null, 'ordinal'], ['the [third]-largest buyer']],
  ],
  no: [
    'That one is new.',
    'one of the ministers',
    'avoidance of double taxation',
    'a C-130 landed',
    'COVID-19 rules',
    'Call +355 4 223 4567.',
    'hundreds of people',
    'each one of them',
  ],
  nearly: [
    ['rose from 5 to 7 percent', [5, 7]],
    ['won 3-1', [3, 1]],
    ['ALL 5 solutions', [5]],
    ['It cost 10 to 12 euros.', [[10, 12]]],
  ],
}

/** Printed and loose interval of numbers as printed. */
export const intervalCases: readonly (readonly [string, readonly [number, number], readonly [number, number]])[] = [
  ['$200 million', [199_500_000, 200_500_000], [150_000_000, 250_000_000]],
  ['$7.7 million', [7_650_000, 7_750_000], [7_650_000, 7_750_000]],
  ['$7.70 million', [7_695_000, 7_705_000], [7_695_000, 7_705_000]],
  ['$18,000', [17_500, 18_500], [17_500, 18_500]],
  ['$306,400', [306_350, 306_450], [306_350, 306_450]],
  ['$422,000', [421_500, 422_500], [421_500, 422_500]],
  ['$200,000', [199_500, 200_500], [150_000, 250_000]],
  ['2,000 firms', [1_950, 2_050], [1_500, 2_500]],
  ['427 times', [426.5, 427.5], [426.5, 427.5]],
  ['72.5 percent', [72.45, 72.55], [72.45, 72.55]],
  ['up to 200 firms', [0, 200], [0, 250]],
  ['more than 200 firms', [200, 250], [150, 300]],
]
