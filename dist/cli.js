#!/usr/bin/env node
await import('./index.js?cli=1.0.0')
