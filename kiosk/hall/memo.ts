/** Computes again only when an argument is another one: views come often, and what is made of them is not small. */
export function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (!last?.args.every((arg, index) => Object.is(arg, args[index]))) last = { args, result: compute(...args) };
    return last.result;
  };
}
