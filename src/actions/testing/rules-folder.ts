const call = (threshold: string) =>
  [
    'name: { lt: Kvietimas, en: Call }',
    'summary: { lt: Ar gali, en: Whether it may }',
    'purpose: eligibility',
    'jurisdiction: lt',
    'policy: call',
    'source: survey',
    'decided-by: { lt: Agentūra, en: The agency }',
    'in-force: { from: "2020" }',
    'conditions:',
    '  - id: small',
    '    name: { lt: maži nariai, en: small members }',
    '    requires: { count: members, where: { rule-set: small }, at-least: 2, unit: members }',
    '  - id: staff',
    '    name: { lt: darbuotojai, en: staff }',
    `    requires: { number: management-fte, at-least: ${threshold}, unit: fte }`,
  ].join('\n')
const small = [
  'name: { lt: Maža įmonė, en: Small enterprise }',
  'summary: { lt: Ar maža, en: Whether it is small }',
  'purpose: size-class',
  'of: organisation',
  'jurisdiction: eu',
  'policy: small',
  'source: survey',
  'decided-by: { lt: Agentūra, en: The agency }',
  'in-force: { from: "2003" }',
  'conditions:',
  '  - id: headcount',
  '    name: { lt: darbuotojai, en: headcount }',
  '    requires: { number: employees, less-than: 50, unit: people }',
].join('\n')
const firm = (id: string, employees: number) =>
  `subject: organisation/${id}\nname:\n  - { value: { lt: ${id} }, source: survey }\nemployees:\n  - { value: ${employees}, at: "2023", source: survey }\n`
const cluster = (id: string, fte: string) =>
  [
    `subject: cluster/${id}`,
    'name:',
    `  - { value: { lt: ${id} }, source: survey }`,
    'members-total:',
    '  - { value: 3, at: "2023", source: survey }',
    'member:',
    ...['a', 'b', 'c'].map(
      (each) => `  - { value: { organisation: organisation/${each}, role: member }, from: "2020-01-01", source: survey }`,
    ),
    fte,
  ].join('\n')

const roles = 'list: member-role\nname: { lt: Vaidmuo, en: Role }\ncodes:\n  member: { name: { lt: narys, en: member } }\n'

/** An invented country with two clusters of three members, and two rule sets: on clusters, and on organisations. */
export function rulesFolder(fte: string, { threshold = '0.5' } = {}): { readonly [name: string]: string } {
  return {
    'clusters/amber.yaml': cluster('amber', fte),
    'clusters/birch.yaml': cluster('birch', ''),
    'organisations/a.yaml': firm('a', 10),
    'organisations/b.yaml': firm('b', 49),
    'organisations/c.yaml': firm('c', 300),
    'policies/call.yaml': call(threshold),
    'policies/small.yaml': small,
    'codelists/member-role.yaml': roles,
  }
}
/** Staff of the first cluster, as one or several sources give it. */
export const staff = (...values: string[]): string =>
  ['management-fte:', ...values.map((value) => `  - { value: ${value}, at: "2023", source: survey }`)].join('\n')
