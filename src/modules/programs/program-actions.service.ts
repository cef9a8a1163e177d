import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import { findProgramHere } from './own-programs.service.ts';
import { countPrograms } from './programs.repo.ts';
import {
  decideKeyMaking,
  decideProgramDeletion,
  decideProgramMaking,
  PROGRAM_SENTENCES,
} from './programs.rules.ts';

const program = { kind: 'program', by: 'id' } as const;
const onlyFor = ['customer', 'partner'] as const;
const permission = 'people:manage';

export const programActions: ActionDefinition[] = [
  {
    action: 'addProgram',
    words: 'make a program',
    permission,
    onlyFor,
    subject: null,
    consider: async ({ tx, actor }) =>
      verdictOf('', decideProgramMaking(await countPrograms(tx, actor.organizationId)), PROGRAM_SENTENCES),
  },
  {
    action: 'changeProgram',
    words: 'change the program',
    permission,
    onlyFor,
    subject: program,
    consider: async (ctx, id) => allowed((await findProgramHere(ctx, id)).name),
  },
  {
    action: 'deleteProgram',
    words: 'delete the program',
    permission,
    onlyFor,
    subject: program,
    async consider(ctx, id) {
      const { name, serviceRoles } = await findProgramHere(ctx, id);
      return verdictOf(name, decideProgramDeletion({ serviceRoles: serviceRoles.length }), PROGRAM_SENTENCES);
    },
  },
  {
    action: 'addProgramKey',
    words: 'add a key',
    permission,
    onlyFor,
    subject: program,
    async consider(ctx, id) {
      const { name, keys } = await findProgramHere(ctx, id);
      const current = keys.filter((key) => new Date(key.expiresAt) > ctx.clock.now());
      return verdictOf(name, decideKeyMaking(current.length), PROGRAM_SENTENCES);
    },
  },
  {
    action: 'removeProgramKey',
    words: 'take a key away',
    permission,
    onlyFor,
    subject: program,
    consider: async (ctx, id) => allowed((await findProgramHere(ctx, id)).name),
  },
];
