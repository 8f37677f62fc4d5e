// Only what the oldest Node can read stands here: everything else is loaded once the version is known to do.
import { isNodeNewEnough } from './start/node-version.mjs'

if (isNodeNewEnough()) {
  import('./start/main.mjs').then((start) => start.main(process.argv.slice(2)))
}
