export { listAdministratorAddresses } from './administrators.repo.ts';
export { joinAsAdministrator, joinAsInvited } from './joining.service.ts';
export {
  deletePerson,
  findPerson,
  insertPerson,
  listBoundAdministrators,
  listBoundHolders,
  lockPeopleOf,
  type PersonRow,
  updatePerson,
} from './people.repo.ts';
export { peopleRoutes } from './people.routes.ts';
export {
  addPerson,
  auditPerson,
  countWaitingPeople,
  listPageOfPeople,
  lockPerson,
  refuseUnofferedRoles,
  requireCustomer,
} from './people.service.ts';
export { findPersonHere, peopleActions } from './people-actions.service.ts';
export { insertPeople, listKnownSignInNames, listOfferedServices } from './people-bulk.repo.ts';
export { type PeopleQuery, seekPeople } from './people-search.repo.ts';
export { considerServiceRole, requireOpening, requireServiceRole } from './service-access.service.ts';
