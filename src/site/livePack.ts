/** The pack that Vite compiled into the program, and every newer one while guides are being written. */
import pack from 'virtual:fixpath';

export type LivePack = NonNullable<typeof pack>;

/** The pack, or null where the page finds its own; `onChange` hears of newer ones. */
export function livePack(onChange: (pack: LivePack) => void): LivePack | null {
  import.meta.hot?.accept('virtual:fixpath', (module) => {
    const newer = (module as { readonly default: typeof pack } | undefined)?.default;
    if (newer != null) onChange(newer);
  });
  return pack;
}
