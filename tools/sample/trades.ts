import { rowsOf } from './table.ts'

/** What firms of a trade are like; the numbers are invented, their order of size is meant to be believable. */
export type Trade = {
  readonly sector: { readonly lt: string; readonly en: string }
  readonly field: string
  readonly specialisation: string
  readonly direction: string
  /** What a firm adds to its name. */
  readonly products: readonly (readonly [lt: string, en: string])[]
  /** Codes of EVRK 2.1. */
  readonly activities: readonly string[]
  /** Turnover of one employee in thousands of euros. */
  readonly turnoverPerHead: number
  readonly exportShare: number
  readonly researchShare: number
  /** Yearly growth before the ups and downs of each year. */
  readonly growth: number
}

// id | sector | sector | field | specialisation | direction | activities | turnover per head | exports | research | growth | products
const table = `
  lasers    | lazeriai ir optika           | lasers and optics            | machines  | materials | high-technology      | 26.70 26.51 72.10       | 118 | 0.74 | 0.72 | 0.09  | lazeriai=Lasers, optika=Optics, lęšiai=Lenses, jutikliai=Sensors, matavimai=Metrology, spinduliai=Beams
  software  | programinė įranga            | software                     | digital   | digital   | high-technology      | 62.10 62.20 63.10       | 82  | 0.48 | 0.38 | 0.1   | programos=Software, sistemos=Systems, debesys=Clouds, sprendimai=Solutions, kodas=Code, tinklai=Networks
  security  | kibernetinis saugumas        | cybersecurity                | digital   | digital   | high-technology      | 62.20 62.10 62.90       | 88  | 0.41 | 0.47 | 0.13  | sauga=Security, skydai=Shields, raktai=Keys, sargyba=Watch, šifrai=Ciphers
  games     | vaizdo žaidimai              | video games                  | creative  | digital   | high-technology      | 58.21 62.10             | 71  | 0.83 | 0.21 | 0.12  | žaidimai=Games, pasauliai=Worlds, studija=Studio, animacija=Animation, herojai=Heroes
  learning  | švietimo technologijos       | learning technology          | digital   | digital   | high-technology      | 62.10 85.59             | 49  | 0.22 | 0.3  | 0.11  | pamokos=Lessons, mokymai=Training, vadovėliai=Textbooks, žinios=Knowledge
  robotics  | robotika ir elektronika      | robotics and electronics     | machines  | materials | high-technology      | 26.11 28.99 27.12 33.20 | 104 | 0.58 | 0.46 | 0.08  | robotai=Robotics, automatika=Automation, elektronika=Electronics, pavaros=Drives, jutikliai=Sensors, valdikliai=Controllers
  biotech   | biotechnologijos             | biotechnology                | health    | health    | high-technology      | 72.10 21.20 21.10       | 131 | 0.79 | 0.81 | 0.11  | biotechnologijos=Biotech, fermentai=Enzymes, genomika=Genomics, diagnostika=Diagnostics, reagentai=Reagents
  devices   | medicinos prietaisai         | medical devices              | health    | health    | high-technology      | 32.50 26.60             | 92  | 0.63 | 0.52 | 0.08  | medtechnika=Medtech, implantai=Implants, protezai=Prosthetics, prietaisai=Devices, slauga=Care
  dental    | odontologija                 | dentistry                    | health    | health    | regions              | 86.23 32.50             | 56  | 0.18 | 0.12 | 0.05  | dantys=Dental, odontologai=Dentists, šypsena=Smile, protezavimas=Prosthodontics
  wellness  | sanatorijos ir sveikatinimas | spas and wellness            | health    | health    | regions              | 86.99 55.10             | 41  | 0.21 | 0.06 | 0.05  | sanatorija=Spa, gydykla=Baths, sveikata=Health, purvas=Mud Baths, vandenys=Waters
  film      | kinas ir vaizdas             | film and video               | creative  | society   | high-technology      | 59.11 59.12             | 63  | 0.37 | 0.08 | 0.06  | kinas=Film, kadrai=Frames, garsas=Sound, filmai=Pictures, šviesa=Light
  printing  | spauda                       | printing                     | creative  | materials | traditional-industry | 18.12 18.14 18.13       | 68  | 0.42 | 0.07 | 0     | spauda=Print, knygos=Books, raidės=Type, lapai=Sheets
  packaging | pakuotės                     | packaging                    | machines  | materials | traditional-industry | 17.21 22.22             | 93  | 0.46 | 0.15 | 0.04  | pakuotės=Packaging, dėžės=Boxes, kartonas=Board, etiketės=Labels
  textiles  | linas ir tekstilė            | linen and textiles           | creative  | materials | traditional-industry | 13.20 14.21 13.92       | 47  | 0.69 | 0.12 | -0.01 | linas=Linen, audiniai=Fabrics, siūlai=Yarn, trikotažas=Knitwear, apranga=Clothing
  furniture | baldai                       | furniture                    | wood      | materials | traditional-industry | 31.00 16.21             | 66  | 0.71 | 0.11 | 0.03  | baldai=Furniture, kėdės=Chairs, stalai=Tables, virtuvės=Kitchens, lentynos=Shelves
  timber    | mediena                      | timber                       | wood      | materials | traditional-industry | 16.11 16.21 02.20       | 112 | 0.52 | 0.06 | 0.02  | mediena=Timber, lentos=Boards, pjūvis=Sawmill, granulės=Pellets, girios=Forests
  houses    | skydiniai namai              | prefabricated houses         | energy    | energy    | traditional-industry | 16.23 41.00             | 88  | 0.57 | 0.13 | 0.06  | namai=Homes, skydai=Panels, karkasai=Frames, stogai=Roofs, moduliai=Modules
  stone     | statybinės medžiagos         | building materials           | energy    | materials | traditional-industry | 23.61 23.32 08.11 23.51 | 134 | 0.29 | 0.1  | 0.02  | akmuo=Stone, betonas=Concrete, plytos=Bricks, skalda=Aggregates, cementas=Cement
  glass     | stiklas                      | glass                        | machines  | materials | traditional-industry | 23.12 23.13             | 81  | 0.43 | 0.05 | -0.06 | stiklas=Glass, langai=Windows, veidrodžiai=Mirrors
  metal     | metalo gaminiai              | metal products               | machines  | materials | traditional-industry | 25.11 25.12 25.62 28.41 | 86  | 0.54 | 0.17 | 0.04  | metalas=Metal, plienas=Steel, staklės=Machine Tools, liejykla=Foundry, konstrukcijos=Structures
  plastics  | plastikai                    | plastics                     | machines  | materials | traditional-industry | 22.22 22.21             | 109 | 0.49 | 0.18 | 0.04  | plastikai=Plastics, formos=Moulds, vamzdžiai=Pipes, plėvelės=Films
  chemistry | žalioji chemija              | green chemistry              | machines  | materials | high-technology      | 20.59 20.30 72.10       | 171 | 0.61 | 0.44 | 0.05  | chemija=Chemistry, dažai=Paints, dervos=Resins, alyvos=Oils
  grain     | grūdai                       | grain                        | food      | food      | traditional-industry | 10.61 01.11 46.21 10.71 | 158 | 0.44 | 0.08 | 0.03  | grūdai=Grain, malūnai=Mills, duona=Bread, miltai=Flour, kruopos=Groats, sėklos=Seeds
  dairy     | sveikas maistas              | healthy food                 | food      | food      | traditional-industry | 10.51 10.52 10.89       | 147 | 0.33 | 0.16 | 0.04  | pienas=Dairy, sūriai=Cheese, varškė=Curd, jogurtai=Yoghurt, medus=Honey
  organic   | ekologiniai ūkiai            | organic farming              | food      | food      | regions              | 01.13 01.50 10.39       | 52  | 0.12 | 0.05 | 0.05  | ūkis=Farm, daržovės=Vegetables, sodai=Orchards, žolelės=Herbs
  berries   | miško uogos ir grybai        | forest berries and mushrooms | food      | food      | regions              | 10.39 46.31 10.83       | 74  | 0.66 | 0.09 | 0.06  | uogos=Berries, grybai=Mushrooms, džiovykla=Dryers, arbatos=Teas
  drinks    | gėrimai                      | beverages                    | food      | food      | traditional-industry | 11.05 11.07 10.32       | 163 | 0.19 | 0.07 | 0.02  | gėrimai=Drinks, giros=Kvass, alus=Brewery, vanduo=Water, sultys=Juice
  fish      | žuvininkystė                 | fisheries                    | food      | food      | regions              | 10.20 03.11 03.22       | 97  | 0.51 | 0.07 | 0     | žuvis=Fish, tinklai=Nets, rūkykla=Smokehouse, tvenkiniai=Ponds
  wind      | vėjo energetika              | wind energy                  | energy    | energy    | high-technology      | 35.12 28.11 33.20       | 186 | 0.31 | 0.27 | 0.14  | vėjas=Wind, turbinos=Turbines, bokštai=Towers, mentės=Blades
  solar     | saulės energetika            | solar energy                 | energy    | energy    | high-technology      | 27.90 35.12 43.21       | 151 | 0.36 | 0.25 | 0.16  | saulė=Solar, moduliai=Modules, inverteriai=Inverters, jėgainės=Plants
  biogas    | biodujos                     | biogas                       | energy    | energy    | regions              | 35.21 38.21 28.99       | 139 | 0.14 | 0.2  | 0.08  | biodujos=Biogas, kompostas=Compost, jėgainė=Plant, žaliavos=Feedstock
  hydrogen  | vandenilis                   | hydrogen                     | energy    | energy    | high-technology      | 20.11 28.13 72.10       | 124 | 0.28 | 0.62 | 0.18  | vandenilis=Hydrogen, elementai=Cells, kompresoriai=Compressors
  ships     | laivų statyba                | shipbuilding                 | transport | transport | traditional-industry | 30.11 33.15 30.12       | 99  | 0.62 | 0.15 | 0.03  | laivai=Ships, dokai=Docks, burės=Sails, varikliai=Engines, inkarai=Anchors
  harbour   | uostas ir logistika          | harbour and logistics        | transport | transport | traditional-industry | 52.10 52.24 49.41       | 121 | 0.38 | 0.05 | 0.04  | logistika=Logistics, krova=Stevedoring, sandėliai=Warehouses, keltai=Ferries, ekspedicija=Forwarding
  rail      | geležinkeliai                | railways                     | transport | transport | traditional-industry | 30.20 33.17 42.12       | 94  | 0.27 | 0.19 | 0.02  | vagonai=Wagons, bėgiai=Rails, signalai=Signals, garvežiai=Locomotives
  drones    | dronai                       | drones                       | transport | transport | high-technology      | 30.31 26.51 62.10       | 89  | 0.57 | 0.58 | 0.19  | dronai=Drones, sparnai=Wings, skrydžiai=Flights, propeleriai=Propellers
  lakes     | ežerų turizmas               | lakeland tourism             | tourism   | society   | regions              | 55.20 93.29 55.30       | 34  | 0.17 | 0.02 | 0.04  | sodyba=Homestead, irklai=Paddles, stovykla=Camp, takai=Trails, pirtys=Saunas
  coast     | pajūrio turizmas             | seaside tourism              | tourism   | society   | regions              | 55.10 56.11 93.29       | 39  | 0.24 | 0.02 | 0.05  | viešbutis=Hotel, kopos=Dunes, švyturys=Lighthouse, kavinė=Café, burės=Sails
  heritage  | paveldas ir amatai           | heritage and crafts          | tourism   | society   | regions              | 90.31 23.41 91.21       | 28  | 0.15 | 0.03 | 0.02  | amatai=Crafts, puodai=Pottery, muziejus=Museum, kalvė=Smithy, audykla=Weavers
`

const trades: ReadonlyMap<string, Trade> = new Map(
  rowsOf(table).map(([id = '', lt = '', en = '', field = '', specialisation = '', direction = '', activities = '', ...more]) => {
    const [turnoverPerHead, exportShare, researchShare, growth, products = ''] = more
    return [
      id,
      {
        sector: { lt, en },
        field,
        specialisation,
        direction,
        activities: activities.split(' '),
        turnoverPerHead: Number(turnoverPerHead),
        exportShare: Number(exportShare),
        researchShare: Number(researchShare),
        growth: Number(growth),
        products: products.split(', ').map((pair) => {
          const [product = '', english = ''] = pair.split('=')
          return [product, english] as const
        }),
      },
    ]
  }),
)

export function tradeOf(id: string): Trade {
  const trade = trades.get(id)
  if (trade === undefined) throw new Error(`there is no trade ${id}`)
  return trade
}

export const tradeIds: readonly string[] = [...trades.keys()]
