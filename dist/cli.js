#!/usr/bin/env node
await import('./index.js?cli')
