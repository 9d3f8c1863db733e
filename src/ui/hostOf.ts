/** Names where a link leads. */

/** The host of `address`, which a topic declares; `otherwise` for one that is no address. */
export function hostOf(address: string, otherwise: string): string {
  return URL.canParse(address) ? new URL(address).host : otherwise;
}
