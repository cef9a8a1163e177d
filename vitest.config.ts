import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The long ones, which are stories and attacks, begin first, also where no earlier run says how long they take: both workers are busy to the end. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isStory = ({ moduleId }: TestSpecification) => /\/tests\//.test(moduleId);
    return (await super.sort(files)).sort((one, other) => Number(isStory(other)) - Number(isStory(one)));
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/harness/database-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Reading the application takes a second and a half of a processor: each worker reads it once, and not for each file.
    isolate: false,
    sequence: { sequencer: LongOnesFirst },
  },
});
