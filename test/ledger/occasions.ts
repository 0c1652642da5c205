/**
 * Reports written for this project, of fourteen occasions in seven pairs: two of a kind, so that only place, time, names and numbers tell them apart.
 * The first word of a key is the kind; what stands behind the bar are reports of one occasion by several hands.
 */
export const occasions: Readonly<Record<string, readonly string[]>> = {
  'quake | Salta': [
    'A magnitude 6.3 earthquake struck northern Argentina early on Monday, killing at least four people in the province of Salta, officials said. The tremor brought down adobe houses in Cachi and cut the road to Molinos. Governor Elena Quiroga asked for tents and water.',
    'Rescue workers in Cachi dug through rubble with their hands after the strongest quake in the Calchaqui valleys in a generation. Hospital director Raul Mamani said 31 injured had been brought in. "The church is gone," said a farmer from Molinos.',
    'Salta, Argentina: death toll of earthquake rises to nine. Two children were found under a wall in Cachi, said civil defence. President Ibarra flew over the Calchaqui valleys and promised new homes for 400 families.',
  ],
  'quake | Leyte': [
    'A shallow earthquake of magnitude 6.1 hit the Philippine island of Leyte on Thursday night, killing two people and damaging a geothermal plant in Ormoc. Residents ran into the streets. The seismology office warned of aftershocks.',
    'Power was out across Leyte and Samar on Friday after a quake shut down the Ormoc steam fields. Mayor Lito Gomez said a three-storey market had collapsed with people inside. Soldiers brought generators from Tacloban.',
    'Ormoc buried its dead on Sunday. The earthquake that shook Leyte last week killed three, the disaster council said, after a woman died in Tacloban hospital. The market that fell had been built without a permit, Mayor Gomez said.',
  ],
  'expulsion | Malawi Zambia': [
    'Zambia on Friday expelled a Malawian consul, accusing him of buying maize licences for traders. Foreign Minister Chanda Mutale gave Peter Banda 72 hours to leave Lusaka. Malawi called the charge absurd.',
    'Lilongwe will answer the expulsion of its consul in kind, a government spokeswoman said. Peter Banda left Lusaka on Saturday by road. Zambian police say he paid officials for licences to export maize.',
    'Malawi orders Zambian diplomat out in maize row. The second secretary at the Zambian mission has two days to go, the ministry in Lilongwe announced, a week after consul Banda was sent home over maize export licences.',
  ],
  'expulsion | Estonia Belarus': [
    'Estonia declared two Belarusian diplomats unwanted on Tuesday, saying that they had gathered data on border guards near Narva. Ambassador Igor Savich was summoned to the foreign ministry in Tallinn.',
    'Belarus will close the Estonian consulate in Pskov road talks, Minsk said after two of its diplomats were expelled from Tallinn. "Fairy tales of spies at Narva," a spokesman said of the Estonian charge.',
    'Tallinn: expelled Belarusians photographed patrol boats. The security police published pictures on Wednesday that they say the two diplomats took on the Narva river. Savich denied it and spoke of fishing.',
  ],
  'visit | Kazakhstan to Finland': [
    'President Tokayev of Kazakhstan began a two-day visit to Helsinki on Tuesday. He and President Lehtonen spoke of nickel, of forest machines and of a direct flight from Astana. Seven memoranda were signed.',
    'Kazakh leader in Finland: nickel and machines. "Finnish forest technology is what our north needs," Tokayev said in Helsinki. Lehtonen accepted an invitation to Astana. Trade of the two reached 260 million euros last year.',
    'Outokumpu is to study a nickel plant in Kostanay. The memorandum was one of seven signed in the presence of Tokayev and Lehtonen at the presidential palace in Helsinki, where the Kazakh guest also met speaker Virtanen.',
  ],
  'visit | Kazakhstan to Portugal': [
    'President Tokayev of Kazakhstan arrived in Lisbon on Monday for talks with Prime Minister Salgado on gas, ports and tourism. It is the first visit of a Kazakh president to Portugal in fourteen years.',
    'Portugal offers Kazakhstan berths at Sines. After his meeting with Tokayev in Lisbon, Salgado said the port could take Kazakh oil from Georgia. Both want an air link. An agreement on visas for lorry drivers was signed.',
    'Tokayev and Salgado opened a business forum in Lisbon with 180 companies. The Kazakh president spoke of wine and of the port of Sines. He laid a wreath at the monument to the discoveries in Belem.',
  ],
  'treaty | Ghana Togo fish': [
    'Ghana and Togo signed a treaty on coastal fishing in Lome on Wednesday. Boats of up to 18 metres may work on both sides of the border. Ministers Ansah and Kodjo called it an end to twenty years of seized nets.',
    'Fishermen in Aflao welcomed the treaty between Ghana and Togo. "They took my net twice," said Kofi Agbeko. Under the text signed in Lome by Ansah and Kodjo, small boats need one licence for both waters.',
    'Parliament in Accra takes up fishing treaty with Togo. The agreement of Lome lets small boats cross the line at Aflao. The opposition fears for the stocks of sardines and asked Minister Ansah for figures.',
  ],
  'treaty | Norway Iceland fish': [
    'Norway and Iceland have agreed on shares of Atlantic mackerel for the first time in nine years. Ministers Solberg Lie and Jonsdottir signed in Bergen on Friday. Iceland gets 16 percent.',
    'Boat owners in Alesund attack the mackerel deal. Giving Iceland 16 percent was a surrender, their association said of the agreement signed in Bergen. Minister Solberg Lie spoke of peace at sea.',
    'Reykjavik hails mackerel agreement. Fisheries minister Jonsdottir said the shares set in Bergen gave Icelandic villages a plan for five years. Talks with the Faroes on mackerel go on in Torshavn.',
  ],
  'arrest | minister in Peru': [
    'Police in Lima arrested former transport minister Julio Cardenas on Thursday on suspicion of taking bribes for the Callao ring road. He denied everything before he was led away.',
    'A judge in Lima ordered 18 months of custody for Julio Cardenas. Prosecutor Nelly Rojas says the former minister took two million dollars from a builder of the Callao ring road. His lawyer will appeal.',
    'Bribes for a road: what Cardenas is accused of. Messages found on the telephone of a builder name "the uncle", who prosecutor Rojas believes is the former transport minister, arrested in Lima last week over the Callao contracts.',
  ],
  'arrest | minister in Croatia': [
    'Croatian health minister Ivo Babic was arrested in Zagreb on Monday in an inquiry into the purchase of surgical microscopes. The prime minister dismissed him within the hour.',
    'Zagreb: Babic to stay in custody. The dismissed health minister is accused of having taken 75,000 euros for microscopes bought by the hospital of Rijeka. Five others are held. The opposition wants elections.',
    'Doctors at Rijeka had warned of the price of the microscopes two years ago, letters show. Minister Babic, arrested this week, never answered. European prosecutors in Zagreb lead the inquiry.',
  ],
  'spill | Oman': [
    'A tanker ran aground off Salalah in southern Oman on Saturday and is leaking fuel. The crew of 22 was saved by helicopter. The Gulf Lantern was on the way from Jubail to Mombasa.',
    'Oil from the Gulf Lantern reached the beaches of Dhofar. Volunteers in Salalah washed turtles. Oman asked the owners of the tanker in Piraeus for money and for a tug with pumps.',
    'Fuel pumped out of grounded tanker. A tug from Dubai emptied the last tank of the Gulf Lantern on Friday, the environment authority of Oman said. About 900 tonnes had spilled near Salalah.',
  ],
  'spill | Chile': [
    'A cargo ship lost 600 tonnes of diesel in the Strait of Magellan after striking a rock near Punta Arenas on Sunday. The Chilean navy put out booms. The Nordic Petrel flies the flag of Panama.',
    'Penguin colony threatened by diesel, biologists in Punta Arenas warn. The fuel of the Nordic Petrel drifts to Magdalena Island. Captain and pilot of the ship were questioned by the navy.',
    'Chile fines owner of Nordic Petrel. The company in Hamburg must pay four million dollars for the diesel that ran into the Strait of Magellan. Magdalena Island stays closed to visitors.',
  ],
  'election | Slovenia': [
    'Voters in Slovenia chose Marta Kovac as president on Sunday. With all votes counted she had 53.8 percent against 46.2 for Janez Oblak. Turnout was 51 percent, the commission in Ljubljana said.',
    'Kovac promises to be a president of all Slovenes. The former judge won in the towns; Oblak led in the east around Ptuj. He wished her luck by telephone at nine.',
    'What Kovac may and may not do. The president of Slovenia commands the army and names few officials. The winner of the run-off against Oblak wants to speak out on water and on courts. She takes office in December.',
  ],
  'election | Uruguay': [
    'Uruguayans elected Diego Ferrari president in a run-off on Sunday, with 50.9 percent of the votes. Senator Carla Suarez conceded before midnight in Montevideo. Turnout was 89 percent.',
    'Ferrari wins by a hair. The mayor of Paysandu beat Carla Suarez by 41,000 votes and has no majority in the chamber. Brokers in Montevideo expect the peso to fall.',
    'Suarez to lead the opposition in Uruguay. A day after she lost to Diego Ferrari, the senator said her party would support a budget but not the pension reform. Ferrari takes office on March 1.',
  ],
}
