import packageFile from '../package.json'

/** The version of Milepost that runs. */
export const VERSION: string = packageFile.version
