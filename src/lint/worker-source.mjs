// Starts worker.ts where nothing was built: Node 20 has no way to hand a thread a loader for its first file.
import { tsImport } from 'tsx/esm/api'

const { main } = await tsImport('./worker.ts', import.meta.url)
await main()
