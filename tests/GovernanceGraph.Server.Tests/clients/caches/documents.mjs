// What every cache is asked. Each scenario is a list of documents that are sent one after another through one cache; then each is read
// again, from the cache alone, and must be what the server said.
const parisCall = 'signed(where: { node: { id: { eq: "declaration:paris-call" } } })';
const edge = 'since until status standing role value corroboration';

export const scenarios = {
  'now and then as two operations': [
    `{ state(id: "state:US") { id ${parisCall} { totalCount } } }`,
    `{ state(id: "state:US", asOf: "2020-01-01") { id ${parisCall} { totalCount } } }`,
  ],
  'now and then as one operation': [
    `{ now: state(id: "state:US") { id ${parisCall} { totalCount } }
       then: state(id: "state:US", asOf: "2020-01-01") { id ${parisCall} { totalCount } } }`,
  ],
  'now and an older revision as two operations': [
    `{ state(id: "state:TV") { id ${parisCall} { totalCount } } }`,
    `{ state(id: "state:TV", revision: 1) { id ${parisCall} { totalCount } } }`,
  ],
  'now and an older revision as one operation': [
    `{ now: state(id: "state:TV") { id ${parisCall} { totalCount } }
       then: state(id: "state:TV", revision: 1) { id ${parisCall} { totalCount } } }`,
  ],
  'days and revisions below lists, nodes and relations': [
    `{ now: states(where: { id: { in: ["state:US", "state:TV"] } }) { nodes { id ${parisCall} { totalCount } } }
       day: states(where: { id: { in: ["state:US", "state:TV"] } }, asOf: "2020-01-01") { nodes { id ${parisCall} { totalCount } } }
       old: states(where: { id: { in: ["state:US", "state:TV"] } }, revision: 1) { nodes { id ${parisCall} { totalCount } } } }`,
    `{ declaration(id: "declaration:paris-call") {
         id
         signatories(first: 3) { nodes { id ... on State { memberOf { totalCount } } ... on Company { memberOf { totalCount } } } }
         then: signatories(first: 3, asOf: "2018-12-01") {
           nodes { id ... on State { memberOf { totalCount } } ... on Company { memberOf { totalCount } } }
         } } }`,
    `{ company(id: "company:microsoft") { id signed { totalCount } memberOf(first: 2, asOf: "2017-01-01") { totalCount nodes { id } } } }`,
    `{ company(id: "company:microsoft", asOf: "2017-01-01") { id signed { totalCount } memberOf(first: 2) { totalCount nodes { id } } } }`,
    `{ company(id: "company:microsoft", asOf: "2017-01-01", revision: 1) { id signed { totalCount } memberOf { totalCount } } }`,
  ],
  'both ends of a relation': [
    `{ state(id: "state:FR") { id name ${parisCall} { edges { ${edge} node { id name } } } } }`,
    `{ declaration(id: "declaration:paris-call") {
         id name signatories(where: { node: { id: { eq: "state:FR" } } }) { edges { ${edge} node { id name } } } } }`,
    `{ relations(where: { from: { id: { eq: "state:FR" } }, to: { id: { eq: "declaration:paris-call" } } }) {
         nodes { id type ${edge} from { id name } to { id name } } } }`,
  ],
  'both ends of a relation at once': [
    `{ state(id: "state:FR") { id name ${parisCall} { edges { ${edge} node { id name } } } }
       declaration(id: "declaration:paris-call") {
         id name signatories(where: { node: { id: { eq: "state:FR" } } }) { edges { ${edge} node { id name } } } } }`,
  ],
  'evidence of one relation from several sides': [
    `{ state(id: "state:CA") { id memberOf(standing: [HOLDS, REFUTED], where: { node: { id: { eq: "group:un-gge-2019-2021" } } }) {
         edges { standing spans { from to held startKnown } claims { id polarity source { id title } } } } } }`,
    `{ relations(standing: [HOLDS, REFUTED], where: { from: { id: { eq: "state:CA" } }, to: { id: { eq: "group:un-gge-2019-2021" } } }) {
         nodes { id standing spans { from held } claims { id locator relation { id status } source { id published } } } } }`,
  ],
  'the same edges with other fields': [
    `{ state(id: "state:FR") { id memberOf(first: 4) { totalCount edges { since node { id } } } } }`,
    `{ state(id: "state:FR") { id memberOf(first: 4) { edges { until status node { id name } } pageInfo { hasNextPage } } } }`,
    `{ state(id: "state:FR") { id memberOf(first: 4) { nodes { id kind } } } }`,
  ],
  'the same edges in two orders': [
    `{ state(id: "state:FR") { id memberOf(first: 3, order: [{ node: { name: ASC } }]) { edges { cursor since node { id } } } } }`,
    `{ state(id: "state:FR") { id memberOf(first: 3, order: [{ node: { name: DESC } }]) { edges { cursor since node { id } } } } }`,
    `{ state(id: "state:FR") { id memberOf(last: 3, order: [{ node: { name: DESC } }]) { edges { cursor since node { id } } } } }`,
  ],
  'the data set with other fields': [
    `{ dataset { revision { number hash } } }`,
    `{ dataset { entities { totalCount } revisions { totalCount nodes { number reason } } } }`,
    `{ dataset { revision { time entities relations } sources(first: 2) { nodes { id title } } } }`,
  ],
  'the data set of two revisions': [
    `{ dataset { revision { number relations claims } relations { totalCount } } }`,
    `{ dataset(revision: 1) { revision { number relations claims } relations { totalCount } } }`,
    `{ dataset { revisions(first: 5) { nodes { number relations claims added } } } }`,
  ],
  'principles with other fields': [
    `{ alliance(id: "alliance:charter-of-trust") { id principles { id ordinal title } } }`,
    `{ alliance(id: "alliance:charter-of-trust") { id principles { id summary source { id } of { id name } } } }`,
  ],
  'positions with other fields': [
    `{ state(id: "state:FR") { id positions { id kind title } } }`,
    `{ state(id: "state:FR") { id positions { id published url state { id } source { id title } } } }`,
  ],
  'complete lists with other fields': [
    `{ workingGroup(id: "group:un-gge-2019-2021") { id completeLists { id type since } } }`,
    `{ workingGroup(id: "group:un-gge-2019-2021") { id completeLists { id ofKind count until to { id } source { id } } } }`,
  ],
  'reported counts with other fields': [
    `{ declaration(id: "declaration:paris-call") { id reportedCounts { id measure value } } }`,
    `{ declaration(id: "declaration:paris-call") { id reportedCounts { id ofKind asOf locator subject { id } source { id } } } }`,
  ],
  'values of properties with their sources': [
    `{ company(id: "company:microsoft") { id propertyValues { property value source { id } } } }`,
    `{ company(id: "company:microsoft") { id propertyValues { property chosen source { id title } } } }`,
  ],
  'sources and what they say': [
    `{ source(id: "un-gge-members") { id title } sources(first: 3) { nodes { id publisher derivedFrom { id } } } }`,
    `{ sources(first: 3, order: [{ id: DESC }]) { nodes { id kind claims(first: 2) { nodes { id from { id } to { id } } } } } }`,
  ],
  'any record by its id': [
    `{ node(id: "state:FR") { id ... on State { name isoAlpha2 } } }`,
    `{ nodes(ids: ["state:US", "declaration:paris-call", "nothing"]) { id ... on Entity { name } } }`,
  ],
  'a record of a day by its id': [
    `{ state(id: "state:US", asOf: "2020-01-01") { id name ${parisCall} { totalCount } } }`,
    `{ node(id: "state:US@2020-01-01") { id ... on State { isoAlpha2 ${parisCall} { totalCount } } } }`,
    `{ node(id: "state:US") { id ... on State { isoAlpha2 ${parisCall} { totalCount } } } }`,
  ],
  'a search': [
    `{ search(text: "paris call", first: 3) { totalCount edges { node { id name } } } }`,
    `{ search(text: "charter", first: 3) { nodes { id kind } } }`,
  ],
};

