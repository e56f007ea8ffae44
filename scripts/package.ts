import { buildBundle } from './bundle.js'

buildBundle('dist')
