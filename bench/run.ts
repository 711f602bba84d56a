/** `pnpm bench NAME [--update]`: quality, speed, search or size, each against a baseline that only a commit can move. */
import { benchQuality } from './quality/quality.ts'
import { benchSize } from './size/size.ts'

const benches: Readonly<Record<string, (args: readonly string[]) => boolean | Promise<boolean>>> = {
  quality: benchQuality,
  // Loaded when asked for: it brings the peers with it.
  speed: async args => (await import('./speed/speed.ts')).benchSpeed(args),
  search: async () => (await import('./speed/search.ts')).benchSearch(),
  size: benchSize,
}

const [name, ...args] = process.argv.slice(2)
const bench = benches[name ?? '']
if (bench) process.exitCode = (await bench(args)) ? 0 : 1
else {
  console.error(`pnpm bench ${Object.keys(benches).join('|')} [--update]`)
  process.exitCode = 2
}
