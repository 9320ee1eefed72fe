import { geoArea } from 'd3-geo'
import { thing } from '#core/values/thing.ts'

export const fine = [geoArea, thing]
