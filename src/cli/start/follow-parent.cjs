// Loaded into the web server: when the process that started it is gone, however it went, the server ends too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
