import { expect, test } from 'vitest'
import { bring, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { closeLake } from './open.ts'

const dailyHead =
  'Draudėjo kodas (code);Juridinių asmenų registro kodas (jarCode);Pavadinimas (name);Savivaldybė, kurioje registruota(municipality);Ekonominės veiklos rūšies kodas(ecoActCode);Ekonominės veiklos rūšies pavadinimas(ecoActName);Data (date);Apdraustųjų skaičius (numInsured);Skola Sodrai(debt);Atidėta skola Sodrai(deferredDebt)'

test('a daily file comes in with its days, its damaged line is told', async () => {
  const lake = await newLake()
  const rows = ['2020-05-01', '2020-05-02'].map((day) => `42399;;"AMBASADA";"Vilniaus m. sav.";0;"";${day};3;0.00;`)
  const torn = '2291752;303369920;"MB BALTA"'
  const { load, ...rest } = await bring(
    lake,
    await put([dailyHead, ...rows, torn, ...rows.map((row) => row.replace('42399', '5'))].join('\n')),
  )
  expect(load).toMatchObject({ dataSet: 'sodra-daily', rowsKept: 4, slices: ['2020-05'] })
  expect(rest).toMatchObject({ refused: [{ line: 4, code: 'wrong-width', value: torn }] })
  await closeLake(lake)
})

test('a firm that moves within a month is in one place each day; only one that two insurers have in two places on a day is told', async () => {
  const lake = await newLake()
  const row = (insurer: number, firm: string, day: number, place: string) =>
    `${insurer};${firm};"A";"${place} m. sav.";620100;"";2020-05-0${day};3;0.00;`
  const moved = [1, 2, 3].map((day) => row(1, '300000001', day, day < 3 ? 'Kauno' : 'Vilniaus'))
  const another = [row(2, '300000002', 1, 'Kauno'), row(3, '300000002', 2, 'Vilniaus')]
  const apart = [1, 2].flatMap((day) => [row(4, '300000003', day, 'Kauno'), row(5, '300000003', day, 'Vilniaus')])
  const { load } = await bring(lake, await put([dailyHead, ...moved, ...another, ...apart].join('\n')))
  expect(load.notes.filter(({ code }) => code === 'firm-in-two-places')).toEqual([
    { code: 'firm-in-two-places', rows: 4, examples: ['300000003 (7, 10)'] },
  ])
  await closeLake(lake)
})
