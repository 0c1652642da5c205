/**
 * Stories of the project's own, each told by two outlets, with the pairs of words that tell one thing (all of them) and the
 * differences of meaning that a reader should be told of. `tuned`: whether rules were written with this story at hand.
 */
export interface OutletStory {
  readonly name: string
  readonly tuned: boolean
  readonly published: readonly [string, string]
  readonly a: string
  readonly b: string
  /** Words of A and of B that tell one thing. */
  readonly same: readonly (readonly [string, string])[]
  /** Index into `same`, and the kinds of which one must be named. */
  readonly differ: readonly (readonly [number, readonly string[]])[]
}

export const outletStories: readonly OutletStory[] = [
  {
    name: 'a ferry and a tunnel',
    tuned: true,
    published: ['2024-05-15', '2024-05-16'],
    a: `HELSINKI, 15 May 2024. Estonian Prime Minister Kaja Kallas visited Finland on Tuesday and met Finnish Prime Minister Petteri Orpo.

"Finland and Estonia are close neighbours with a common sea. We should look at the possibility of a railway tunnel between our capitals," Orpo said.

The two governments agreed to open the border archives to researchers by the end of 2025.

Kallas invited Orpo to visit Tallinn in autumn. She thanked him for Finland's support in energy supply.

Trade between the two countries reached 4.9 billion euros in 2023.

Finland will send four minehunters to the Gulf of Finland.`,
    b: `TALLINN, 16 May 2024. Kaja Kallas held talks with Petteri Orpo in Helsinki on 14 May during her visit to Finland.

According to Orpo, a railway tunnel will be built between Helsinki and Tallinn.

"Finland and Estonia are close neighbours. We must look at a railway tunnel between our capitals," the Finnish prime minister said.

Both governments agreed to open the border archives to the public by the end of 2025.

Orpo was invited to visit Tallinn. Kallas praised the work of Estonian teachers in Finland.

Bilateral trade came to 4.7 billion euros last year.

Finland is ready to send minehunters to the Gulf of Finland.`,
    same: [
      ['Estonian Prime Minister Kaja Kallas visited Finland', 'during her visit to Finland'],
      ['met Finnish Prime Minister Petteri Orpo', 'Kaja Kallas held talks with Petteri Orpo'],
      ['Finland and Estonia are close neighbours with a common sea', 'Finland and Estonia are close neighbours. We must look'],
      ['We should look at the possibility of a railway tunnel', 'We must look at a railway tunnel between our capitals'],
      ['We should look at the possibility of a railway tunnel', 'a railway tunnel will be built between Helsinki and Tallinn'],
      ['open the border archives to researchers', 'open the border archives to the public'],
      ['Kallas invited Orpo to visit Tallinn', 'Orpo was invited to visit Tallinn'],
      ['Trade between the two countries reached 4.9 billion euros', 'Bilateral trade came to 4.7 billion euros'],
      ['Finland will send four minehunters', 'Finland is ready to send minehunters'],
    ],
    differ: [
      [3, ['strength']],
      [5, ['scope']],
      [7, ['number']],
      [8, ['strength']],
    ],
  },
  {
    name: 'gas by pipeline',
    tuned: true,
    published: ['2024-08-02', '2024-08-02'],
    a: `BUENOS AIRES, 2 August 2024. Brazilian President Luiz Inacio Lula da Silva and Argentine President Javier Milei met in Buenos Aires on Thursday.

Lula said Brazil plans to buy gas from the Vaca Muerta field from 2026.

"Argentina is an indispensable partner for Brazil in South America, and no quarrel between presidents will change that. Our peoples have traded for two centuries," Lula told reporters.

Brazil and Argentina signed a memorandum on customs data. The memorandum covers 35 border posts.

Milei did not apologise for his remarks about Lula.

Argentina's exports to Brazil fell by 8 percent to $11.9 billion in 2023.`,
    b: `BRASILIA, 2 August 2024. Presidents Luiz Inacio Lula da Silva and Javier Milei held a meeting in Buenos Aires on 1 August.

Brazil wants to buy natural gas from Argentina's Vaca Muerta field, Lula said.

"Argentina is an indispensable partner for us in South America… Our peoples have traded for two centuries," he told reporters.

A memorandum on customs data was signed. It covers all border posts.

Milei apologised for his remarks about Lula.

Argentina's exports to Brazil rose by 8 percent to $11.9 billion last year.

Lula supports the construction of a bridge over the Uruguay River.`,
    same: [
      [
        'Brazilian President Luiz Inacio Lula da Silva and Argentine President Javier Milei met',
        'Presidents Luiz Inacio Lula da Silva and Javier Milei held a meeting',
      ],
      ['Brazil plans to buy gas from the Vaca Muerta field', "Brazil wants to buy natural gas from Argentina's Vaca Muerta field"],
      ['Argentina is an indispensable partner for Brazil', 'Argentina is an indispensable partner for us'],
      ['Brazil and Argentina signed a memorandum on customs data', 'A memorandum on customs data was signed'],
      ['The memorandum covers 35 border posts', 'It covers all border posts'],
      ['Milei did not apologise', 'Milei apologised'],
      ["Argentina's exports to Brazil fell by 8 percent", "Argentina's exports to Brazil rose by 8 percent"],
    ],
    differ: [
      [1, ['strength']],
      [2, ['omission']],
      [6, ['polarity', 'number']],
    ],
  },
  {
    name: 'patrol boats',
    tuned: true,
    published: ['2024-02-20', '2024-02-21'],
    a: `MANILA, 20 February 2024. Japanese Foreign Minister Yoko Kamikawa pledged five patrol boats to the Philippines on Tuesday.

"Japan will provide five patrol boats to the Philippine coast guard," Kamikawa said after meeting her Philippine counterpart, Enrique Manalo.

Manalo said the Philippines hopes to sign a reciprocal access agreement with Japan this year.

The two ministers expressed serious concern over the use of water cannon in the South China Sea.

Japan proposed joint exercises of naval reservists.

About 310,000 Filipinos live in Japan.`,
    b: `TOKYO, 21 February 2024. Japan offered patrol boats to the Philippines at a meeting of the two foreign ministers in Manila on 20 February.

"Japan is considering providing patrol boats to the Philippine coast guard," Kamikawa said.

The Philippines will sign a reciprocal access agreement with Japan this year, Manalo said.

Kamikawa expressed serious concern over the use of water cannon by Chinese ships in the South China Sea.

Japan's exports of machinery to the Philippines rose to $3.2 billion in 2023.

More than 310,000 Filipinos live in Japan.`,
    same: [
      ['pledged five patrol boats to the Philippines', 'Japan offered patrol boats to the Philippines'],
      ['Japan will provide five patrol boats', 'Japan is considering providing patrol boats'],
      ['pledged five patrol boats to the Philippines', 'Japan is considering providing patrol boats'],
      ['Japan will provide five patrol boats', 'Japan offered patrol boats to the Philippines'],
      ['after meeting her Philippine counterpart', 'at a meeting of the two foreign ministers'],
      ['the Philippines hopes to sign a reciprocal access agreement', 'The Philippines will sign a reciprocal access agreement'],
      ['The two ministers expressed serious concern over the use of water cannon', 'Kamikawa expressed serious concern over the use of water cannon'],
      ['About 310,000 Filipinos live in Japan', 'More than 310,000 Filipinos live in Japan'],
    ],
    differ: [
      [1, ['strength']],
      [5, ['strength']],
      [6, ['actor']],
    ],
  },
  {
    name: 'power across the border',
    tuned: true,
    published: ['2024-11-08', '2024-11-09'],
    a: `NAIROBI, 8 November 2024. Ethiopian Prime Minister Abiy Ahmed arrived in Kenya for a two-day visit on Thursday.

Kenya and Ethiopia signed an agreement on the sale of electricity on Friday. Kenya will buy 200 megawatts for 25 years.

"Kenya and Ethiopia are one market and one people. We will remove visas for lorry drivers," President William Ruto said.

Ruto said that Kenya supports Ethiopia's access to the port of Lamu.

Abiy thanked Kenya for hosting refugees from Somalia.

The leaders discussed banking, livestock and roads.`,
    b: `ADDIS ABABA, 9 November 2024. Prime Minister Abiy Ahmed visited Kenya on 7-8 November.

Ethiopia and Kenya signed an electricity agreement under which Kenya can buy up to 200 megawatts for 20 years.

"Kenya and Ethiopia are one market. We will remove visas for citizens," Ruto said.

Abiy said that Ethiopia supports Kenya's candidate for the chair of the African Union Commission.

The leaders discussed livestock, roads, telecommunications and banking.

Ethiopian Airlines will open a cargo hub in Liege.`,
    same: [
      ['arrived in Kenya for a two-day visit', 'Prime Minister Abiy Ahmed visited Kenya on 7-8 November'],
      ['Kenya and Ethiopia signed an agreement on the sale of electricity', 'Ethiopia and Kenya signed an electricity agreement'],
      ['Kenya will buy 200 megawatts for 25 years', 'Kenya can buy up to 200 megawatts for 20 years'],
      ['Kenya and Ethiopia are one market and one people', 'Kenya and Ethiopia are one market.'],
      ['We will remove visas for lorry drivers', 'We will remove visas for citizens'],
      ['The leaders discussed banking, livestock and roads', 'The leaders discussed livestock, roads, telecommunications and banking'],
    ],
    differ: [[4, ['scope']]],
  },
  {
    name: 'fishermen released',
    tuned: true,
    published: ['2025-01-14', '2025-01-15'],
    a: `COLOMBO, 14 January 2025. Sri Lankan President Anura Kumara Dissanayake said his country will release 41 Indian fishermen.

"Sri Lanka will never allow its territory to be used against India. We want the fishermen of both countries to live from the sea in peace," Dissanayake said in New Delhi on Monday.

Indian Prime Minister Narendra Modi announced a credit line of $300 million for railways in Sri Lanka.

Modi accepted an invitation to visit Colombo in April.

Sri Lanka accused Indian trawlers of destroying coral reefs.

The two sides signed a memorandum on the training of civil servants.`,
    b: `NEW DELHI, 15 January 2025. Sri Lanka released 14 Indian fishermen, President Anura Kumara Dissanayake said during his visit to India.

"Sri Lanka will not allow its territory to be used against India," Dissanayake said.

Prime Minister Narendra Modi offered Sri Lanka a credit line of $300 million for railways.

Dissanayake invited Modi to visit Colombo.

India and Sri Lanka signed a memorandum on training 1,500 civil servants.

Indian companies are interested in building wind farms in Mannar.`,
    same: [
      ['his country will release 41 Indian fishermen', 'Sri Lanka released 14 Indian fishermen'],
      ['Sri Lanka will never allow its territory to be used against India', 'Sri Lanka will not allow its territory to be used against India'],
      ['announced a credit line of $300 million for railways', 'offered Sri Lanka a credit line of $300 million for railways'],
      ['Modi accepted an invitation to visit Colombo', 'Dissanayake invited Modi to visit Colombo'],
      [
        'The two sides signed a memorandum on the training of civil servants',
        'India and Sri Lanka signed a memorandum on training 1,500 civil servants',
      ],
    ],
    differ: [],
  },
  {
    name: 'cod and cables',
    tuned: true,
    published: ['2024-10-03', '2024-10-04'],
    a: `OSLO, 3 October 2024. Norway and the United Kingdom plan to build a power cable to Shetland, Norwegian Energy Minister Terje Aasland said.

"We have agreed that British vessels may catch 30,000 tonnes of cod in Norwegian waters," Aasland said.

Aasland met British Energy Secretary Ed Miliband in Bergen on Wednesday.

The ministers welcomed the progress of the carbon storage project in the North Sea.

Norway supplied 40 percent of Britain's gas in 2023.

Miliband said the United Kingdom has no plans to limit imports of Norwegian gas.`,
    b: `LONDON, 4 October 2024. Britain and Norway are interested in building a power cable to Shetland, Energy Secretary Ed Miliband said after talks with Terje Aasland in Bergen on 2 October.

"We agreed that British vessels may catch 20,000 tonnes of cod in Norwegian waters," Aasland was quoted as saying.

The two welcomed progress on carbon storage in the North Sea.

Britain got more than 40 percent of its gas from Norway last year.

Norway will train British engineers at its technical university.`,
    same: [
      [
        'Norway and the United Kingdom plan to build a power cable to Shetland',
        'Britain and Norway are interested in building a power cable to Shetland',
      ],
      ['We have agreed that British vessels may catch 30,000 tonnes', 'We agreed that British vessels may catch 20,000 tonnes'],
      ['Aasland met British Energy Secretary Ed Miliband in Bergen', 'after talks with Terje Aasland in Bergen'],
      ['The ministers welcomed the progress of the carbon storage project', 'The two welcomed progress on carbon storage'],
      ["Norway supplied 40 percent of Britain's gas", 'Britain got more than 40 percent of its gas from Norway'],
    ],
    differ: [
      [0, ['strength']],
      [1, ['number']],
    ],
  },
  {
    name: 'a recalled ambassador',
    tuned: true,
    published: ['2024-06-11', '2024-06-12'],
    a: `LIMA, 11 June 2024. Peru recalled its ambassador to Bolivia on Monday over remarks by Bolivian President Luis Arce.

"Peru will not accept interference in its internal affairs, and it will answer every insult," Foreign Minister Javier Gonzalez-Olaechea said.

Bolivia rejected the accusation. Peru demanded an apology from Bolivia.

The two countries share a border of 1,047 kilometres. Trade between Peru and Bolivia reached $1.6 billion in 2023.

Peru suspended the work of the joint commission on Lake Titicaca.`,
    b: `LA PAZ, 12 June 2024. Bolivia said that Peru had not recalled its ambassador, who went home for medical treatment.

"Peru will not accept interference in its affairs," the Peruvian foreign minister said.

Peru asked Bolivia to clarify the remarks of President Luis Arce.

Peru and Bolivia traded goods worth $1.6 billion last year.

Bolivia is ready to continue the work of the joint commission on Lake Titicaca.`,
    same: [
      ['Peru recalled its ambassador to Bolivia', 'Peru had not recalled its ambassador'],
      ['Peru will not accept interference in its internal affairs', 'Peru will not accept interference in its affairs'],
      ['Trade between Peru and Bolivia reached $1.6 billion', 'Peru and Bolivia traded goods worth $1.6 billion'],
    ],
    differ: [[0, ['polarity']]],
  },
  {
    name: 'schools and spas',
    tuned: true,
    published: ['2025-03-19', '2025-03-20'],
    a: `PRAGUE, 19 March 2025. Czech President Petr Pavel and Vietnamese President Luong Cuong signed a joint statement in Prague on Tuesday.

The presidents supported the opening of a Czech school in Hanoi and direct flights between Prague and Hanoi.

"Vietnam is our most important partner in Southeast Asia. We are ready to open our spas to Vietnamese patients, and our universities will take 200 students a year," Pavel said.

Luong Cuong stressed the need to protect Vietnamese workers in the Czech Republic.

Vietnam will buy 12 training aircraft from the Czech Republic.

Both sides agreed to strengthen cooperation in energy.`,
    b: `HANOI, 20 March 2025. President Luong Cuong and his Czech counterpart Petr Pavel issued a joint statement on 18 March.

It is necessary to open direct flights between Prague and Hanoi, the presidents said.

"Vietnam is our most important partner in Asia. Our universities will take 200 students a year," Pavel said.

Luong Cuong asked the Czech Republic to protect Vietnamese citizens.

Vietnam is interested in Czech training aircraft.

Both sides agreed to strengthen cooperation in tourism.

The two presidents attended a concert.`,
    same: [
      ['signed a joint statement in Prague', 'issued a joint statement on 18 March'],
      ['direct flights between Prague and Hanoi', 'It is necessary to open direct flights between Prague and Hanoi'],
      ['Vietnam is our most important partner in Southeast Asia', 'Vietnam is our most important partner in Asia'],
      ['our universities will take 200 students a year', 'Our universities will take 200 students a year'],
      ['Luong Cuong stressed the need to protect Vietnamese workers', 'Luong Cuong asked the Czech Republic to protect Vietnamese citizens'],
      ['Vietnam will buy 12 training aircraft', 'Vietnam is interested in Czech training aircraft'],
    ],
    differ: [
      [2, ['scope']],
      [4, ['scope', 'strength']],
      [5, ['strength']],
    ],
  },
  {
    name: 'a bridge and a fair',
    tuned: false,
    published: ['2024-09-10', '2024-09-11'],
    a: `WARSAW, 10 September 2024. Polish Foreign Minister Radoslaw Sikorski met Lithuanian Foreign Minister Gabrielius Landsbergis in Vilnius on Monday.

"Poland and Lithuania should consider building a new bridge on the Suwalki road," Sikorski said. "Our armies will train together every spring."

Landsbergis said Lithuania intends to buy Polish ambulances for its hospitals.

The ministers discussed the electricity link, schools of the Polish minority and the protection of the border.

Poland supports Lithuania's candidate for the post of European commissioner. Trade between the two countries reached 9 billion euros in 2023.`,
    b: `VILNIUS, 11 September 2024. Gabrielius Landsbergis received his Polish counterpart Radoslaw Sikorski in Vilnius on 9 September.

Sikorski said that Poland and Lithuania will build a new bridge on the Suwalki road. "Our armies will train together," he said.

Lithuania will buy Polish ambulances for its hospitals, Landsbergis said.

The two discussed the protection of the border, schools of the Lithuanian minority in Poland and the electricity link.

Lithuania asked Poland to open a second border crossing. Trade between Lithuania and Poland reached 9.2 billion euros last year.`,
    same: [
      ['Polish Foreign Minister Radoslaw Sikorski met Lithuanian Foreign Minister', 'Gabrielius Landsbergis received his Polish counterpart'],
      ['Poland and Lithuania should consider building a new bridge', 'Poland and Lithuania will build a new bridge'],
      ['Our armies will train together every spring', 'Our armies will train together'],
      ['Lithuania intends to buy Polish ambulances', 'Lithuania will buy Polish ambulances'],
      ['The ministers discussed the electricity link', 'The two discussed the protection of the border'],
      ['Trade between the two countries reached 9 billion euros', 'Trade between Lithuania and Poland reached 9.2 billion euros'],
    ],
    differ: [
      [1, ['strength']],
      [3, ['strength']],
    ],
  },
  {
    name: 'a ban on poultry',
    tuned: false,
    published: ['2025-02-05', '2025-02-06'],
    a: `BRASILIA, 5 February 2025. South Africa banned poultry from Brazil on Tuesday after an outbreak of bird flu.

"We will lift the ban when Brazil has shown that its farms are free of the disease," South African Agriculture Minister John Steenhuisen said.

Brazil's agriculture minister, Carlos Favaro, called the ban excessive and asked South Africa to limit it to one state.

Brazil exported poultry worth $240 million to South Africa in 2024.

The two countries agreed to set up a group of veterinarians.`,
    b: `PRETORIA, 6 February 2025. South Africa suspended imports of poultry from one Brazilian state on 4 February.

"We can lift the ban when Brazil has shown that its farms are free of the disease," Steenhuisen said.

Favaro criticised the ban. Brazil and South Africa are ready to set up a group of veterinarians.

South Africa bought Brazilian poultry worth $310 million last year.

South African wine makers hope for lower tariffs in Brazil.`,
    same: [
      ['South Africa banned poultry from Brazil', 'South Africa suspended imports of poultry from one Brazilian state'],
      ['We will lift the ban when Brazil has shown', 'We can lift the ban when Brazil has shown'],
      ['called the ban excessive', 'Favaro criticised the ban'],
      ['Brazil exported poultry worth $240 million', 'South Africa bought Brazilian poultry worth $310 million'],
      ['The two countries agreed to set up a group of veterinarians', 'Brazil and South Africa are ready to set up a group of veterinarians'],
    ],
    differ: [
      [1, ['strength']],
      [3, ['number']],
      [4, ['strength']],
    ],
  },
  {
    name: 'students and satellites',
    tuned: false,
    published: ['2024-12-04', '2024-12-04'],
    a: `RABAT, 4 December 2024. Moroccan King Mohammed VI received Senegalese President Bassirou Diomaye Faye in Rabat on Tuesday. Faye is on an official visit to Morocco.

Morocco will grant 300 scholarships to students from Senegal. The two leaders welcomed the opening of a Moroccan bank in Dakar.

"Senegal and Morocco are brothers in faith and in history, and no border has ever divided us. We want to launch a joint satellite," Faye said.

Senegal reaffirmed its support for Morocco's sovereignty over the Sahara.

Five memoranda were signed, among them one on fishing in Atlantic waters.`,
    b: `DAKAR, 4 December 2024. President Bassirou Diomaye Faye met King Mohammed VI in Rabat on 3 December during his visit to Morocco.

Morocco is considering 300 scholarships for young people from Senegal.

"Senegal and Morocco are brothers in faith. … We will launch a joint satellite," Faye said.

Faye reaffirmed Senegal's support for Morocco's territorial integrity.

Four memoranda were signed. Morocco promised to train Senegalese firefighters.`,
    same: [
      ['Moroccan King Mohammed VI received Senegalese President', 'President Bassirou Diomaye Faye met King Mohammed VI'],
      ['Faye is on an official visit to Morocco', 'during his visit to Morocco'],
      ['Morocco will grant 300 scholarships to students from Senegal', 'Morocco is considering 300 scholarships for young people'],
      ['Senegal and Morocco are brothers in faith and in history', 'Senegal and Morocco are brothers in faith.'],
      ['We want to launch a joint satellite', 'We will launch a joint satellite'],
      ["Senegal reaffirmed its support for Morocco's sovereignty", "Faye reaffirmed Senegal's support for Morocco's territorial integrity"],
      ['Five memoranda were signed', 'Four memoranda were signed'],
    ],
    differ: [
      [2, ['strength']],
      [4, ['strength']],
    ],
  },
  {
    name: 'a border closed and opened',
    tuned: false,
    published: ['2024-04-18', '2024-04-19'],
    a: `KABUL, 18 April 2024. Pakistan reopened the Torkham crossing to trucks on Wednesday, ten days after a clash between border guards.

Afghanistan's acting foreign minister, Amir Khan Muttaqi, said the two sides had agreed to hold talks in Peshawar next week.

"Afghan soil will not be used against Pakistan. Pakistan must release the detained drivers," Muttaqi said.

Pakistani Foreign Minister Ishaq Dar denied that drivers had been detained.

More than 900 trucks waited at the crossing. Pakistan's exports to Afghanistan fell to $1.2 billion in 2023.`,
    b: `ISLAMABAD, 19 April 2024. The Torkham crossing was opened again to trucks and pedestrians on 17 April.

Pakistan and Afghanistan plan to hold talks in Peshawar next week, Muttaqi said.

"Afghan soil will not be used against Pakistan. Pakistan should release the drivers," Muttaqi said.

Pakistani Foreign Minister Ishaq Dar confirmed that drivers had been detained.

About 1,200 trucks waited at the crossing. Afghanistan wants Pakistan to lower its duties on coal.`,
    same: [
      ['Pakistan reopened the Torkham crossing to trucks', 'The Torkham crossing was opened again to trucks and pedestrians'],
      ['the two sides had agreed to hold talks in Peshawar', 'Pakistan and Afghanistan plan to hold talks in Peshawar'],
      [
        'Afghan soil will not be used against Pakistan. Pakistan must release',
        'Afghan soil will not be used against Pakistan. Pakistan should release',
      ],
      ['denied that drivers had been detained', 'confirmed that drivers had been detained'],
      ['More than 900 trucks waited at the crossing', 'About 1,200 trucks waited at the crossing'],
    ],
    differ: [
      [1, ['strength']],
      [3, ['polarity']],
      [4, ['number']],
    ],
  },
]
