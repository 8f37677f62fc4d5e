import { isNodeNewEnough } from './start/node-version.mjs'

if (isNodeNewEnough()) {
  import('./test/main.mjs').then((test) => test.main())
}
