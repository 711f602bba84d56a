/** The version of the reader, as in package.json (a test compares them): stored with every article it read. */
export const VERSION = '0.1.0'
