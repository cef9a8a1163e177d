export { type Joining, joinAsAdministrator, joinAsInvited } from './joining.service.ts';
export { lockPeopleOf } from './people.repo.ts';
export { peopleRoutes } from './people.routes.ts';
export { addPerson, countWaitingPeople, lockPerson } from './people.service.ts';
export { requireServiceRole } from './service-access.service.ts';
