/** What sentences tell in codes: every event as "SOURCE>TARGET code", "<>" where both act on each other. */
export const codingCases: readonly (readonly [text: string, events: readonly string[]])[] = [
  // words of the deed itself
  ['Norway condemned Peru.', ['NOR>PER 111']],
  ['Norway praised the government of Peru.', ['NOR>PERGOV 051']],
  ['Peru expelled the ambassador of Norway.', ['PER>NORGOV 166']],
  ['Peru imposed sanctions on Norway.', ['PER>NOR 163']],
  ['Peru gave medicine to Norway.', ['PER>NOR 073']],
  ['The army of Peru shelled Norway.', ['PERMIL>NOR 194']],
  ['Norway accused Peru of espionage.', ['NOR>PER 1125']],
  ['Norway released Peruvian hostages.', ['NOR>PERCVL 0841']],
  // peers
  ['Norway and Peru held talks.', ['NOR+PER>NOR+PER<> 046']],
  ['Norway signed an agreement with Peru.', ['NOR>PER<> 057']],
  ['Norway clashed with Peru.', ['NOR>PER<> 190']],
  // promised, asked for, refused, threatened, ended
  ['Norway agreed to send troops to Peru.', ['NOR>PER 0332']],
  ['Norway will provide food to Peru.', ['NOR>PER 0333']],
  ['Norway agreed to free two Peruvian hostages.', ['NOR>PERCVL 0353']],
  ['Norway demanded that Peru release the hostages.', ['NOR>PER 1053']],
  ['Norway urged Peru to withdraw its troops.', ['NOR>PER 0256']],
  ['Norway refused to negotiate with Peru.', ['NOR>PER 125']],
  ['Norway will not send food to Peru.', ['NOR>PER 1223']],
  ['Norway rejected the demands of Peru.', ['NOR>PER 120']],
  ['Norway threatened to attack Peru.', ['NOR>PER 1384']],
  ['Norway suspended talks with Peru.', ['NOR>PER 164']],
  ['Norway lifted the sanctions on Peru.', ['NOR>PER 085']],
  // what somebody says must be done
  ['Norway said Peru must stop the attacks.', ['NOR>PER 1056']],
  // the other side elsewhere in the sentence
  ['Norway has imposed new sanctions, including travel bans, on Peruvian generals.', ['NOR>PERMIL 163']],
  ['Peruvian soldiers were killed in a Norwegian air raid.', ['NOR>PERMIL 190']],
  ['Two Peruvian fishermen were arrested in Norway.', ['NOR>PERAGR 173']],
  ['Norway received weapons from Peru.', ['PER>NOR 072']],
  ['Norway received criticism from Peru.', ['PER>NOR 111']],
  ['Talks between Norway and Peru resumed.', ['NOR+PER>NOR+PER<> 046']],
  // whose word it is
  ['Norway said Peru had attacked it.', ['NOR>PER 1123']],
  ['Norway claimed that it had attacked Peru.', ['NOR>PER 015']],
  ['Evidence against Peru was presented by Norway.', ['NOR>PER 112']],
  ['Peru attacked Norway, officials said.', ['PER>NOR 190']],
  // what is only named beside it
  ['The army of Norway surrendered after a government offensive in Peru.', ['NORMIL> 0874']],
  ['Norway dismissed a cease-fire proposal by the government of Peru.', ['NOR>PERGOV 1246']],
  ['Norway announced a suspension of aid to Peru.', ['NOR>PER 162']],
  ['Norway stopped short of criticising Peru.', []],
  // nothing
  ['Norway lies north of Denmark.', []],
  ['The minister of Norway read a book.', []],
  ['If Norway attacks Peru, prices will rise.', []],
  // figures of speech, games and travellers
  ['Norway and Peru are meeting the needs of their citizens.', []],
  ['The commission sanctioned the budget of Norway and Peru.', []],
  ['The Norwegian team met Peru in the final on Sunday.', []],
  ['Peruvian striker Luis Vega hit the bar for Norway.', []],
  ['Norwegian tourists visited Peru last year.', []],
  ['The exports of Norway to Peru hit $7.3 million.', []],
  ['Around 14,500 Norwegians travelled to Peru in 2023.', []],
  ['Norway and Peru have cooperation in trade.', []],
  ['Visit the website of the Norwegian embassy in Peru for more details.', []],
  ['Norway should lift sanctions on Peru.', []],
  ['The minister of Norway attacked a policy that Peru had dropped.', ['NORGOV>PER 111']],
]
