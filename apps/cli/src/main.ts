#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { parse } from '@isnad/core'

for (const file of process.argv.slice(2)) console.log(JSON.stringify(parse(readFileSync(file, 'utf8'))))
