/**
 * Short stories that ask who is meant: `{words|name}` marks words and the full name of the person (or the label) they stand for;
 * `{words|?}` fits two equally and must name nobody. Persons, places and words are made up; nothing here was printed anywhere.
 */
export interface Story {
  readonly about: string
  readonly text: string
}

export const stories: readonly Story[] = [
  // the person who acts goes on acting
  {
    about: 'subject of the sentence before',
    text: 'Latvian Foreign Minister Ilze Ozola arrived in Lima on Monday. {She|Ilze Ozola} said the embassy would open in June.',
  },
  {
    about: 'subject before, object named',
    text: 'Latvian Foreign Minister Ilze Ozola met Peruvian Trade Minister Raúl Quispe. {She|Ilze Ozola} said the talks were useful.',
  },
  {
    about: 'subject before, a man as object',
    text: 'President Janis Kalnins received Ambassador Pedro Salas on Monday. {He|Janis Kalnins} said trade was growing.',
  },
  {
    about: 'over two sentences',
    text: 'Ghanaian President Kofi Mensah landed in Riga. The visit lasts two days. {He|Kofi Mensah} said the ports were open.',
  },
  { about: 'inside its own clause', text: 'Prime Minister Amina Diallo said {she|Amina Diallo} would travel to Oslo.' },
  { about: 'a clause hung on the main one', text: 'When Prime Minister Oskar Lund landed in Dakar, {he|Oskar Lund} announced a new fund.' },
  {
    about: 'the speaker of a quotation',
    text: '“We are neighbours,” Foreign Minister Tomas Varga said. {He|Tomas Varga} added that the bridge would be built.',
  },
  {
    about: 'the speaker, when another is named in the words',
    text: '“President Kofi Mensah is a friend,” Foreign Minister Tomas Varga said. {He|Tomas Varga} promised a visit.',
  },
  { about: 'inverted cue', text: '“The road is open,” said Foreign Minister Tomas Varga. {He|Tomas Varga} thanked the engineers.' },
  // gender
  { about: 'an honorific tells', text: 'Mr Halvorsen met Ms Quartey in Accra. {She|Quartey} welcomed the plan.' },
  { about: 'an honorific tells the other way', text: 'Ms Quartey met Mr Halvorsen in Accra. {He|Halvorsen} welcomed the plan.' },
  {
    about: 'a first name tells',
    text: 'Foreign Minister Ingrid Halvorsen met Foreign Minister Kwame Boateng in Accra. {He|Kwame Boateng} welcomed the plan.',
  },
  {
    about: 'her counterpart',
    text: 'Minister Tanaka Moyo met her Chilean counterpart, Pablo Rojas, in Harare. {He|Pablo Rojas} asked for more flights.',
  },
  {
    about: 'her counterpart, and she',
    text: 'Minister Tanaka Moyo met her Chilean counterpart, Pablo Rojas, in Harare. {She|Tanaka Moyo} asked for more flights.',
  },
  { about: 'spokeswoman', text: 'Prime Minister Oskar Lund flew home, spokeswoman Dagny Berg said. {She|Dagny Berg} gave no reason.' },
  { about: 'a queen', text: 'Queen Matilda received President Kofi Mensah at the palace. {She|Matilda} spoke of old ties.' },
  { about: 'no man in sight', text: 'Ms Quartey met Ms Halvorsen in Accra. {He|?} said nothing.' },
  // not the one who acts on him
  {
    about: 'object is not subject',
    text: 'President Kofi Mensah received Foreign Minister Tomas Varga. The President thanked {him|Tomas Varga} for the visit.',
  },
  { about: 'object of the same sentence', text: 'Foreign Minister Tomas Varga said President Kofi Mensah had invited {him|Tomas Varga} to Accra.' },
  // offices
  {
    about: 'office with nation',
    text: 'Estonian Foreign Minister Mari Kask met Ghanaian Foreign Minister Kwame Asante. {The Ghanaian minister|Kwame Asante} asked for engineers.',
  },
  {
    about: 'the other nation',
    text: 'Estonian Foreign Minister Mari Kask met Ghanaian Foreign Minister Kwame Asante. {The Estonian minister|Mari Kask} offered help.',
  },
  {
    about: 'premier is prime minister',
    text: 'Greek Prime Minister Nikos Vlachos met Serbian President Goran Petric. {The Greek premier|Nikos Vlachos} spoke of energy.',
  },
  {
    about: 'premier without nation',
    text: 'Greek Prime Minister Nikos Vlachos met Serbian President Goran Petric. {The premier|Nikos Vlachos} spoke of energy.',
  },
  {
    about: 'leader of a nation',
    text: 'Greek Prime Minister Nikos Vlachos met Serbian President Goran Petric. {The Serbian leader|Goran Petric} spoke of gas.',
  },
  { about: 'office by rank', text: 'President Kofi Mensah met Prime Minister Oskar Lund in Oslo. {The president|Kofi Mensah} invited investors.' },
  {
    about: 'a narrower office is another',
    text: 'Defence Minister Ana Reis and Foreign Minister Luis Prado met in Lisbon. {The foreign minister|Luis Prado} said the alliance was firm.',
  },
  { about: 'ambassador', text: 'Kenyan Ambassador Grace Wanjiru met Mayor Pavel Novak in Prague. {The ambassador|Grace Wanjiru} spoke of flowers.' },
  {
    about: 'envoy is ambassador',
    text: 'Kenyan Ambassador Grace Wanjiru met Mayor Pavel Novak in Prague. {The envoy|Grace Wanjiru} spoke of flowers.',
  },
  { about: 'diplomat is ambassador', text: 'Kenyan Ambassador Grace Wanjiru visited Brno. {The diplomat|Grace Wanjiru} spoke of flowers.' },
  { about: 'spokesman', text: 'Foreign Ministry spokesman Ahmet Kaya denied the report. {The spokesman|Ahmet Kaya} said talks went on.' },
  { about: 'top diplomat', text: 'Foreign Minister Luis Prado spoke in Lisbon. {The minister|Luis Prado} said the alliance was firm.' },
  {
    about: 'head of state',
    text: 'Bulgarian President Radko Tenchev opened the fair in Plovdiv. {The Bulgarian head of state|Radko Tenchev} praised the farmers.',
  },
  {
    about: 'head of government',
    text: 'Greek Prime Minister Nikos Vlachos opened the port. {The head of government|Nikos Vlachos} praised the workers.',
  },
  {
    about: 'president of a place',
    text: 'Serbian President Goran Petric met Greek Prime Minister Nikos Vlachos in Athens. {The president of Serbia|Goran Petric} spoke of gas.',
  },
  {
    about: 'who was spoken of before',
    text: 'Foreign Minister Luis Prado met Foreign Minister Kwame Boateng of Ghana. Boateng spoke of cocoa. {The minister|Kwame Boateng} promised a factory.',
  },
  // guest and host
  {
    about: 'the guest is from elsewhere',
    text: 'Estonian President Mart Sepp received Ghanaian President Kofi Mensah in Tallinn on Monday. {The guest|Kofi Mensah} planted a tree.',
  },
  {
    about: 'the host receives',
    text: 'Estonian President Mart Sepp received Ghanaian President Kofi Mensah in Tallinn on Monday. {The host|Mart Sepp} planted a tree.',
  },
  {
    about: 'the visiting minister',
    text: 'Moroccan Foreign Minister Yassir Amrani received Vietnamese Foreign Minister Tran Van Hai in Rabat. {The visiting minister|Tran Van Hai} spoke of coffee.',
  },
  { about: 'his host', text: 'Ghanaian President Kofi Mensah visited Estonian President Mart Sepp in Tallinn. Mensah thanked {his host|Mart Sepp}.' },
  {
    about: 'his guest',
    text: 'Estonian President Mart Sepp received Ghanaian President Kofi Mensah in Tallinn. Sepp thanked {his guest|Kofi Mensah}.',
  },
  {
    about: 'counterpart without a name',
    text: 'Estonian Foreign Minister Mari Kask met Ghanaian Foreign Minister Kwame Asante. Kask invited {her counterpart|Kwame Asante} to Tartu.',
  },
  // groups
  {
    about: 'both men',
    text: 'Greek Prime Minister Nikos Vlachos met Serbian President Goran Petric. {The two leaders|Nikos Vlachos+Goran Petric} signed a plan.',
  },
  {
    about: 'the ministers',
    text: 'Estonian Foreign Minister Mari Kask met Ghanaian Foreign Minister Kwame Asante. {The ministers|Mari Kask+Kwame Asante} signed a plan.',
  },
  {
    about: 'they who met in the same sentence',
    text: 'Greek Prime Minister Nikos Vlachos met Serbian President Goran Petric. Later Vlachos met Kenyan Ambassador Grace Wanjiru, and {they|Nikos Vlachos+Grace Wanjiru} spoke of flowers.',
  },
  { about: 'the successor is somebody else', text: 'President Kofi Mensah leaves office in May. {The new president|?} will go on with the plan.' },
  {
    about: 'the ministry spokesperson who was introduced without a name',
    text: 'Foreign Ministry spokesman Ahmet Kaya denied the report. A presidential spokesman said talks went on. {The spokesman|?} gave no date.',
  },
  // nobody
  { about: 'several officials are nobody by name', text: 'Foreign Minister Luis Prado spoke in Lisbon. {Officials|?} said the alliance was firm.' },
  { about: 'an office of another nation', text: 'Greek Prime Minister Nikos Vlachos spoke in Athens. {The Serbian president|?} stayed at home.' },
  {
    about: 'a former one is not the one in office',
    text: 'Former Greek Prime Minister Stavros Kalas spoke in Athens. {The prime minister|?} stayed away.',
  },
  { about: 'an indefinite office is somebody new', text: 'Foreign Minister Luis Prado spoke in Lisbon. {A minister|?} resigned the same day.' },
]
