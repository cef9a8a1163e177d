import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'staff.title': 'Staff',
  'staff.sentence':
    'Operators import the registry and bring in staff; support engineers help partners, and two of them replace a partner’s administrator.',
  'staff.list': 'Staff',
  'staff.search': 'Search by name or sign-in account',
  'staff.empty': 'Nobody matches.',
  'staff.add': 'Add a person',
  'staff.change': 'Change roles',
  'staff.invite': 'Send invitation again',
  'staff.selectOne': 'Select one person in the list first.',
  'staff.name': 'Name',
  'staff.signInName': 'Sign-in account',
  'staff.contactEmail': 'Contact e-mail address',
  'staff.roles': 'Roles',
  'staff.roles.none': 'No role',
  'staff.invitation': 'Invitation',
  'staff.invitation.not-sent': 'Not sent',
  'staff.invitation.sent': 'Sent, open until {until}',
  'staff.invitation.expired': 'Expired',
  'staff.invitation.accepted': 'Accepted',
  'staff.invited': 'The invitation of {name} is on its way to {address}.',
  'staff.invited.again': 'A new invitation of {name} is on its way; the former link has stopped working.',
  'role.operator': 'Operator',
  'role.support': 'Support engineer',
  'role.operator.help':
    'Operator: imports the partner registry, and adds people and changes their roles here.',
  'role.support.help': 'Support engineer: opens partners’ data with a reason, and replaces administrators.',
  'person.add': 'Add a person',
  'person.form': 'Person',
  'person.confirm': 'Change {name}?',
  'person.signInName.help':
    'The e-mail address with which the person signs in. No other account can accept the invitation.',
  'person.contactEmail.help': 'Where the invitation goes. It may differ from the sign-in account.',
  'person.submit': 'Add and send the invitation',
  'person.cancel': 'Cancel',
  'person.change': 'Roles of {name}',
  'person.save': 'Save',
  'person.saved': 'The roles of {name} were saved.',
  'person.noRole': 'Without any role the person can do nothing here any more.',
} as const satisfies Catalogue;

export const text = textFrom(messages);
