/**
 * What nobody reads any more, as after `… | head`, is not said, and the command goes on to its own end. Node would end it
 * with an error, wherever it is.
 */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
