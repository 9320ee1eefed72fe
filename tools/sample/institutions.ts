import { inCase } from './grammar.ts'
import { rowsOf } from './table.ts'

/** Universities, institutes, parks and others that belong to several clusters; `fields` are those in which they do. */
export type InstitutionSeed = {
  readonly lt: string
  readonly en: string
  readonly kind: string
  readonly town: string
  readonly founded: string
  readonly employees: number
  readonly fields: readonly string[]
}

// name | name | kind | town | founded | employees | fields
const table = `
  Lendravos universitetas                 | University of Lendrava                  | higher-education   | Lendrava  | 1922 | 2140 | digital health creative machines tourism
  Lendravos technikos universitetas       | Lendrava Technical University           | higher-education   | Lendrava  | 1951 | 1260 | machines digital energy transport
  Žilvytės universitetas                  | University of Žilvytė                   | higher-education   | Žilvytė   | 1958 | 870  | wood machines health creative
  Smiltuvos jūrų akademija                | Smiltuva Maritime Academy               | higher-education   | Smiltuva  | 1948 | 310  | transport food
  Girmūnės miškų akademija                | Girmūnė Forest Academy                  | higher-education   | Girmūnė   | 1936 | 260  | wood food
  Rugvilės žemės ūkio akademija           | Rugvilė Agricultural Academy            | higher-education   | Rugvilė   | 1929 | 420  | food energy
  Lendravos menų akademija                | Lendrava Academy of Arts                | higher-education   | Lendrava  | 1940 | 240  | creative wood tourism
  Akmenvaros kolegija                     | Akmenvara College                       | higher-education   | Akmenvara | 2000 | 190  | energy machines
  Vėjuonos kolegija                       | Vėjuona College                         | higher-education   | Vėjuona   | 2001 | 160  | energy transport
  Ežervynės kolegija                      | Ežervynė College                        | higher-education   | Ežervynė  | 2001 | 130  | tourism health
  Lendrijos fizikos institutas            | Lendrian Institute of Physics           | research           | Lendrava  | 1957 | 330  | machines transport
  Lendrijos gyvybės mokslų centras        | Lendrian Life Sciences Centre           | research           | Lendrava  | 1975 | 280  | health food
  Lendrijos energetikos institutas        | Lendrian Energy Institute               | research           | Akmenvara | 1961 | 210  | energy
  Lendrijos maisto institutas             | Lendrian Food Institute                 | research           | Rugvilė   | 1964 | 140  | food
  Lendrijos medžiagų tyrimų centras       | Lendrian Centre for Materials Research  | research           | Akmenvara | 1979 | 120  | machines energy wood
  Smiltuvos jūros tyrimų institutas       | Smiltuva Marine Research Institute      | research           | Smiltuva  | 1968 | 90   | transport food
  Lendravos mokslo ir technologijų parkas | Lendrava Science and Technology Park    | science-park       | Lendrava  | 2003 | 24   | digital machines health
  Žilvytės technologijų parkas            | Žilvytė Technology Park                 | science-park       | Žilvytė   | 2006 | 15   | machines wood health
  Vėjuonos energetikos parkas             | Vėjuona Energy Park                     | science-park       | Vėjuona   | 2012 | 11   | energy transport
  Lendrijos pramonininkų sąjunga          | Confederation of Lendrian Industry      | association        | Lendrava  | 1993 | 18   | machines wood energy
  Lendrijos turizmo asociacija            | Lendrian Tourism Association            | association        | Lendrava  | 1996 | 6    | tourism
  Lendrijos medienos asociacija           | Lendrian Timber Association             | association        | Girmūnė   | 1998 | 5    | wood
  Lendrijos maisto pramonės asociacija    | Lendrian Food Industry Association      | association        | Rugvilė   | 1995 | 7    | food
  Lendrijos programuotojų asociacija      | Lendrian Association of Software Makers | association        | Lendrava  | 1997 | 9    | digital creative
  Lendravos prekybos ir amatų rūmai       | Lendrava Chamber of Commerce and Crafts | business-support   | Lendrava  | 1991 | 21   | creative tourism food
  Smiltuvos verslo centras                | Smiltuva Business Centre                | business-support   | Smiltuva  | 2004 | 12   | transport tourism
  Girmūnės verslo inkubatorius            | Girmūnė Business Incubator              | business-support   | Girmūnė   | 2007 | 8    | wood energy food
  Lendravos universitetinė ligoninė       | Lendrava University Hospital            | health-care        | Lendrava  | 1926 | 3120 | health
  Žilvytės ligoninė                       | Žilvytė Hospital                        | health-care        | Žilvytė   | 1934 | 1480 | health
  Vandravos reabilitacijos ligoninė       | Vandrava Rehabilitation Hospital        | health-care        | Vandrava  | 1949 | 240  | health
  Ajerynės poliklinika                    | Ajerynė Outpatient Clinic               | health-care        | Ajerynė   | 1953 | 160  | health
  Smiltuvos laisvoji ekonominė zona       | Smiltuva Free Economic Zone             | free-economic-zone | Smiltuva  | 2002 | 14   | transport machines
`

export const institutionSeeds: readonly InstitutionSeed[] = rowsOf(table).map(
  ([lt = '', en = '', kind = '', town = '', founded = '', employees, fields = '']) => ({
    lt,
    en,
    kind,
    town,
    founded,
    employees: Number(employees),
    fields: fields.split(' '),
  }),
)

/** The administration of the municipality in which a town lies. */
export function administrationOf(town: string, isCity: boolean): { lt: string; en: string } {
  return {
    lt: `${inCase(town, 'genitive')} ${isCity ? 'miesto savivaldybės' : 'savivaldybės'} administracija`,
    en: `${town} ${isCity ? 'City ' : ''}Municipality Administration`,
  }
}
