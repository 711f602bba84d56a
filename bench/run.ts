/** `pnpm bench NAME [--update]`: quality, speed or size, each against a baseline that only a commit can move. */
import { benchQuality } from './quality/quality.ts'

const benches: Readonly<Record<string, (args: readonly string[]) => boolean | Promise<boolean>>> = {
  quality: benchQuality,
}

const [name, ...args] = process.argv.slice(2)
const bench = benches[name ?? '']
if (bench) process.exitCode = (await bench(args)) ? 0 : 1
else {
  console.error(`pnpm bench ${Object.keys(benches).join('|')} [--update]`)
  process.exitCode = 2
}
