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
    [
      [35_542_234_567, 'telephone', 'telephone'],
      ['Call [+355 4 223 4567].', 'Press office: [+355 (4) 223-4567]', 'Telephone: [00355 4 223 4567]', 'The phone number is [(+355) 4 223 4567].'],
    ],
    [
      [2125550147, 'telephone', 'telephone'],
      ['Media contact: [212-555-0147]', 'Ask at [(212) 555-0147].', 'fax [212 555 0147]', 'tel. [212.555.0147 ext. 12]'],
    ],
    [
      [0.4, null, 'number'],
      [
        '[two fifths] of exports',
        '[two-fifths] of exports',
        '[2/5] of exports',
        '[four out of ten] firms',
        '[4 out of 10] firms',
        '[nought point four]',
        '[.4]',
      ],
    ],
    [
      [0.2, null, 'number'],
      ['[one in five] families', '[1 in 5] families', '[a fifth] of families', '[one over five].'],
    ],
    [
      [3.25, null, 'number'],
      ['[three and a quarter]', '[3 1/4]', '[3¼]', '[3.25]', '[three point two five]', '[three and one quarter]', '[13 over 4].'],
    ],
    [[130.4, null, 'number'], ['[one hundred and thirty and two fifths]']],
    [
      [2.54, null, 'number'],
      ['[two and fifty-four hundredths]', '[two point fifty-four]'],
    ],
    [
      [2_600_000, null, 'number'],
      [
        '[two million and three fifths] of us',
        '[2.6M] users',
        '[2.6 mn] users',
        '[two point six million] users',
        '[2.6e6] users',
        '[2.6x10^6] users',
        '[26 lakh] users',
      ],
    ],
    [
      [1_500_000, null, 'number'],
      [
        '[one million and a half] people',
        '[one and a half million] people',
        '[a million and a half] people',
        '[1.5m] people',
        "[1'500'000] people",
        '[1.500.000] people',
      ],
    ],
    [
      [250_000, null, 'number'],
      [
        '[a quarter of a million] people',
        '[a quarter million] people',
        '[quarter million] people',
        '[250k] people',
        '[two hundred and fifty thousand] people',
      ],
    ],
    [
      [4_321, null, 'number'],
      ['[4 thousand 3 hundred and 21] people', '[four thousand three hundred and twenty-one] people', '[4,321] people', '[4 , 321] people'],
    ],
    [
      [60_000_200, null, 'number'],
      ['[6 crore and two hundred] people', '[60 million two hundred] people'],
    ],
    [
      [36, null, 'number'],
      ['[three dozen] ministers', '[3 dozen] ministers', '[thirty-six] ministers'],
    ],
    [
      [0.5, 'percent', 'percent'],
      ['[half a percent]', '[0.5%]', '[0 . 5 %]', '[half a per cent]', '[one half percent]'],
    ],
    [[10, 'percent', 'percent'], ['[Percent of 10]']],
    [
      [13.45, 'USD', 'money'],
      ['[thirteen dollars forty-five cents]', '[$13.45]', '[13 dollars and 45 cents]', '[thirteen dollars forty-five].', '[$13 45 cents]'],
    ],
    [
      [75_000_000, 'USD', 'money'],
      ['[75 USD million]', '[75 MUSD]', '[u.s. $75 million]', '[usd 75 million]', '[75 million usd]', '[USD 75M]', '[US$75MM]'],
    ],
    [
      [0.2, 'GBP', 'money'],
      ['[20p] a litre', '[20 pence] a litre', '[20 pennies] a litre'],
    ],
    [
      [5_000_000_000, 'ZAR', 'money'],
      ['[R5 billion]', '[R5bn]', '[R5,000,000,000]', '[ZAR 5 billion]'],
    ],
    [
      [5_000_000_000, 'IDR', 'money'],
      ['[Rp5 billion]', '[Rp 5bn]', '[5 billion rupiah]', '[5 billion Indonesian rupiah]'],
    ],
    [
      [420_000_000, 'FIM', 'money'],
      ['[420 million Finnish markka]', '[420 million markka]'],
    ],
    [
      [1, 'JPY', 'money'],
      ['a [one-yen] bid', '[one yen]', '[¥1]'],
    ],
  ],
  no: [
    'That one is new.',
    'one of the ministers',
    'avoidance of double taxation',
    'a C-130 landed',
    'COVID-19 rules',
    'Our account number is 40817810.',
    'file 1998-22-0417-3 was closed',
    'a 5G network',
    'the R5 road to K2',
    'an F16 and an N95 mask',
    'the 9/11 attacks',
    'open 24/7',
    'paid on 13/45/17',
    'a carrier of the T005-2333 class',
    'hundreds of people',
    'each one of them',
  ],
  nearly: [
    ['rose from 5 to 7 percent', [5, 7]],
    ['won 3-1', [3, 1]],
    ['fell by $20 billion to $187 billion', [20e9, 187e9]],
    ['rose nearly 5 percent to 7 percent', [5, 7]],
    ['rose by 5 to 7 percent', [[5, 7]]],
    ['ALL 5 solutions', [5]],
    ['3 hundred and negative one', [300, -1]],
    ['12 out of 10, 8 in 5', [12, 10, 8, 5]],
    ['spent 5 million and three ministers resigned', [5_000_000, 3]],
    ['several hundred thousand people', []],
    ['in the first three quarters the firm grew by a half', [0.5]],
    ['paid 15 dollars, 50 people came', [15, 50]],
    ['paid 15 dollars to 50 people', [15, 50]],
    ['a few percent of 200 firms', [200]],
    ['called on 1 000 000 citizens', [1_000_000]],
    ['a $ 300 note', [300]],
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
