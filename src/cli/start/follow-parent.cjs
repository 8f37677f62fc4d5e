// Loaded first into the web server and the worker: when the process that started them is gone, however it went, they
// end too, also when that happens while they are still being loaded.
const end = () => process.kill(process.pid, 'SIGTERM')
process.on('disconnect', end)
if (process.send !== undefined && !process.connected) end()
