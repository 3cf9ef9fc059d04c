import { enableCompileCache } from 'node:module';

// A replay is short: what its modules compile to is kept from one run to the next.
enableCompileCache();
await import('./replay/command.ts');
