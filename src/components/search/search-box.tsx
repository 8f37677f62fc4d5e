import { LONGEST_QUESTION } from '@/domain/search/input'

/** The search in the header: a plain form, so that it works before any script has arrived and without one. */
export function SearchBox() {
  return (
    <search aria-label="Milepost" className="no-print">
      <form action="/search" method="get" className="search-box">
        <label htmlFor="site-search" className="visually-hidden">
          Search Milepost
        </label>
        <input
          id="site-search"
          name="q"
          type="search"
          className="input"
          autoComplete="off"
          maxLength={LONGEST_QUESTION}
        />
        <button type="submit" className="button button-secondary">
          Search
        </button>
      </form>
    </search>
  )
}