/** What the first scenarios must come to, so that no fault of the server and a cache together can hide. */
export const expectations = [
  ['now and then as two operations', 0, ['state', 'signed', 'totalCount'], 1],
  ['now and then as two operations', 1, ['state', 'signed', 'totalCount'], 0],
  ['now and then as one operation', 0, ['now', 'signed', 'totalCount'], 1],
  ['now and then as one operation', 0, ['then', 'signed', 'totalCount'], 0],
  ['now and an older revision as two operations', 0, ['state', 'signed', 'totalCount'], 1],
  ['now and an older revision as two operations', 1, ['state', 'signed', 'totalCount'], 0],
  ['now and an older revision as one operation', 0, ['now', 'signed', 'totalCount'], 1],
  ['now and an older revision as one operation', 0, ['then', 'signed', 'totalCount'], 0],
  ['a record of a day by its id', 1, ['node', 'signed', 'totalCount'], 0],
  ['a record of a day by its id', 2, ['node', 'signed', 'totalCount'], 1],
  ['both ends of a relation', 0, ['state', 'name'], 'France'],
  ['both ends of a relation', 0, ['state', 'signed', 'edges', 0, 'node', 'name'], 'Paris Call for Trust and Security in Cyberspace'],
  ['both ends of a relation', 1, ['declaration', 'signatories', 'edges', 0, 'node', 'name'], 'France'],
];
