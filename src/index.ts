// One bundle in two parts: the command (cli.js asks for it), the action.
await (await (import.meta.url.endsWith('?cli') ? import('./cli.js') : import('./main.js'))).main()
