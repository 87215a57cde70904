#!/usr/bin/env node
import { runProcess } from './process-io.service.js';
import { runRedlines } from './redlines.command.js';

await runProcess(runRedlines);
