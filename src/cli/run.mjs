import { isNodeNewEnough } from './start/node-version.mjs'

if (isNodeNewEnough()) {
  import('./start/run-command.mjs').then((run) =>
    run.runCommand(process.argv[2], process.argv.slice(3)),
  )
}
