/** A value that is worked out when it is first asked for, and then kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** An object some of whose values are known; the whole is made when anything else of it is looked at. */
export function wholeWhenAsked<T extends object>(known: Partial<T>, make: () => T): T {
  const whole = once(make)
  return new Proxy({} as T, {
    get: (_, key) => (Object.hasOwn(known, key) ? known[key as keyof T] : whole()[key as keyof T]),
    has: (_, key) => Object.hasOwn(known, key) || key in whole(),
    ownKeys: () => Reflect.ownKeys(whole()),
    getOwnPropertyDescriptor: (_, key) => {
      const found = Object.getOwnPropertyDescriptor(whole(), key)
      return found && { ...found, configurable: true }
    },
  })
}
