type Amount = number | string

const numberOf = (amount: Amount): number => {
  const [above = 0, below = 1] = String(amount).split("/").map(Number)
  return above / below
}

/** A number to be read: an exact fraction, as 41/3, to two places with a sign that says so. */
export function readable(amount: Amount): string {
  const exact = typeof amount === "number" || !amount.includes("/")
  return (exact ? String(amount) : `≈${numberOf(amount).toFixed(2)}`).replace("-", "−")
}

/** A share of all of them in hundredths; what is more than all of them, as two for each head, as it is. */
export function share(amount: Amount): string {
  const value = numberOf(amount)
  return value > 1 ? readable(amount) : `${Math.round(value * 1000) / 10}%`
}
