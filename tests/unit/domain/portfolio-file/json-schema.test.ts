import { describe, expect, it } from 'vitest'
import { portfolioFileJsonSchema } from '../../../../src/domain/portfolio-file/json-schema'

describe('the published JSON Schema', () => {
  it('names the format, refuses unknown keys and asks for three keys only', () => {
    expect(portfolioFileJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Milepost portfolio file, version 1',
      additionalProperties: false,
      required: ['format', 'version', 'asAt'],
    })
  })

  it('describes the approximate dates by their forms', () => {
    expect(JSON.stringify(portfolioFileJsonSchema())).toContain(
      'FY2020/21-Q1, FY2016/17, spring 2025',
    )
  })
})
