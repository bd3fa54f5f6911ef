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
  return new Proxy({} as T, new WholeWhenAsked(known, make))
}

/** One object beside each proxy, its methods shared: thousands are made of which a few are looked at. */
class WholeWhenAsked<T extends object> implements ProxyHandler<T> {
  readonly #known: Partial<T>
  readonly #make: () => T
  #made: T | undefined

  constructor(known: Partial<T>, make: () => T) {
    this.#known = known
    this.#make = make
  }

  #whole(): T {
    this.#made ??= this.#make()
    return this.#made
  }

  get(_: T, key: string | symbol): unknown {
    return (Object.hasOwn(this.#known, key) ? this.#known : this.#whole())[key as keyof T]
  }

  has(_: T, key: string | symbol): boolean {
    return Object.hasOwn(this.#known, key) || key in this.#whole()
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.#whole())
  }

  getOwnPropertyDescriptor(_: T, key: string | symbol): PropertyDescriptor | undefined {
    const found = Object.getOwnPropertyDescriptor(this.#whole(), key)
    return found && { ...found, configurable: true }
  }
}
