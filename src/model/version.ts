/** The version of the engine: every decision names it, so that it can be replayed. */
export const ENGINE_VERSION = '0.1.0'
