import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writePortfolioFile } from '../../../../src/domain/portfolio-file/write'
import {
  aroundProgrammes,
  programmesText,
} from '../../../../src/domain/portfolio-file/write-pieces'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'

it('the pieces of a portfolio, put together, are its canonical text', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), (file) => {
      const [first, ...others] = file.programmes
      fc.pre(first !== undefined)
      const { before, after } = aroundProgrammes({ ...file, programmes: [] }, first)
      const pieces = [[first], ...others.map((programme) => [programme])].map((programmes) =>
        programmesText({ ...file, programmes }),
      )
      expect(before + pieces.join(',\n') + after).toBe(writePortfolioFile(file))
    }),
    { seed: 20200708 },
  )
})
