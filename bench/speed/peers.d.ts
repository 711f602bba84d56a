/** The model has types only for a bundler's resolution. */
declare module 'wink-eng-lite-web-model'
