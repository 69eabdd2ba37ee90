import { MemoryLog } from '../../server/log/memory.ts';
import { keepsTheContract } from './log-contract.ts';

keepsTheContract(() => new MemoryLog());
