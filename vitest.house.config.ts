import { defineConfig } from 'vitest/config';

/** The tests that need no database: they look at the files of the repository. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: [
      'tests/architecture.test.ts',
      'tests/documents.test.ts',
      'tests/api-types.test.ts',
      'tests/lock-file.test.ts',
      'tests/requirements.test.ts',
    ],
  },
});
