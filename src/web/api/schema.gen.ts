// Generated from the routes by `npm run generate`.
export interface paths {
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services, supported countries/regions and announcements, for everybody */
        get: operations["readHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a code to an address; the answer does not tell whether it has an account already */
        post: operations["askToSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an account with the mailed code, and sign in */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with address and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of this browser */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Providers through which people may sign in, besides a password */
        get: operations["listIdentityProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-reset/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a code for a new password; the answer does not tell whether there is an account */
        post: operations["askForNewPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with the mailed code; ends every other session and signs in */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and in which organizations */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/addresses/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a code to a further address */
        post: operations["askToProveAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a further address with the mailed code */
        post: operations["proveAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/{provider}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go to a sign-in provider; `returnTo` is a path of this site to come back to */
        get: operations["startOpenIdSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a sign-in provider sends the browser back to */
        get: operations["finishOpenIdSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation still has to be set up */
        get: operations["readSetUpState"];
        put?: never;
        /** Make the operator, or fill the demo; works once, with the link of the first start */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in this organization, newest first */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is under way or was done for this organization, failed ones first */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One operation: its steps, every attempt, the promise and the estimate */
        get: operations["readOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/{operationId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The operation as server-sent events `operation`: as it is now, then at each change, until it ends */
        get: operations["watchOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/{operationId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a failed operation go on from the step that failed */
        post: operations["retryOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mail that went into the built-in mailbox, newest first */
        get: operations["listMailboxMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail of the built-in mailbox as text */
        get: operations["readMailboxMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The partner organizations that the registry associates with my sign-in names */
        get: operations["listRegistrationCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a partner organization; the caller becomes its administrator */
        post: operations["registerPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the place that waits for me in a partner organization */
        post: operations["claimPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the administrators of an active partner organization to be let in */
        post: operations["requestAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the partner organization, in the order in which they came */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asked to be let in, newest first */
        get: operations["listAccessRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/access-requests/{requestId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the colleague in, with a role */
        post: operations["approveAccessRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/access-requests/{requestId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline the request, with a reason */
        post: operations["declineAccessRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registered partner organizations by name or number */
        get: operations["searchSupportedPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/partners/{partnerOrganizationId}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open one partner's data with a reason; the opening stands in both audit trails */
        post: operations["openSupportedPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/administrator-replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replacements of partner administrators, newest first; open ones with what confirming would do */
        get: operations["listAdministratorReplacements"];
        put?: never;
        /** Propose a new administrator of a partner organization; a colleague confirms */
        post: operations["proposeAdministratorReplacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/administrator-replacements/{replacementId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what another engineer proposed; it takes effect at once */
        post: operations["confirmAdministratorReplacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/administrator-replacements/{replacementId}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a proposal, with a reason; nothing changes */
        post: operations["rejectAdministratorReplacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The vendor's own people by last name, with their roles and invitations */
        get: operations["listStaff"];
        put?: never;
        /** Add a person to the staff and send the invitation */
        post: operations["addStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person of the staff */
        get: operations["getStaffPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the roles of a person; needs If-Match */
        patch: operations["changeStaff"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff/{personId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the invitation again; the former link stops working */
        post: operations["inviteStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers of a partner, by name */
        get: operations["listCustomers"];
        put?: never;
        /** Enrol an existing customer by its number, or a prospect without one */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer with its subscriptions */
        get: operations["readCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a customer; also adds the customer account number that a prospect lacks */
        patch: operations["changeCustomer"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier imports, newest first */
        get: operations["listRegistryImports"];
        put?: never;
        /** Import partners, sign-in names and customers from a CSV file of at most 64 MB in the field "file" */
        post: operations["importRegistry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import with its wrong rows */
        get: operations["readRegistryImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/imports/{importId}/problems.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The wrong rows of an import as a CSV file, with reasons, ready to be mended and imported again */
        get: operations["readRegistryImportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners of the registry by number, with counts of their sign-in names and customers */
        get: operations["listRegistryPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers of the registry by number, with their partners of record */
        get: operations["listRegistryCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry-customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A partner's own customers in the registry, by whole number or similar name */
        get: operations["searchMyCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry-customers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name, address and industry of one of the own customers, to fill a form with */
        get: operations["readMyRegistryCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Remote registries by name, with when they were read last; never their secrets */
        get: operations["listRegistrySources"];
        put?: never;
        /** Add a remote registry: OData v4 or REST, with mapping, paging and authentication */
        post: operations["addRegistrySource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/sources/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch one page of each list and tell how its rows would be taken; changes nothing */
        post: operations["tryRegistrySource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One remote registry without its secret */
        get: operations["readRegistrySource"];
        /** Put a remote registry as a whole; a secret that is left out stays for the same server */
        put: operations["changeRegistrySource"];
        post?: never;
        /** Remove a remote registry with its secret; what it brought stays */
        delete: operations["removeRegistrySource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/sources/{sourceId}/synchronizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Synchronize now: everything, or one partner or customer by number */
        post: operations["startRegistrySynchronization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/synchronizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Synchronizations of all sources or of one, newest first */
        get: operations["listRegistrySynchronizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/synchronizations/{synchronizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One synchronization: steps, waits, what it did, and its wrong rows */
        get: operations["readRegistrySynchronization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that a source does not deliver any more, and since when */
        get: operations["listMissingRegistryRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry/missing/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove rows that no source delivers any more; those that must stay are named with why */
        post: operations["removeMissingRegistryRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the sources of the registry asked for one customer account number now */
        post: operations["startRegistryLookup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registry-lookups/{lookupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the sources have the number as a customer of yours */
        get: operations["readRegistryLookup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/partner-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of partner of record that concern the organization, newest first */
        get: operations["listPartnerChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/partner-changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One change of partner of record: what moves and what stays, before and after */
        get: operations["readPartnerChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set another moment for an announced change, or let it take effect at once */
        patch: operations["movePartnerChange"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services to sign up for, with their countries/regions of use */
        get: operations["listOfferings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers/{customerId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a service to a customer; the operation in `location` provisions it */
        post: operations["addService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Service List: what the customers have, newest first */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One subscription */
        get: operations["readSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an activation can be sent, and how the newest one fares */
        get: operations["getActivation"];
        put?: never;
        /** Send the activation mail to the Customer administrator; again, the former link stops working */
        post: operations["sendActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/people/{personId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the invitation of a saved person; again, the former link stops working */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link of a mail is, and whether the account in use is the right one; changes nothing */
        post: operations["lookUpInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an activation or an invitation with the account in use */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Terms of service and privacy statement as they hold today */
        get: operations["listCurrentAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a customer organization, by last name, with their roles and invitations */
        get: operations["listPeople"];
        put?: never;
        /** Save a new person; sends no mail */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        /** Delete a person who has no roles left */
        delete: operations["deletePerson"];
        options?: never;
        head?: never;
        /** Change name, contact address or roles; needs If-Match */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The services of a customer organization, whether you can open them, and if not, why */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Getting started shows: the service, its functional areas, how many projects there are */
        get: operations["readRapidStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Configuration projects, newest first, with the progress of each question group */
        get: operations["listRapidStartProjects"];
        put?: never;
        /** Create a configuration project; Base information is always part of it, and first */
        post: operations["createRapidStartProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project with its areas, groups, questions and answers */
        get: operations["readRapidStartProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/groups/{areaCode}/{groupCode}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the answers of a question group; opens a complete group again */
        put: operations["saveRapidStartAnswers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/groups/{areaCode}/{groupCode}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a question group as complete */
        post: operations["completeRapidStartGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/load-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a load would write, by table, or what stands against it */
        get: operations["planRapidStartLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The loads of a project, newest first */
        get: operations["listRapidStartLoads"];
        put?: never;
        /** Write a project as a Business Central package; every question group has to be complete */
        post: operations["loadRapidStartProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/loads/{loadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One load with its summary */
        get: operations["readRapidStartLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/loads/{loadId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The .rapidstart file of a load */
        get: operations["downloadRapidStartPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/loads/{loadId}/summary.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The summary of a load, for Excel */
        get: operations["downloadRapidStartLoadSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/packages/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a .rapidstart file back: its tables, records and what was found. Nothing is kept */
        post: operations["readRapidStartPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            reason?: string;
            explanation?: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            };
            errors?: {
                pointer: string;
                message: string;
                code: string;
            }[];
            correlationId: string;
        };
        RegistryCustomerInput: {
            number: string;
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            industry: string;
        };
        RegistryCustomerListInput: {
            items: components["schemas"]["RegistryCustomerInput"][];
            /** @description When the registry was brought up to date last. */
            asOf: string | null;
        };
        RegistryProblemInput: {
            /** @description Where the row begins in the file; the headings are line 1. */
            line: number;
            /** @description The heading of the wrong field; empty when the row as a whole is. */
            field: string;
            /** @description What stands there, shortened. */
            value: string;
            reason: string;
            sentence: string;
            remedy: string;
        };
        RegistryImportInput: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** @enum {string} */
            layout: "portico" | "sp500";
            rowsRead: number;
            added: number;
            changed: number;
            unchanged: number;
            refused: number;
            importedBy: string;
            /** Format: date-time */
            importedAt: string;
            /** @description The first 1,000; `refused` counts all. */
            problems: components["schemas"]["RegistryProblemInput"][];
        };
        RegistryImportPageInput: {
            items: {
                /** Format: uuid */
                id: string;
                fileName: string;
                /** @enum {string} */
                layout: "portico" | "sp500";
                rowsRead: number;
                added: number;
                changed: number;
                unchanged: number;
                refused: number;
                importedBy: string;
                /** Format: date-time */
                importedAt: string;
            }[];
            nextCursor: string | null;
        };
        RegistryDryRunInput: {
            fileName: string;
            /** @enum {string} */
            layout: "portico" | "sp500";
            rowsRead: number;
            added: number;
            changed: number;
            unchanged: number;
            refused: number;
            /** @description The first 1,000; `refused` counts all. */
            problems: components["schemas"]["RegistryProblemInput"][];
            /** @description The first 200 rows that would be added or changed. */
            preview: {
                line: number;
                /** @enum {string} */
                record: "partner" | "sign-in" | "customer";
                key: string;
                name: string;
                /** @enum {string} */
                outcome: "add" | "change";
                /** @description Headings of the fields that would change. */
                changes: string[];
            }[];
        };
        RegistryPartnerInput: {
            number: string;
            name: string;
            country: string;
            certified: boolean;
            addendumSigned: boolean;
            signInNames: number;
            customers: number;
            /** Format: date-time */
            updatedAt: string;
        };
        RegistryPartnerPageInput: {
            items: components["schemas"]["RegistryPartnerInput"][];
            nextCursor: string | null;
        };
        RegistryEntryInput: {
            number: string;
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            industry: string;
            /** @enum {string} */
            plan: "enhancement" | "none";
            partnerNumber: string;
            partnerName: string;
            /** Format: date-time */
            updatedAt: string;
        };
        RegistryEntryPageInput: {
            items: components["schemas"]["RegistryEntryInput"][];
            nextCursor: string | null;
        };
        AuditEventInput: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            actorName: string;
            /** @description The capacity in which the person acted. */
            actorRole: string;
            action: string;
            subjectKind: string;
            subjectId: string;
            subjectName: string;
            reason: string | null;
            details: {
                [key: string]: unknown;
            };
            correlationId: string;
        };
        AuditPageInput: {
            items: components["schemas"]["AuditEventInput"][];
            nextCursor: string | null;
        };
        MailboxEntryInput: {
            /** Format: uuid */
            id: string;
            sender: string;
            recipient: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
        };
        MailboxPageInput: {
            items: components["schemas"]["MailboxEntryInput"][];
            nextCursor: string | null;
        };
        MailboxMessageInput: {
            /** Format: uuid */
            id: string;
            sender: string;
            recipient: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
            text: string;
            /** @description Where this installation is found: only links to it are its own. */
            publicUrl: string;
        };
        OperationSummaryInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "provision";
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed";
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** @description The person who asked for it. */
            requestedBy: string | null;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            /** @description Until when it is promised, and how that stands. */
            promise: {
                /** Format: date-time */
                by: string;
                /** @enum {string} */
                state: "running" | "at-risk" | "kept" | "broken";
            };
            stepsDone: number;
            stepsInAll: number;
            /** @description The step that it is at; null when all are done. */
            currentStep: string | null;
            /** @description Why the latest attempt of that step failed. */
            error: string | null;
        };
        OperationPageInput: {
            items: components["schemas"]["OperationSummaryInput"][];
            nextCursor: string | null;
        };
        OperationAttemptInput: {
            attempt: number;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            /** @description null: under way. lost: the process that worked on it stopped. */
            outcome: ("done" | "failed" | "lost") | null;
            error: string | null;
        };
        OperationStepInput: {
            name: string;
            label: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            /** @description Who is at work on it, or waited for. */
            who: string;
            note: string | null;
            startedAt: string | null;
            finishedAt: string | null;
            attempts: components["schemas"]["OperationAttemptInput"][];
        };
        OperationInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "provision";
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed";
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** @description The person who asked for it. */
            requestedBy: string | null;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            /** @description Until when it is promised, and how that stands. */
            promise: {
                /** Format: date-time */
                by: string;
                /** @enum {string} */
                state: "running" | "at-risk" | "kept" | "broken";
            };
            stepsDone: number;
            stepsInAll: number;
            /** @description The step that it is at; null when all are done. */
            currentStep: string | null;
            /** @description Why the latest attempt of that step failed. */
            error: string | null;
            steps: components["schemas"]["OperationStepInput"][];
            /** @description From the earlier ones of this installation; null while there are fewer than five. */
            estimate: {
                medianSeconds: number;
                p90Seconds: number;
                sample: number;
            } | null;
            estimateSentence: string;
            /** @description Whether the caller may let it go on by hand, and why not. */
            retry: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
        };
        PartnerChangeInput: {
            /** Format: uuid */
            id: string;
            number: string;
            customerName: string;
            from: {
                number: string;
                name: string;
            };
            to: {
                number: string;
                name: string;
            };
            /** @enum {string} */
            state: "announced" | "waiting" | "done" | "reversed";
            /** Format: date-time */
            announcedAt: string;
            /** Format: date-time */
            effectiveAt: string;
            finishedAt: string | null;
            version: number;
            /** @description What moves and what stays, before and after the moment. */
            table: {
                what: string;
                before: string;
                after: string;
                moves: boolean;
            }[];
        };
        PartnerChangePageInput: {
            items: {
                /** Format: uuid */
                id: string;
                number: string;
                customerName: string;
                from: {
                    number: string;
                    name: string;
                };
                to: {
                    number: string;
                    name: string;
                };
                /** @enum {string} */
                state: "announced" | "waiting" | "done" | "reversed";
                /** Format: date-time */
                announcedAt: string;
                /** Format: date-time */
                effectiveAt: string;
                finishedAt: string | null;
                version: number;
            }[];
            nextCursor: string | null;
        };
        CodeRequestInput: {
            signInName: string;
        };
        SignUpInput: {
            signInName: string;
            /** @description Six digits from the mail. */
            code: string;
            name: string;
            password: string;
        };
        PasswordResetInput: {
            signInName: string;
            /** @description Six digits from the mail. */
            code: string;
            password: string;
        };
        SignInInput: {
            signInName: string;
            password: string;
        };
        ProvedAddressInput: {
            signInName: string;
            /** @description Six digits from the mail. */
            code: string;
        };
        MeInput: {
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description Addresses that this account has proved. */
                signInNames: string[];
            };
            organizations: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "vendor" | "partner" | "customer";
                name: string;
                roles: string[];
            }[];
        };
        IdentityProvidersInput: {
            items: {
                id: string;
                name: string;
                startUrl: string;
            }[];
        };
        SetUpStateInput: {
            needed: boolean;
        };
        SetUpInput: {
            /** @description From the link that the first start prints. */
            token: string;
            /** @constant */
            mode: "operator";
            vendorName: string;
            operator: {
                name: string;
                signInName: string;
                password: string;
            };
        } | {
            /** @description From the link that the first start prints. */
            token: string;
            /** @constant */
            mode: "demo";
        };
        AgreementInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "terms" | "privacy";
            version: string;
            language: string;
            title: string;
            /** @description Markdown. */
            body: string;
            /** Format: date */
            effectiveFrom: string;
        };
        CurrentAgreementsInput: {
            items: components["schemas"]["AgreementInput"][];
        };
        NewPersonInput: {
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            /** @default [] */
            serviceRoles: {
                /** Format: uuid */
                subscriptionId: string;
                role: string;
            }[];
            /**
             * @description May manage people and roles.
             * @default false
             */
            administrator: boolean;
        };
        PersonChangeInput: {
            firstName?: string;
            lastName?: string;
            contactEmail?: string;
            /** @description Only the recorded one is taken: it never changes. */
            signInName?: string;
            serviceRoles?: {
                /** Format: uuid */
                subscriptionId: string;
                role: string;
            }[];
            administrator?: boolean;
        };
        PersonInput: {
            /** Format: uuid */
            id: string;
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            administrator: boolean;
            serviceRoles: {
                /** Format: uuid */
                subscriptionId: string;
                serviceName: string;
                role: string;
            }[];
            invitation: {
                /** @enum {string} */
                state: "not-sent" | "sent" | "expired" | "accepted";
                expiresAt: string | null;
            };
            deletion: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            inviting: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            version: number;
        };
        PeoplePageInput: {
            items: components["schemas"]["PersonInput"][];
            nextCursor: string | null;
        };
        SendActivationInput: {
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
        };
        SentInvitationInput: {
            /**
             * @description `replaced`: the former link has stopped working.
             * @enum {string}
             */
            kind: "sent" | "replaced";
            signInName: string;
            contactEmail: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ActivationInput: {
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            customer: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            country: string;
            administrator: {
                firstName: string;
                lastName: string;
                signInName: string;
                contactEmail: string;
            };
            sending: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            invitation: {
                /** @enum {string} */
                state: "open" | "expired" | "used" | "replaced" | "withdrawn";
                to: {
                    firstName: string;
                    lastName: string;
                    signInName: string;
                    contactEmail: string;
                };
                mail: {
                    /** @enum {string} */
                    state: "queued" | "sending" | "sent" | "failed";
                    sentAt: string | null;
                };
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                acceptedAt: string | null;
            } | null;
        };
        InvitationLookupInput: {
            token: string;
        };
        InvitationFoundInput: {
            /** @enum {string} */
            kind: "customer-administrator" | "user";
            /** @enum {string} */
            state: "open" | "expired" | "used" | "replaced" | "withdrawn";
            organizationName: string;
            /** @enum {string} */
            organizationKind: "vendor" | "partner" | "customer";
            serviceName: string | null;
            invitedBy: string;
            /** @description Masked. */
            expectedSignInName: string;
            /** Format: date-time */
            expiresAt: string;
            agreementsRequired: boolean;
            /** @description Who is signed in; null for a visitor. */
            account: {
                name: string;
                signInName: string;
                /** @enum {string} */
                match: "right-account" | "wrong-account";
            } | null;
            /** @description Why it cannot be accepted as things stand. */
            refusal: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
        };
        AcceptInvitationInput: {
            token: string;
            /** @default [] */
            acceptedAgreementIds: string[];
        };
        InvitationAcceptedInput: {
            /** @enum {string} */
            kind: "customer-administrator" | "user";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            organizationKind: "vendor" | "partner" | "customer";
            subscriptionId: string | null;
        };
        AddServiceInput: {
            offeringCode: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        SubscriptionInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            offeringCode: string;
            offeringName: string;
            country: string;
            countryName: string;
            dataCentre: string;
            serviceAccountId: string;
            /** @enum {string} */
            status: "not-activated" | "invitation-sent" | "active" | "inactive";
            statusLabel: string;
            /** @description The latest operation that provisions it. */
            provisioning: {
                /** Format: uuid */
                operationId: string;
                /** @enum {string} */
                state: "queued" | "running" | "succeeded" | "failed";
            } | null;
            /** Format: date-time */
            createdAt: string;
            invitedAt: string | null;
            activatedAt: string | null;
            version: number;
        };
        SubscriptionPageInput: {
            items: components["schemas"]["SubscriptionInput"][];
            nextCursor: string | null;
        };
        ServiceAddedInput: {
            subscription: components["schemas"]["SubscriptionInput"];
            operation: {
                /** Format: uuid */
                id: string;
                state: string;
            };
        };
        OfferingInput: {
            code: string;
            name: string;
            description: string;
            promisedHours: number;
            countries: {
                code: string;
                name: string;
            }[];
        };
        OfferingListInput: {
            items: components["schemas"]["OfferingInput"][];
        };
        CreateCustomerInput: {
            /** @description Customer account number. Without it: a prospect for 90 days. */
            number?: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @default  */
            street: string;
            /** @default  */
            city: string;
            /** @default  */
            state: string;
            /** @default  */
            postalCode: string;
            /** @default  */
            phone: string;
            /** @default  */
            industry: string;
            /**
             * @default {
             *       "firstName": "",
             *       "lastName": "",
             *       "signInName": ""
             *     }
             */
            administrator: {
                /** @default  */
                firstName: string;
                /** @default  */
                lastName: string;
                /** @default  */
                signInName: string;
            };
            /** @description Receives notifications; may differ from the sign-in name. */
            contactEmail?: string;
        };
        ChangeCustomerInput: {
            /** @description Adds the number that a prospect lacks (PP-39). */
            number?: string;
            name?: string;
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            street?: string;
            city?: string;
            state?: string;
            postalCode?: string;
            phone?: string;
            industry?: string;
            administrator?: {
                /** @default  */
                firstName: string;
                /** @default  */
                lastName: string;
                /** @default  */
                signInName: string;
            };
            contactEmail?: string;
        };
        CustomerRowInput: {
            /** Format: uuid */
            id: string;
            number: string | null;
            name: string;
            city: string;
            country: string;
            /** @enum {string} */
            kind: "existing" | "prospect";
            /** @enum {string} */
            standing: "active" | "inactivated" | "retention-ended";
            /** @description Days begun until an active prospect ends. */
            daysLeft: number | null;
            services: number;
            version: number;
        };
        CustomerPageInput: {
            items: components["schemas"]["CustomerRowInput"][];
            nextCursor: string | null;
        };
        CustomerInput: {
            /** Format: uuid */
            id: string;
            number: string | null;
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            phone: string;
            industry: string;
            administrator: {
                firstName: string;
                lastName: string;
                signInName: string;
            };
            contactEmail: string;
            /** @enum {string} */
            kind: "existing" | "prospect";
            /** @enum {string} */
            standing: "active" | "inactivated" | "retention-ended";
            /** @description Days begun until an active prospect ends. */
            daysLeft: number | null;
            usableUntil: string | null;
            inactiveSince: string | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            subscriptions: components["schemas"]["SubscriptionInput"][];
        };
        PartnerAddressInput: {
            street: string;
            city: string;
            /** @default  */
            state: string;
            /** @default  */
            postalCode: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        RegisterPartnerInput: {
            partnerNumber: string;
            name: string;
            address: components["schemas"]["PartnerAddressInput"];
            phone: string;
            firstName: string;
            lastName: string;
            contactEmail: string;
        };
        ClaimPlaceInput: {
            partnerNumber: string;
        };
        RegisteredPartnerInput: {
            /** Format: uuid */
            organizationId: string;
        };
        RegistrationCandidateInput: {
            number: string;
            name: string;
            country: string;
            /** @description The proved address that the registry associates. */
            signInName: string;
            /** @enum {string} */
            state: "can-register" | "member" | "can-claim" | "already-active" | "not-certified" | "addendum-not-signed";
            /** @description Only for a member. */
            organizationId: string | null;
            explanation: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
            /** @description Masked; where the organization is active already. */
            administrators: string[];
            openRequest: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                lapsesAt: string;
            } | null;
        };
        RegistrationCandidatesInput: {
            items: components["schemas"]["RegistrationCandidateInput"][];
        };
        ColleagueInput: {
            /** Format: uuid */
            id: string;
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            roles: string[];
            /** @description True until the person has signed in and taken the place. */
            waiting: boolean;
            /** Format: date-time */
            since: string;
        };
        ColleaguePageInput: {
            items: components["schemas"]["ColleagueInput"][];
            nextCursor: string | null;
        };
        RequestAccessInput: {
            partnerNumber: string;
            /**
             * @description What the administrators read beside the name.
             * @default
             */
            note: string;
        };
        AccessRequestInput: {
            /** Format: uuid */
            id: string;
            name: string;
            signInName: string;
            note: string;
            /** @enum {string} */
            state: "open" | "approved" | "declined" | "lapsed";
            reason: string | null;
            decidedBy: string | null;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lapsesAt: string;
        };
        AccessRequestPageInput: {
            items: components["schemas"]["AccessRequestInput"][];
            nextCursor: string | null;
        };
        AccessRequestedInput: {
            /** Format: uuid */
            id: string;
        };
        ApproveAccessInput: {
            /** @enum {string} */
            role: "administrator" | "member" | "reader";
        };
        DeclineAccessInput: {
            reason: string;
        };
        ServiceInput: {
            /** Format: uuid */
            subscriptionId: string;
            name: string;
            description: string;
            /** @description Country/region of use, ISO 3166-1 alpha-2. */
            country: string;
            serviceAccountId: string;
            /** @description Who supports this service. */
            partnerName: string;
            /** @enum {string} */
            status: "not-activated" | "invitation-sent" | "active" | "inactive";
            activatedAt: string | null;
            provisioning: {
                /** @enum {string} */
                state: "not-started" | "under-way" | "failed" | "ready";
                operationId: string | null;
                promisedBy: string | null;
            };
            /** @description Your roles in this service. */
            roles: string[];
            /** @description The roles that can be given in it. */
            availableRoles: string[];
            open: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
        };
        ServicesPageInput: {
            items: components["schemas"]["ServiceInput"][];
            nextCursor: string | null;
            /** @description What waits for an administrator; null for everybody else. */
            waiting: {
                notInvited: number;
                invitationExpired: number;
                onlyOneAdministrator: boolean;
            } | null;
        };
        HomeInput: {
            services: {
                code: string;
                name: string;
                description: string;
                /** @description Supported countries/regions, by name (PP-3). */
                countries: {
                    code: string;
                    name: string;
                }[];
            }[];
            announcements: {
                /** Format: uuid */
                id: string;
                title: string;
                text: string;
            }[];
        };
        NewRapidStartProjectInput: {
            companyName: string;
            address: {
                street: string;
                city: string;
                /** @default  */
                state: string;
                /** @default  */
                postalCode: string;
            };
            /** @description ISO 3166-1 alpha-2. Final once saved. */
            country: string;
            /** @enum {string} */
            industry: "Agriculture and forestry" | "Arts, sports and recreation" | "Communication services" | "Construction" | "Education" | "Energy and utilities" | "Financial services and insurance" | "Health care" | "Hotels and restaurants" | "Information technology" | "Manufacturing: consumer goods" | "Manufacturing: industrial goods" | "Materials and mining" | "Nonprofit" | "Professional services" | "Public sector" | "Real estate" | "Retail" | "Transport and logistics" | "Wholesale";
            /** @default  */
            targetVersion: string;
            /** @enum {string} */
            option: "default" | "custom";
            name: string;
            /** @enum {string} */
            method: "business-process" | "module" | "custom-template";
            /**
             * @description Codes of functional areas. Base information is always part, and first.
             * @default []
             */
            areas: string[];
        };
        /** @description All answers of the group: question → value. A question that is left out, null or empty has no answer. */
        RapidStartAnswersInput: {
            answers: {
                [key: string]: string | number | boolean | string[] | null;
            };
        };
        RapidStartProjectSummaryInput: {
            /** Format: uuid */
            id: string;
            name: string;
            companyName: string;
            country: string;
            industry: string;
            targetVersion: string;
            /** @enum {string} */
            method: "business-process" | "module" | "custom-template";
            /** @enum {string} */
            status: "not-started" | "in-progress" | "completed" | "loaded";
            createdBy: {
                name: string;
                me: boolean;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description How many loads there were. */
            loads: number;
            groups: {
                areaCode: string;
                areaName: string;
                code: string;
                name: string;
                /** @enum {string} */
                state: "not-started" | "in-progress" | "completed";
                assignee: {
                    name: string;
                    me: boolean;
                } | null;
                questions: number;
                answered: number;
            }[];
        };
        RapidStartProjectsPageInput: {
            items: components["schemas"]["RapidStartProjectSummaryInput"][];
            nextCursor: string | null;
        };
        RapidStartQuestionInput: {
            code: string;
            label: string;
            help: string;
            /** @enum {string} */
            control: "text" | "code" | "number" | "date" | "yes-no" | "list" | "multi-list";
            definition: {
                required: boolean;
                minLength?: number;
                maxLength?: number;
                pattern?: string;
                patternWords?: string;
                /** @enum {string} */
                format?: "country" | "currency" | "culture";
                minimum?: number;
                maximum?: number;
                whole?: boolean;
                after?: string;
                choices?: {
                    value: string;
                    label: string;
                }[];
                choicesFromTable?: number;
                preset?: string | number | boolean;
                /** @enum {string} */
                prefill?: "company-name" | "street" | "postal-code" | "city" | "state" | "country";
                target?: {
                    table: number;
                    field: string;
                };
            };
            field: {
                table: number;
                tableName: string;
                no: number;
                name: string;
                xml: string;
                type: string;
                len?: number;
                notBlank?: boolean;
                options?: {
                    [key: string]: string;
                };
                relation?: string;
            } | null;
            answer: (string | number | boolean | string[]) | null;
            /** @description What to show before anybody answers; it counts only once it is saved. */
            suggestion: string | number | boolean | null;
        };
        RapidStartQuestionGroupInput: {
            code: string;
            name: string;
            help: string;
            questions: components["schemas"]["RapidStartQuestionInput"][];
            areaCode: string;
            /** @enum {string} */
            state: "not-started" | "in-progress" | "completed";
            assignee: {
                name: string;
                me: boolean;
            } | null;
            answered: number;
            completedAt: string | null;
            /** @description For If-Match, in quotes. */
            version: number;
        };
        RapidStartProjectInput: {
            /** Format: uuid */
            id: string;
            name: string;
            companyName: string;
            country: string;
            industry: string;
            targetVersion: string;
            /** @enum {string} */
            method: "business-process" | "module" | "custom-template";
            /** @enum {string} */
            status: "not-started" | "in-progress" | "completed" | "loaded";
            createdBy: {
                name: string;
                me: boolean;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description How many loads there were. */
            loads: number;
            address: {
                street: string;
                city: string;
                state: string;
                postalCode: string;
                country: string;
            };
            areas: {
                code: string;
                name: string;
                description: string;
                groups: components["schemas"]["RapidStartQuestionGroupInput"][];
            }[];
        };
        RapidStartOverviewInput: {
            service: {
                /** Format: uuid */
                id: string;
                name: string;
                country: string;
            };
            organizationName: string;
            roles: string[];
            mayLoad: boolean;
            provisioned: boolean;
            areas: {
                code: string;
                name: string;
                description: string;
                groups: number;
                questions: number;
            }[];
            projects: {
                mine: number;
                all: number;
            };
        };
        NewRapidStartLoadInput: {
            /** @constant */
            target: "business-central-package";
            /** @description Without it, the code of the legal entity. */
            packageCode?: string;
        };
        RapidStartLoadInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId: string;
            /** @enum {string} */
            target: "business-central-package";
            packageCode: string;
            fileName: string;
            fileBytes: number;
            summary: {
                tables: {
                    tableId: number;
                    name: string;
                    records: number;
                }[];
                warnings: string[];
            };
            createdBy: {
                name: string;
                me: boolean;
            };
            /** Format: date-time */
            createdAt: string;
        };
        RapidStartLoadsPageInput: {
            items: components["schemas"]["RapidStartLoadInput"][];
            nextCursor: string | null;
        };
        RapidStartLoadPlanInput: {
            refusal: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
            openGroups: {
                areaCode: string;
                areaName: string;
                code: string;
                name: string;
                openQuestions: {
                    code: string;
                    label: string;
                }[];
            }[];
            packageCode: string;
            /** @description What will be in the package; empty while groups are open. */
            tables: {
                tableId: number;
                name: string;
                records: number;
            }[];
            warnings: string[];
        };
        RapidStartPackageReadingInput: {
            fileName: string;
            code: string;
            name: string;
            productVersion: string;
            languageId: string;
            tableCount: number;
            /** @description At most 500 tables with 200 fields each. */
            tables: {
                tableId: number;
                /** @description The table's own name, or its element where it is not known. */
                name: string;
                known: boolean;
                fields: {
                    name: string;
                    key: boolean;
                }[];
                records: number;
                /** @description The first 20 records, values in the order of the fields, cut to 200 characters. */
                first: (string | null)[][];
            }[];
            findingCount: number;
            findings: {
                code: string;
                /** @enum {string} */
                severity: "error" | "warning";
                sentence: string;
                tableId?: number;
                table?: string;
                record?: number;
                field?: string;
            }[];
        };
        RegistrySourceInput: {
            /** Format: uuid */
            id: string;
            name: string;
            definition: {
                /** @enum {string} */
                protocol: "odata" | "rest";
                address: string;
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                authentication: {
                    /** @constant */
                    kind: "none";
                } | {
                    /** @constant */
                    kind: "basic";
                    userName: string;
                } | {
                    /** @constant */
                    kind: "bearer";
                } | {
                    /** @constant */
                    kind: "api-key";
                    header: string & (unknown & unknown);
                };
                /** @default 30 */
                timeoutSeconds: number;
                /** @default 16 */
                mostMegabytes: number;
                feeds: {
                    /** @enum {string} */
                    record: "partner" | "sign-in" | "customer";
                    path: string;
                    /** @default  */
                    rows: string;
                    /** @description Field → where its value stands in a row: a name, `a.b`, a JSON pointer `/a/b`, or `=text` for what is always the same. */
                    mapping: {
                        [key: string]: string;
                    };
                    /**
                     * @default {
                     *       "kind": "none"
                     *     }
                     */
                    paging: {
                        /** @constant */
                        kind: "none";
                    } | {
                        /** @constant */
                        kind: "next-link";
                        at: string;
                    } | {
                        /** @constant */
                        kind: "page";
                        parameter: string & (unknown & unknown);
                        /** @default 1 */
                        first: number;
                        /** @default  */
                        sizeParameter: "" | (string & (unknown & unknown));
                        /** @default 500 */
                        size: number;
                    } | {
                        /** @constant */
                        kind: "offset";
                        limitParameter: string & (unknown & unknown);
                        offsetParameter: string & (unknown & unknown);
                        /** @default 500 */
                        size: number;
                    } | {
                        /** @constant */
                        kind: "cursor";
                        parameter: string & (unknown & unknown);
                        at: string;
                    };
                    /**
                     * @default {
                     *       "kind": "none"
                     *     }
                     */
                    changes: {
                        /** @constant */
                        kind: "none";
                    } | {
                        /** @constant */
                        kind: "delta";
                    } | {
                        /** @constant */
                        kind: "since";
                        parameter: string & (unknown & unknown);
                        at: string;
                    };
                    /** @default  */
                    one: string;
                }[];
            };
            /**
             * @description Null: on demand only.
             * @default null
             */
            everyMinutes: number | null;
            /**
             * @description A synchronization that misses more than this share of what the source had stops.
             * @default 10
             */
            stopAtPercent: number;
            hasSecret: boolean;
            asOf: string | null;
            nextAt: string | null;
            /** @description Rows that it does not deliver any more. */
            missing: number;
            latest: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "queued" | "running" | "succeeded" | "failed";
                /** Format: date-time */
                startedAt: string;
            } | null;
            version: number;
        };
        RegistrySourceListInput: {
            items: components["schemas"]["RegistrySourceInput"][];
        };
        RegistryTrialResultInput: {
            feeds: {
                /** @enum {string} */
                record: "partner" | "sign-in" | "customer";
                asked: string;
                rows: number;
                more: boolean;
                sample: {
                    fields: {
                        [key: string]: string;
                    };
                    problem: {
                        /** @description The heading of the wrong field; empty when the row as a whole is. */
                        field: string;
                        /** @description What stands there, shortened. */
                        value: string;
                        reason: string;
                        sentence: string;
                        remedy: string;
                    } | null;
                }[];
            }[];
        };
        RegistrySyncInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed";
            /** Format: date-time */
            startedAt: string;
            /** Format: uuid */
            sourceId: string;
            sourceName: string;
            /** @enum {string} */
            scope: "everything" | "one";
            record: ("partner" | "customer") | null;
            number: string | null;
            pages: number;
            rowsRead: number;
            added: number;
            changed: number;
            unchanged: number;
            missing: number;
            returned: number;
            refused: number;
            moved: number;
            notModified: boolean;
            failure: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
                detail: string;
            } | null;
            asOf: string | null;
            requestedBy: string | null;
            finishedAt: string | null;
            cursor: string | null;
            steps: {
                name: string;
                label: string;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed";
                startedAt: string | null;
                finishedAt: string | null;
            }[];
            notes: {
                /** Format: date-time */
                at: string;
                sentence: string;
            }[];
            /** @description The first 1,000; `refused` counts all. */
            problems: components["schemas"]["RegistryProblemInput"][];
        };
        RegistrySyncPageInput: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "queued" | "running" | "succeeded" | "failed";
                /** Format: date-time */
                startedAt: string;
                /** Format: uuid */
                sourceId: string;
                sourceName: string;
                /** @enum {string} */
                scope: "everything" | "one";
                record: ("partner" | "customer") | null;
                number: string | null;
                pages: number;
                rowsRead: number;
                added: number;
                changed: number;
                unchanged: number;
                missing: number;
                returned: number;
                refused: number;
                moved: number;
                notModified: boolean;
                failure: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                    detail: string;
                } | null;
                asOf: string | null;
                requestedBy: string | null;
                finishedAt: string | null;
            }[];
            nextCursor: string | null;
        };
        RegistryMissingRowInput: {
            /** Format: uuid */
            sourceId: string;
            sourceName: string;
            /** @enum {string} */
            record: "partner" | "sign-in" | "customer";
            key: string;
            name: string;
            partnerNumber: string | null;
            /** Format: date-time */
            missingSince: string;
        };
        RegistryMissingPageInput: {
            items: components["schemas"]["RegistryMissingRowInput"][];
            nextCursor: string | null;
        };
        RegistryRemovedMissingInput: {
            removed: number;
            kept: {
                record: string;
                key: string;
                sentence: string;
                remedy: string;
            }[];
        };
        RegistryLookupInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "queued" | "done" | "failed";
            found: boolean;
        };
        NewStaffInput: {
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            roles: ("operator" | "support")[];
        };
        StaffChangeInput: {
            /** @description None: the person can do nothing for the vendor any more. */
            roles: ("operator" | "support")[];
        };
        StaffPersonInput: {
            /** Format: uuid */
            id: string;
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            roles: ("operator" | "support")[];
            invitation: {
                /** @enum {string} */
                state: "not-sent" | "sent" | "expired" | "accepted";
                expiresAt: string | null;
            };
            inviting: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            /** @description Whether you may take the role operator away. */
            losingOperator: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            version: number;
        };
        StaffPageInput: {
            items: components["schemas"]["StaffPersonInput"][];
            nextCursor: string | null;
        };
        SupportedPartnerInput: {
            /** Format: uuid */
            organizationId: string;
            number: string | null;
            name: string;
            country: string;
            /** Format: date-time */
            registeredAt: string;
        };
        SupportedPartnerPageInput: {
            items: components["schemas"]["SupportedPartnerInput"][];
            nextCursor: string | null;
        };
        OpenPartnerInput: {
            reason: string;
        };
        OpenedPartnerInput: {
            /** Format: uuid */
            organizationId: string;
            number: string | null;
            name: string;
            country: string;
            /** Format: date-time */
            registeredAt: string;
            phone: string;
            address: {
                street: string;
                city: string;
                state: string;
                postalCode: string;
                country: string;
            };
            registry: {
                name: string;
                country: string;
                certified: boolean;
                addendumSigned: boolean;
                signInNames: string[];
            } | null;
            people: components["schemas"]["ColleagueInput"][];
        };
        ProposeReplacementInput: {
            /** Format: uuid */
            partnerOrganizationId: string;
            reason: string;
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
        };
        ProposedReplacementInput: {
            /** Format: uuid */
            id: string;
        };
        RejectReplacementInput: {
            reason: string;
        };
        AdministratorReplacementInput: {
            /** Format: uuid */
            id: string;
            partner: {
                /** Format: uuid */
                organizationId: string;
                name: string;
                number: string | null;
            };
            successor: {
                name: string;
                signInName: string;
                contactEmail: string;
            };
            reason: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "rejected";
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description What confirming would do now; null once it is decided. */
            plan: {
                losingAllRoles: {
                    name: string;
                    signInName: string;
                    contactEmail: string;
                }[];
                /**
                 * @description At once when one account has proved the sign-in name.
                 * @enum {string}
                 */
                successorIsBound: "at-once" | "at-first-sign-in";
                mailTo: string[];
            } | null;
            /** @description Why the caller cannot confirm. */
            confirmationRefusal: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
        };
        AdministratorReplacementPageInput: {
            items: components["schemas"]["AdministratorReplacementInput"][];
            nextCursor: string | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            reason?: string;
            explanation?: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            };
            errors?: {
                pointer: string;
                message: string;
                code: string;
            }[];
            correlationId: string;
        };
        RegistryCustomer: {
            number: string;
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            industry: string;
        };
        RegistryCustomerList: {
            items: components["schemas"]["RegistryCustomer"][];
            /** @description When the registry was brought up to date last. */
            asOf: string | null;
        };
        RegistryProblem: {
            /** @description Where the row begins in the file; the headings are line 1. */
            line: number;
            /** @description The heading of the wrong field; empty when the row as a whole is. */
            field: string;
            /** @description What stands there, shortened. */
            value: string;
            reason: string;
            sentence: string;
            remedy: string;
        };
        RegistryImport: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** @enum {string} */
            layout: "portico" | "sp500";
            rowsRead: number;
            added: number;
            changed: number;
            unchanged: number;
            refused: number;
            importedBy: string;
            /** Format: date-time */
            importedAt: string;
            /** @description The first 1,000; `refused` counts all. */
            problems: components["schemas"]["RegistryProblem"][];
        };
        RegistryImportPage: {
            items: {
                /** Format: uuid */
                id: string;
                fileName: string;
                /** @enum {string} */
                layout: "portico" | "sp500";
                rowsRead: number;
                added: number;
                changed: number;
                unchanged: number;
                refused: number;
                importedBy: string;
                /** Format: date-time */
                importedAt: string;
            }[];
            nextCursor: string | null;
        };
        RegistryDryRun: {
            fileName: string;
            /** @enum {string} */
            layout: "portico" | "sp500";
            rowsRead: number;
            added: number;
            changed: number;
            unchanged: number;
            refused: number;
            /** @description The first 1,000; `refused` counts all. */
            problems: components["schemas"]["RegistryProblem"][];
            /** @description The first 200 rows that would be added or changed. */
            preview: {
                line: number;
                /** @enum {string} */
                record: "partner" | "sign-in" | "customer";
                key: string;
                name: string;
                /** @enum {string} */
                outcome: "add" | "change";
                /** @description Headings of the fields that would change. */
                changes: string[];
            }[];
        };
        RegistryPartner: {
            number: string;
            name: string;
            country: string;
            certified: boolean;
            addendumSigned: boolean;
            signInNames: number;
            customers: number;
            /** Format: date-time */
            updatedAt: string;
        };
        RegistryPartnerPage: {
            items: components["schemas"]["RegistryPartner"][];
            nextCursor: string | null;
        };
        RegistryEntry: {
            number: string;
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            industry: string;
            /** @enum {string} */
            plan: "enhancement" | "none";
            partnerNumber: string;
            partnerName: string;
            /** Format: date-time */
            updatedAt: string;
        };
        RegistryEntryPage: {
            items: components["schemas"]["RegistryEntry"][];
            nextCursor: string | null;
        };
        AuditEvent: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            actorName: string;
            /** @description The capacity in which the person acted. */
            actorRole: string;
            action: string;
            subjectKind: string;
            subjectId: string;
            subjectName: string;
            reason: string | null;
            details: {
                [key: string]: unknown;
            };
            correlationId: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditEvent"][];
            nextCursor: string | null;
        };
        MailboxEntry: {
            /** Format: uuid */
            id: string;
            sender: string;
            recipient: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
        };
        MailboxPage: {
            items: components["schemas"]["MailboxEntry"][];
            nextCursor: string | null;
        };
        MailboxMessage: {
            /** Format: uuid */
            id: string;
            sender: string;
            recipient: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
            text: string;
            /** @description Where this installation is found: only links to it are its own. */
            publicUrl: string;
        };
        OperationSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "provision";
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed";
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** @description The person who asked for it. */
            requestedBy: string | null;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            /** @description Until when it is promised, and how that stands. */
            promise: {
                /** Format: date-time */
                by: string;
                /** @enum {string} */
                state: "running" | "at-risk" | "kept" | "broken";
            };
            stepsDone: number;
            stepsInAll: number;
            /** @description The step that it is at; null when all are done. */
            currentStep: string | null;
            /** @description Why the latest attempt of that step failed. */
            error: string | null;
        };
        OperationPage: {
            items: components["schemas"]["OperationSummary"][];
            nextCursor: string | null;
        };
        OperationAttempt: {
            attempt: number;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            /** @description null: under way. lost: the process that worked on it stopped. */
            outcome: ("done" | "failed" | "lost") | null;
            error: string | null;
        };
        OperationStep: {
            name: string;
            label: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            /** @description Who is at work on it, or waited for. */
            who: string;
            note: string | null;
            startedAt: string | null;
            finishedAt: string | null;
            attempts: components["schemas"]["OperationAttempt"][];
        };
        Operation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "provision";
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed";
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** @description The person who asked for it. */
            requestedBy: string | null;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            /** @description Until when it is promised, and how that stands. */
            promise: {
                /** Format: date-time */
                by: string;
                /** @enum {string} */
                state: "running" | "at-risk" | "kept" | "broken";
            };
            stepsDone: number;
            stepsInAll: number;
            /** @description The step that it is at; null when all are done. */
            currentStep: string | null;
            /** @description Why the latest attempt of that step failed. */
            error: string | null;
            steps: components["schemas"]["OperationStep"][];
            /** @description From the earlier ones of this installation; null while there are fewer than five. */
            estimate: {
                medianSeconds: number;
                p90Seconds: number;
                sample: number;
            } | null;
            estimateSentence: string;
            /** @description Whether the caller may let it go on by hand, and why not. */
            retry: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
        };
        PartnerChange: {
            /** Format: uuid */
            id: string;
            number: string;
            customerName: string;
            from: {
                number: string;
                name: string;
            };
            to: {
                number: string;
                name: string;
            };
            /** @enum {string} */
            state: "announced" | "waiting" | "done" | "reversed";
            /** Format: date-time */
            announcedAt: string;
            /** Format: date-time */
            effectiveAt: string;
            finishedAt: string | null;
            version: number;
            /** @description What moves and what stays, before and after the moment. */
            table: {
                what: string;
                before: string;
                after: string;
                moves: boolean;
            }[];
        };
        PartnerChangePage: {
            items: {
                /** Format: uuid */
                id: string;
                number: string;
                customerName: string;
                from: {
                    number: string;
                    name: string;
                };
                to: {
                    number: string;
                    name: string;
                };
                /** @enum {string} */
                state: "announced" | "waiting" | "done" | "reversed";
                /** Format: date-time */
                announcedAt: string;
                /** Format: date-time */
                effectiveAt: string;
                finishedAt: string | null;
                version: number;
            }[];
            nextCursor: string | null;
        };
        CodeRequest: {
            /** Format: email */
            signInName: string;
        };
        SignUp: {
            /** Format: email */
            signInName: string;
            /** @description Six digits from the mail. */
            code: string;
            name: string;
            password: string;
        };
        PasswordReset: {
            /** Format: email */
            signInName: string;
            /** @description Six digits from the mail. */
            code: string;
            password: string;
        };
        SignIn: {
            /** Format: email */
            signInName: string;
            password: string;
        };
        ProvedAddress: {
            /** Format: email */
            signInName: string;
            /** @description Six digits from the mail. */
            code: string;
        };
        Me: {
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description Addresses that this account has proved. */
                signInNames: string[];
            };
            organizations: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "vendor" | "partner" | "customer";
                name: string;
                roles: string[];
            }[];
        };
        IdentityProviders: {
            items: {
                id: string;
                name: string;
                startUrl: string;
            }[];
        };
        SetUpState: {
            needed: boolean;
        };
        SetUp: {
            /** @description From the link that the first start prints. */
            token: string;
            /** @constant */
            mode: "operator";
            vendorName: string;
            operator: {
                name: string;
                /** Format: email */
                signInName: string;
                password: string;
            };
        } | {
            /** @description From the link that the first start prints. */
            token: string;
            /** @constant */
            mode: "demo";
        };
        Agreement: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "terms" | "privacy";
            version: string;
            language: string;
            title: string;
            /** @description Markdown. */
            body: string;
            /** Format: date */
            effectiveFrom: string;
        };
        CurrentAgreements: {
            items: components["schemas"]["Agreement"][];
        };
        NewPerson: {
            firstName: string;
            lastName: string;
            /** Format: email */
            signInName: string;
            /** Format: email */
            contactEmail: string;
            /** @default [] */
            serviceRoles: {
                /** Format: uuid */
                subscriptionId: string;
                role: string;
            }[];
            /**
             * @description May manage people and roles.
             * @default false
             */
            administrator: boolean;
        };
        PersonChange: {
            firstName?: string;
            lastName?: string;
            /** Format: email */
            contactEmail?: string;
            /**
             * Format: email
             * @description Only the recorded one is taken: it never changes.
             */
            signInName?: string;
            serviceRoles?: {
                /** Format: uuid */
                subscriptionId: string;
                role: string;
            }[];
            administrator?: boolean;
        };
        Person: {
            /** Format: uuid */
            id: string;
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            administrator: boolean;
            serviceRoles: {
                /** Format: uuid */
                subscriptionId: string;
                serviceName: string;
                role: string;
            }[];
            invitation: {
                /** @enum {string} */
                state: "not-sent" | "sent" | "expired" | "accepted";
                expiresAt: string | null;
            };
            deletion: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            inviting: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            version: number;
        };
        PeoplePage: {
            items: components["schemas"]["Person"][];
            nextCursor: string | null;
        };
        SendActivation: {
            firstName: string;
            lastName: string;
            /** Format: email */
            signInName: string;
            /** Format: email */
            contactEmail: string;
        };
        SentInvitation: {
            /**
             * @description `replaced`: the former link has stopped working.
             * @enum {string}
             */
            kind: "sent" | "replaced";
            signInName: string;
            contactEmail: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Activation: {
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            customer: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            country: string;
            administrator: {
                firstName: string;
                lastName: string;
                signInName: string;
                contactEmail: string;
            };
            sending: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            invitation: {
                /** @enum {string} */
                state: "open" | "expired" | "used" | "replaced" | "withdrawn";
                to: {
                    firstName: string;
                    lastName: string;
                    signInName: string;
                    contactEmail: string;
                };
                mail: {
                    /** @enum {string} */
                    state: "queued" | "sending" | "sent" | "failed";
                    sentAt: string | null;
                };
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                acceptedAt: string | null;
            } | null;
        };
        InvitationLookup: {
            token: string;
        };
        InvitationFound: {
            /** @enum {string} */
            kind: "customer-administrator" | "user";
            /** @enum {string} */
            state: "open" | "expired" | "used" | "replaced" | "withdrawn";
            organizationName: string;
            /** @enum {string} */
            organizationKind: "vendor" | "partner" | "customer";
            serviceName: string | null;
            invitedBy: string;
            /** @description Masked. */
            expectedSignInName: string;
            /** Format: date-time */
            expiresAt: string;
            agreementsRequired: boolean;
            /** @description Who is signed in; null for a visitor. */
            account: {
                name: string;
                signInName: string;
                /** @enum {string} */
                match: "right-account" | "wrong-account";
            } | null;
            /** @description Why it cannot be accepted as things stand. */
            refusal: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
        };
        AcceptInvitation: {
            token: string;
            /** @default [] */
            acceptedAgreementIds: string[];
        };
        InvitationAccepted: {
            /** @enum {string} */
            kind: "customer-administrator" | "user";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            organizationKind: "vendor" | "partner" | "customer";
            subscriptionId: string | null;
        };
        AddService: {
            offeringCode: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        Subscription: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            offeringCode: string;
            offeringName: string;
            country: string;
            countryName: string;
            dataCentre: string;
            serviceAccountId: string;
            /** @enum {string} */
            status: "not-activated" | "invitation-sent" | "active" | "inactive";
            statusLabel: string;
            /** @description The latest operation that provisions it. */
            provisioning: {
                /** Format: uuid */
                operationId: string;
                /** @enum {string} */
                state: "queued" | "running" | "succeeded" | "failed";
            } | null;
            /** Format: date-time */
            createdAt: string;
            invitedAt: string | null;
            activatedAt: string | null;
            version: number;
        };
        SubscriptionPage: {
            items: components["schemas"]["Subscription"][];
            nextCursor: string | null;
        };
        ServiceAdded: {
            subscription: components["schemas"]["Subscription"];
            operation: {
                /** Format: uuid */
                id: string;
                state: string;
            };
        };
        Offering: {
            code: string;
            name: string;
            description: string;
            promisedHours: number;
            countries: {
                code: string;
                name: string;
            }[];
        };
        OfferingList: {
            items: components["schemas"]["Offering"][];
        };
        CreateCustomer: {
            /** @description Customer account number. Without it: a prospect for 90 days. */
            number?: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @default  */
            street: string;
            /** @default  */
            city: string;
            /** @default  */
            state: string;
            /** @default  */
            postalCode: string;
            /** @default  */
            phone: string;
            /** @default  */
            industry: string;
            /**
             * @default {
             *       "firstName": "",
             *       "lastName": "",
             *       "signInName": ""
             *     }
             */
            administrator: {
                /** @default  */
                firstName: string;
                /** @default  */
                lastName: string;
                /** @default  */
                signInName: string;
            };
            /**
             * Format: email
             * @description Receives notifications; may differ from the sign-in name.
             */
            contactEmail?: string;
        };
        ChangeCustomer: {
            /** @description Adds the number that a prospect lacks (PP-39). */
            number?: string;
            name?: string;
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            street?: string;
            city?: string;
            state?: string;
            postalCode?: string;
            phone?: string;
            industry?: string;
            administrator?: {
                /** @default  */
                firstName: string;
                /** @default  */
                lastName: string;
                /** @default  */
                signInName: string;
            };
            /** Format: email */
            contactEmail?: string;
        };
        CustomerRow: {
            /** Format: uuid */
            id: string;
            number: string | null;
            name: string;
            city: string;
            country: string;
            /** @enum {string} */
            kind: "existing" | "prospect";
            /** @enum {string} */
            standing: "active" | "inactivated" | "retention-ended";
            /** @description Days begun until an active prospect ends. */
            daysLeft: number | null;
            services: number;
            version: number;
        };
        CustomerPage: {
            items: components["schemas"]["CustomerRow"][];
            nextCursor: string | null;
        };
        Customer: {
            /** Format: uuid */
            id: string;
            number: string | null;
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            phone: string;
            industry: string;
            administrator: {
                firstName: string;
                lastName: string;
                signInName: string;
            };
            contactEmail: string;
            /** @enum {string} */
            kind: "existing" | "prospect";
            /** @enum {string} */
            standing: "active" | "inactivated" | "retention-ended";
            /** @description Days begun until an active prospect ends. */
            daysLeft: number | null;
            usableUntil: string | null;
            inactiveSince: string | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            subscriptions: components["schemas"]["Subscription"][];
        };
        PartnerAddress: {
            street: string;
            city: string;
            /** @default  */
            state: string;
            /** @default  */
            postalCode: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        RegisterPartner: {
            partnerNumber: string;
            name: string;
            address: components["schemas"]["PartnerAddress"];
            phone: string;
            firstName: string;
            lastName: string;
            /** Format: email */
            contactEmail: string;
        };
        ClaimPlace: {
            partnerNumber: string;
        };
        RegisteredPartner: {
            /** Format: uuid */
            organizationId: string;
        };
        RegistrationCandidate: {
            number: string;
            name: string;
            country: string;
            /** @description The proved address that the registry associates. */
            signInName: string;
            /** @enum {string} */
            state: "can-register" | "member" | "can-claim" | "already-active" | "not-certified" | "addendum-not-signed";
            /** @description Only for a member. */
            organizationId: string | null;
            explanation: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
            /** @description Masked; where the organization is active already. */
            administrators: string[];
            openRequest: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                lapsesAt: string;
            } | null;
        };
        RegistrationCandidates: {
            items: components["schemas"]["RegistrationCandidate"][];
        };
        Colleague: {
            /** Format: uuid */
            id: string;
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            roles: string[];
            /** @description True until the person has signed in and taken the place. */
            waiting: boolean;
            /** Format: date-time */
            since: string;
        };
        ColleaguePage: {
            items: components["schemas"]["Colleague"][];
            nextCursor: string | null;
        };
        RequestAccess: {
            partnerNumber: string;
            /**
             * @description What the administrators read beside the name.
             * @default
             */
            note: string;
        };
        AccessRequest: {
            /** Format: uuid */
            id: string;
            name: string;
            signInName: string;
            note: string;
            /** @enum {string} */
            state: "open" | "approved" | "declined" | "lapsed";
            reason: string | null;
            decidedBy: string | null;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lapsesAt: string;
        };
        AccessRequestPage: {
            items: components["schemas"]["AccessRequest"][];
            nextCursor: string | null;
        };
        AccessRequested: {
            /** Format: uuid */
            id: string;
        };
        ApproveAccess: {
            /** @enum {string} */
            role: "administrator" | "member" | "reader";
        };
        DeclineAccess: {
            reason: string;
        };
        Service: {
            /** Format: uuid */
            subscriptionId: string;
            name: string;
            description: string;
            /** @description Country/region of use, ISO 3166-1 alpha-2. */
            country: string;
            serviceAccountId: string;
            /** @description Who supports this service. */
            partnerName: string;
            /** @enum {string} */
            status: "not-activated" | "invitation-sent" | "active" | "inactive";
            activatedAt: string | null;
            provisioning: {
                /** @enum {string} */
                state: "not-started" | "under-way" | "failed" | "ready";
                operationId: string | null;
                promisedBy: string | null;
            };
            /** @description Your roles in this service. */
            roles: string[];
            /** @description The roles that can be given in it. */
            availableRoles: string[];
            open: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
        };
        ServicesPage: {
            items: components["schemas"]["Service"][];
            nextCursor: string | null;
            /** @description What waits for an administrator; null for everybody else. */
            waiting: {
                notInvited: number;
                invitationExpired: number;
                onlyOneAdministrator: boolean;
            } | null;
        };
        Home: {
            services: {
                code: string;
                name: string;
                description: string;
                /** @description Supported countries/regions, by name (PP-3). */
                countries: {
                    code: string;
                    name: string;
                }[];
            }[];
            announcements: {
                /** Format: uuid */
                id: string;
                title: string;
                text: string;
            }[];
        };
        NewRapidStartProject: {
            companyName: string;
            address: {
                street: string;
                city: string;
                /** @default  */
                state: string;
                /** @default  */
                postalCode: string;
            };
            /** @description ISO 3166-1 alpha-2. Final once saved. */
            country: string;
            /** @enum {string} */
            industry: "Agriculture and forestry" | "Arts, sports and recreation" | "Communication services" | "Construction" | "Education" | "Energy and utilities" | "Financial services and insurance" | "Health care" | "Hotels and restaurants" | "Information technology" | "Manufacturing: consumer goods" | "Manufacturing: industrial goods" | "Materials and mining" | "Nonprofit" | "Professional services" | "Public sector" | "Real estate" | "Retail" | "Transport and logistics" | "Wholesale";
            /** @default  */
            targetVersion: string;
            /** @enum {string} */
            option: "default" | "custom";
            name: string;
            /** @enum {string} */
            method: "business-process" | "module" | "custom-template";
            /**
             * @description Codes of functional areas. Base information is always part, and first.
             * @default []
             */
            areas: string[];
        };
        /** @description All answers of the group: question → value. A question that is left out, null or empty has no answer. */
        RapidStartAnswers: {
            answers: {
                [key: string]: string | number | boolean | string[] | null;
            };
        };
        RapidStartProjectSummary: {
            /** Format: uuid */
            id: string;
            name: string;
            companyName: string;
            country: string;
            industry: string;
            targetVersion: string;
            /** @enum {string} */
            method: "business-process" | "module" | "custom-template";
            /** @enum {string} */
            status: "not-started" | "in-progress" | "completed" | "loaded";
            createdBy: {
                name: string;
                me: boolean;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description How many loads there were. */
            loads: number;
            groups: {
                areaCode: string;
                areaName: string;
                code: string;
                name: string;
                /** @enum {string} */
                state: "not-started" | "in-progress" | "completed";
                assignee: {
                    name: string;
                    me: boolean;
                } | null;
                questions: number;
                answered: number;
            }[];
        };
        RapidStartProjectsPage: {
            items: components["schemas"]["RapidStartProjectSummary"][];
            nextCursor: string | null;
        };
        RapidStartQuestion: {
            code: string;
            label: string;
            help: string;
            /** @enum {string} */
            control: "text" | "code" | "number" | "date" | "yes-no" | "list" | "multi-list";
            definition: {
                required: boolean;
                minLength?: number;
                maxLength?: number;
                pattern?: string;
                patternWords?: string;
                /** @enum {string} */
                format?: "country" | "currency" | "culture";
                minimum?: number;
                maximum?: number;
                whole?: boolean;
                after?: string;
                choices?: {
                    value: string;
                    label: string;
                }[];
                choicesFromTable?: number;
                preset?: string | number | boolean;
                /** @enum {string} */
                prefill?: "company-name" | "street" | "postal-code" | "city" | "state" | "country";
                target?: {
                    table: number;
                    field: string;
                };
            };
            field: {
                table: number;
                tableName: string;
                no: number;
                name: string;
                xml: string;
                type: string;
                len?: number;
                notBlank?: boolean;
                options?: {
                    [key: string]: string;
                };
                relation?: string;
            } | null;
            answer: (string | number | boolean | string[]) | null;
            /** @description What to show before anybody answers; it counts only once it is saved. */
            suggestion: string | number | boolean | null;
        };
        RapidStartQuestionGroup: {
            code: string;
            name: string;
            help: string;
            questions: components["schemas"]["RapidStartQuestion"][];
            areaCode: string;
            /** @enum {string} */
            state: "not-started" | "in-progress" | "completed";
            assignee: {
                name: string;
                me: boolean;
            } | null;
            answered: number;
            completedAt: string | null;
            /** @description For If-Match, in quotes. */
            version: number;
        };
        RapidStartProject: {
            /** Format: uuid */
            id: string;
            name: string;
            companyName: string;
            country: string;
            industry: string;
            targetVersion: string;
            /** @enum {string} */
            method: "business-process" | "module" | "custom-template";
            /** @enum {string} */
            status: "not-started" | "in-progress" | "completed" | "loaded";
            createdBy: {
                name: string;
                me: boolean;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description How many loads there were. */
            loads: number;
            address: {
                street: string;
                city: string;
                state: string;
                postalCode: string;
                country: string;
            };
            areas: {
                code: string;
                name: string;
                description: string;
                groups: components["schemas"]["RapidStartQuestionGroup"][];
            }[];
        };
        RapidStartOverview: {
            service: {
                /** Format: uuid */
                id: string;
                name: string;
                country: string;
            };
            organizationName: string;
            roles: string[];
            mayLoad: boolean;
            provisioned: boolean;
            areas: {
                code: string;
                name: string;
                description: string;
                groups: number;
                questions: number;
            }[];
            projects: {
                mine: number;
                all: number;
            };
        };
        NewRapidStartLoad: {
            /** @constant */
            target: "business-central-package";
            /** @description Without it, the code of the legal entity. */
            packageCode?: string;
        };
        RapidStartLoad: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId: string;
            /** @enum {string} */
            target: "business-central-package";
            packageCode: string;
            fileName: string;
            fileBytes: number;
            summary: {
                tables: {
                    tableId: number;
                    name: string;
                    records: number;
                }[];
                warnings: string[];
            };
            createdBy: {
                name: string;
                me: boolean;
            };
            /** Format: date-time */
            createdAt: string;
        };
        RapidStartLoadsPage: {
            items: components["schemas"]["RapidStartLoad"][];
            nextCursor: string | null;
        };
        RapidStartLoadPlan: {
            refusal: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
            openGroups: {
                areaCode: string;
                areaName: string;
                code: string;
                name: string;
                openQuestions: {
                    code: string;
                    label: string;
                }[];
            }[];
            packageCode: string;
            /** @description What will be in the package; empty while groups are open. */
            tables: {
                tableId: number;
                name: string;
                records: number;
            }[];
            warnings: string[];
        };
        RapidStartPackageReading: {
            fileName: string;
            code: string;
            name: string;
            productVersion: string;
            languageId: string;
            tableCount: number;
            /** @description At most 500 tables with 200 fields each. */
            tables: {
                tableId: number;
                /** @description The table's own name, or its element where it is not known. */
                name: string;
                known: boolean;
                fields: {
                    name: string;
                    key: boolean;
                }[];
                records: number;
                /** @description The first 20 records, values in the order of the fields, cut to 200 characters. */
                first: (string | null)[][];
            }[];
            findingCount: number;
            findings: {
                code: string;
                /** @enum {string} */
                severity: "error" | "warning";
                sentence: string;
                tableId?: number;
                table?: string;
                record?: number;
                field?: string;
            }[];
        };
        RegistrySource: {
            /** Format: uuid */
            id: string;
            name: string;
            definition: {
                /** @enum {string} */
                protocol: "odata" | "rest";
                address: string;
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                authentication: {
                    /** @constant */
                    kind: "none";
                } | {
                    /** @constant */
                    kind: "basic";
                    userName: string;
                } | {
                    /** @constant */
                    kind: "bearer";
                } | {
                    /** @constant */
                    kind: "api-key";
                    header: string & (unknown & unknown);
                };
                /** @default 30 */
                timeoutSeconds: number;
                /** @default 16 */
                mostMegabytes: number;
                feeds: {
                    /** @enum {string} */
                    record: "partner" | "sign-in" | "customer";
                    path: string;
                    /** @default  */
                    rows: string;
                    /** @description Field → where its value stands in a row: a name, `a.b`, a JSON pointer `/a/b`, or `=text` for what is always the same. */
                    mapping: {
                        [key: string]: string;
                    };
                    /**
                     * @default {
                     *       "kind": "none"
                     *     }
                     */
                    paging: {
                        /** @constant */
                        kind: "none";
                    } | {
                        /** @constant */
                        kind: "next-link";
                        at: string;
                    } | {
                        /** @constant */
                        kind: "page";
                        parameter: string & (unknown & unknown);
                        /** @default 1 */
                        first: number;
                        /** @default  */
                        sizeParameter: "" | (string & (unknown & unknown));
                        /** @default 500 */
                        size: number;
                    } | {
                        /** @constant */
                        kind: "offset";
                        limitParameter: string & (unknown & unknown);
                        offsetParameter: string & (unknown & unknown);
                        /** @default 500 */
                        size: number;
                    } | {
                        /** @constant */
                        kind: "cursor";
                        parameter: string & (unknown & unknown);
                        at: string;
                    };
                    /**
                     * @default {
                     *       "kind": "none"
                     *     }
                     */
                    changes: {
                        /** @constant */
                        kind: "none";
                    } | {
                        /** @constant */
                        kind: "delta";
                    } | {
                        /** @constant */
                        kind: "since";
                        parameter: string & (unknown & unknown);
                        at: string;
                    };
                    /** @default  */
                    one: string;
                }[];
            };
            /**
             * @description Null: on demand only.
             * @default null
             */
            everyMinutes: number | null;
            /**
             * @description A synchronization that misses more than this share of what the source had stops.
             * @default 10
             */
            stopAtPercent: number;
            hasSecret: boolean;
            asOf: string | null;
            nextAt: string | null;
            /** @description Rows that it does not deliver any more. */
            missing: number;
            latest: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "queued" | "running" | "succeeded" | "failed";
                /** Format: date-time */
                startedAt: string;
            } | null;
            version: number;
        };
        RegistrySourceList: {
            items: components["schemas"]["RegistrySource"][];
        };
        RegistryTrialResult: {
            feeds: {
                /** @enum {string} */
                record: "partner" | "sign-in" | "customer";
                asked: string;
                rows: number;
                more: boolean;
                sample: {
                    fields: {
                        [key: string]: string;
                    };
                    problem: {
                        /** @description The heading of the wrong field; empty when the row as a whole is. */
                        field: string;
                        /** @description What stands there, shortened. */
                        value: string;
                        reason: string;
                        sentence: string;
                        remedy: string;
                    } | null;
                }[];
            }[];
        };
        RegistrySync: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed";
            /** Format: date-time */
            startedAt: string;
            /** Format: uuid */
            sourceId: string;
            sourceName: string;
            /** @enum {string} */
            scope: "everything" | "one";
            record: ("partner" | "customer") | null;
            number: string | null;
            pages: number;
            rowsRead: number;
            added: number;
            changed: number;
            unchanged: number;
            missing: number;
            returned: number;
            refused: number;
            moved: number;
            notModified: boolean;
            failure: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
                detail: string;
            } | null;
            asOf: string | null;
            requestedBy: string | null;
            finishedAt: string | null;
            cursor: string | null;
            steps: {
                name: string;
                label: string;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed";
                startedAt: string | null;
                finishedAt: string | null;
            }[];
            notes: {
                /** Format: date-time */
                at: string;
                sentence: string;
            }[];
            /** @description The first 1,000; `refused` counts all. */
            problems: components["schemas"]["RegistryProblem"][];
        };
        RegistrySyncPage: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "queued" | "running" | "succeeded" | "failed";
                /** Format: date-time */
                startedAt: string;
                /** Format: uuid */
                sourceId: string;
                sourceName: string;
                /** @enum {string} */
                scope: "everything" | "one";
                record: ("partner" | "customer") | null;
                number: string | null;
                pages: number;
                rowsRead: number;
                added: number;
                changed: number;
                unchanged: number;
                missing: number;
                returned: number;
                refused: number;
                moved: number;
                notModified: boolean;
                failure: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                    detail: string;
                } | null;
                asOf: string | null;
                requestedBy: string | null;
                finishedAt: string | null;
            }[];
            nextCursor: string | null;
        };
        RegistryMissingRow: {
            /** Format: uuid */
            sourceId: string;
            sourceName: string;
            /** @enum {string} */
            record: "partner" | "sign-in" | "customer";
            key: string;
            name: string;
            partnerNumber: string | null;
            /** Format: date-time */
            missingSince: string;
        };
        RegistryMissingPage: {
            items: components["schemas"]["RegistryMissingRow"][];
            nextCursor: string | null;
        };
        RegistryRemovedMissing: {
            removed: number;
            kept: {
                record: string;
                key: string;
                sentence: string;
                remedy: string;
            }[];
        };
        RegistryLookup: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "queued" | "done" | "failed";
            found: boolean;
        };
        NewStaff: {
            firstName: string;
            lastName: string;
            /** Format: email */
            signInName: string;
            /** Format: email */
            contactEmail: string;
            roles: ("operator" | "support")[];
        };
        StaffChange: {
            /** @description None: the person can do nothing for the vendor any more. */
            roles: ("operator" | "support")[];
        };
        StaffPerson: {
            /** Format: uuid */
            id: string;
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            roles: ("operator" | "support")[];
            invitation: {
                /** @enum {string} */
                state: "not-sent" | "sent" | "expired" | "accepted";
                expiresAt: string | null;
            };
            inviting: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            /** @description Whether you may take the role operator away. */
            losingOperator: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            version: number;
        };
        StaffPage: {
            items: components["schemas"]["StaffPerson"][];
            nextCursor: string | null;
        };
        SupportedPartner: {
            /** Format: uuid */
            organizationId: string;
            number: string | null;
            name: string;
            country: string;
            /** Format: date-time */
            registeredAt: string;
        };
        SupportedPartnerPage: {
            items: components["schemas"]["SupportedPartner"][];
            nextCursor: string | null;
        };
        OpenPartner: {
            reason: string;
        };
        OpenedPartner: {
            /** Format: uuid */
            organizationId: string;
            number: string | null;
            name: string;
            country: string;
            /** Format: date-time */
            registeredAt: string;
            phone: string;
            address: {
                street: string;
                city: string;
                state: string;
                postalCode: string;
                country: string;
            };
            registry: {
                name: string;
                country: string;
                certified: boolean;
                addendumSigned: boolean;
                signInNames: string[];
            } | null;
            people: components["schemas"]["Colleague"][];
        };
        ProposeReplacement: {
            /** Format: uuid */
            partnerOrganizationId: string;
            reason: string;
            firstName: string;
            lastName: string;
            /** Format: email */
            signInName: string;
            /** Format: email */
            contactEmail: string;
        };
        ProposedReplacement: {
            /** Format: uuid */
            id: string;
        };
        RejectReplacement: {
            reason: string;
        };
        AdministratorReplacement: {
            /** Format: uuid */
            id: string;
            partner: {
                /** Format: uuid */
                organizationId: string;
                name: string;
                number: string | null;
            };
            successor: {
                name: string;
                signInName: string;
                contactEmail: string;
            };
            reason: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "rejected";
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description What confirming would do now; null once it is decided. */
            plan: {
                losingAllRoles: {
                    name: string;
                    signInName: string;
                    contactEmail: string;
                }[];
                /**
                 * @description At once when one account has proved the sign-in name.
                 * @enum {string}
                 */
                successorIsBound: "at-once" | "at-first-sign-in";
                mailTo: string[];
            } | null;
            /** @description Why the caller cannot confirm. */
            confirmationRefusal: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
        };
        AdministratorReplacementPage: {
            items: components["schemas"]["AdministratorReplacement"][];
            nextCursor: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askToSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequestInput"];
            };
        };
        responses: {
            /** @description No body */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIdentityProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviders"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForNewPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequestInput"];
            };
        };
        responses: {
            /** @description No body */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askToProveAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequestInput"];
            };
        };
        responses: {
            /** @description No body */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvedAddressInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startOpenIdSignIn: {
        parameters: {
            query?: {
                returnTo?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishOpenIdSignIn: {
        parameters: {
            query?: {
                state?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSetUpState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpState"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description No body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                subjectId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperations: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `open`: queued or running. */
                state?: "queued" | "running" | "succeeded" | "failed" | "open";
                subscriptionId?: string;
                /** @description Part of the customer name. */
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailboxMessages: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                recipient?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMailboxMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxMessage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistrationCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationCandidates"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPartner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPartnerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredPartner"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimPlace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimPlaceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredPartner"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAccessInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequested"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguePage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessRequests: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveAccessRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveAccessInput"];
            };
        };
        responses: {
            /** @description No body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineAccessRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineAccessInput"];
            };
        };
        responses: {
            /** @description No body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchSupportedPartners: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Part of the name, or the number. */
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportedPartnerPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSupportedPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                partnerOrganizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPartnerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedPartner"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdministratorReplacements: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministratorReplacementPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeAdministratorReplacement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeReplacementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedReplacement"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmAdministratorReplacement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                replacementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectAdministratorReplacement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                replacementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectReplacementInput"];
            };
        };
        responses: {
            /** @description No body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStaffPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentInvitation"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description Every word must occur in the name; accents and case do not count. */
                search?: string;
                kind?: "existing" | "prospect";
                sort?: "name" | "-name" | "created" | "-created";
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCustomerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistryImports: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryImportPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importRegistry: {
        parameters: {
            query?: {
                /** @description Tell what would happen, and change nothing. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryDryRun"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryImport"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRegistryImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryImport"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRegistryImportProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistryPartners: {
        parameters: {
            query?: {
                /** @description The beginning of a number, or a part of a name. */
                search?: string;
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryPartnerPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistryCustomers: {
        parameters: {
            query?: {
                /** @description The beginning of a number, or a part of a name. */
                search?: string;
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryEntryPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchMyCustomers: {
        parameters: {
            query?: {
                number?: string;
                name?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryCustomerList"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMyRegistryCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryCustomer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistrySources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrySourceList"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addRegistrySource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    definition: {
                        /** @enum {string} */
                        protocol: "odata" | "rest";
                        address: string;
                        /**
                         * @default {
                         *       "kind": "none"
                         *     }
                         */
                        authentication?: {
                            /** @enum {string} */
                            kind: "none";
                        } | {
                            /** @enum {string} */
                            kind: "basic";
                            userName: string;
                        } | {
                            /** @enum {string} */
                            kind: "bearer";
                        } | {
                            /** @enum {string} */
                            kind: "api-key";
                            header: string & (unknown & unknown);
                        };
                        /** @default 30 */
                        timeoutSeconds?: number;
                        /** @default 16 */
                        mostMegabytes?: number;
                        feeds: {
                            /** @enum {string} */
                            record: "partner" | "sign-in" | "customer";
                            path: string;
                            /** @default  */
                            rows?: string;
                            /** @description Field → where its value stands in a row: a name, `a.b`, a JSON pointer `/a/b`, or `=text` for what is always the same. */
                            mapping: {
                                [key: string]: string;
                            };
                            /**
                             * @default {
                             *       "kind": "none"
                             *     }
                             */
                            paging?: {
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "next-link";
                                at: string;
                            } | {
                                /** @enum {string} */
                                kind: "page";
                                parameter: string & (unknown & unknown);
                                /** @default 1 */
                                first?: number;
                                /** @default  */
                                sizeParameter?: "" | (string & (unknown & unknown));
                                /** @default 500 */
                                size?: number;
                            } | {
                                /** @enum {string} */
                                kind: "offset";
                                limitParameter: string & (unknown & unknown);
                                offsetParameter: string & (unknown & unknown);
                                /** @default 500 */
                                size?: number;
                            } | {
                                /** @enum {string} */
                                kind: "cursor";
                                parameter: string & (unknown & unknown);
                                at: string;
                            };
                            /**
                             * @default {
                             *       "kind": "none"
                             *     }
                             */
                            changes?: {
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "delta";
                            } | {
                                /** @enum {string} */
                                kind: "since";
                                parameter: string & (unknown & unknown);
                                at: string;
                            };
                            /** @default  */
                            one?: string;
                        }[];
                    };
                    /**
                     * @description Null: on demand only.
                     * @default null
                     */
                    everyMinutes?: number | null;
                    /**
                     * @description A synchronization that misses more than this share of what the source had stops.
                     * @default 10
                     */
                    stopAtPercent?: number;
                    /** @description Password, token or key. Kept where no answer of the API reads it; left out: as before. */
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrySource"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryRegistrySource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: {
                        /** @enum {string} */
                        protocol: "odata" | "rest";
                        address: string;
                        /**
                         * @default {
                         *       "kind": "none"
                         *     }
                         */
                        authentication?: {
                            /** @enum {string} */
                            kind: "none";
                        } | {
                            /** @enum {string} */
                            kind: "basic";
                            userName: string;
                        } | {
                            /** @enum {string} */
                            kind: "bearer";
                        } | {
                            /** @enum {string} */
                            kind: "api-key";
                            header: string & (unknown & unknown);
                        };
                        /** @default 30 */
                        timeoutSeconds?: number;
                        /** @default 16 */
                        mostMegabytes?: number;
                        feeds: {
                            /** @enum {string} */
                            record: "partner" | "sign-in" | "customer";
                            path: string;
                            /** @default  */
                            rows?: string;
                            /** @description Field → where its value stands in a row: a name, `a.b`, a JSON pointer `/a/b`, or `=text` for what is always the same. */
                            mapping: {
                                [key: string]: string;
                            };
                            /**
                             * @default {
                             *       "kind": "none"
                             *     }
                             */
                            paging?: {
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "next-link";
                                at: string;
                            } | {
                                /** @enum {string} */
                                kind: "page";
                                parameter: string & (unknown & unknown);
                                /** @default 1 */
                                first?: number;
                                /** @default  */
                                sizeParameter?: "" | (string & (unknown & unknown));
                                /** @default 500 */
                                size?: number;
                            } | {
                                /** @enum {string} */
                                kind: "offset";
                                limitParameter: string & (unknown & unknown);
                                offsetParameter: string & (unknown & unknown);
                                /** @default 500 */
                                size?: number;
                            } | {
                                /** @enum {string} */
                                kind: "cursor";
                                parameter: string & (unknown & unknown);
                                at: string;
                            };
                            /**
                             * @default {
                             *       "kind": "none"
                             *     }
                             */
                            changes?: {
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "delta";
                            } | {
                                /** @enum {string} */
                                kind: "since";
                                parameter: string & (unknown & unknown);
                                at: string;
                            };
                            /** @default  */
                            one?: string;
                        }[];
                    };
                    /** @description Password, token or key. Kept where no answer of the API reads it; left out: as before. */
                    secret?: string;
                    /**
                     * Format: uuid
                     * @description Whose kept secret is used when none is sent.
                     */
                    sourceId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryTrialResult"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRegistrySource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrySource"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRegistrySource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    definition: {
                        /** @enum {string} */
                        protocol: "odata" | "rest";
                        address: string;
                        /**
                         * @default {
                         *       "kind": "none"
                         *     }
                         */
                        authentication?: {
                            /** @enum {string} */
                            kind: "none";
                        } | {
                            /** @enum {string} */
                            kind: "basic";
                            userName: string;
                        } | {
                            /** @enum {string} */
                            kind: "bearer";
                        } | {
                            /** @enum {string} */
                            kind: "api-key";
                            header: string & (unknown & unknown);
                        };
                        /** @default 30 */
                        timeoutSeconds?: number;
                        /** @default 16 */
                        mostMegabytes?: number;
                        feeds: {
                            /** @enum {string} */
                            record: "partner" | "sign-in" | "customer";
                            path: string;
                            /** @default  */
                            rows?: string;
                            /** @description Field → where its value stands in a row: a name, `a.b`, a JSON pointer `/a/b`, or `=text` for what is always the same. */
                            mapping: {
                                [key: string]: string;
                            };
                            /**
                             * @default {
                             *       "kind": "none"
                             *     }
                             */
                            paging?: {
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "next-link";
                                at: string;
                            } | {
                                /** @enum {string} */
                                kind: "page";
                                parameter: string & (unknown & unknown);
                                /** @default 1 */
                                first?: number;
                                /** @default  */
                                sizeParameter?: "" | (string & (unknown & unknown));
                                /** @default 500 */
                                size?: number;
                            } | {
                                /** @enum {string} */
                                kind: "offset";
                                limitParameter: string & (unknown & unknown);
                                offsetParameter: string & (unknown & unknown);
                                /** @default 500 */
                                size?: number;
                            } | {
                                /** @enum {string} */
                                kind: "cursor";
                                parameter: string & (unknown & unknown);
                                at: string;
                            };
                            /**
                             * @default {
                             *       "kind": "none"
                             *     }
                             */
                            changes?: {
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "delta";
                            } | {
                                /** @enum {string} */
                                kind: "since";
                                parameter: string & (unknown & unknown);
                                at: string;
                            };
                            /** @default  */
                            one?: string;
                        }[];
                    };
                    /**
                     * @description Null: on demand only.
                     * @default null
                     */
                    everyMinutes?: number | null;
                    /**
                     * @description A synchronization that misses more than this share of what the source had stops.
                     * @default 10
                     */
                    stopAtPercent?: number;
                    /** @description Password, token or key. Kept where no answer of the API reads it; left out: as before. */
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrySource"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRegistrySource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startRegistrySynchronization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Go on although more than the allowed share is missing: those rows are marked, none is removed.
                     * @default false
                     */
                    acceptMissing?: boolean;
                    /** @description Only this record. */
                    one?: {
                        /** @enum {string} */
                        record: "partner" | "customer";
                        number: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrySync"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistrySynchronizations: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                sourceId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrySyncPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRegistrySynchronization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                synchronizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrySync"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMissingRegistryRows: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryMissingPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMissingRegistryRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @enum {string} */
                        record: "partner" | "sign-in" | "customer";
                        key: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryRemovedMissing"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startRegistryLookup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryLookup"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRegistryLookup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                lookupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryLookup"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartnerChanges: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                state?: "announced" | "waiting" | "done" | "reversed";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerChangePage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPartnerChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                changeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerChange"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    movePartnerChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                changeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    effectiveAt?: string;
                    /** @default false */
                    atOnce?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerChange"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOfferings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingList"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddServiceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAdded"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                customerId?: string;
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activation"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendActivationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentInvitation"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentInvitation"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationLookupInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationFound"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAccepted"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCurrentAgreements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentAgreements"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServices: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicesPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRapidStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartOverview"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRapidStartProjects: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                view?: "mine" | "all";
            };
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartProjectsPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRapidStartProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRapidStartProjectInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartProject"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRapidStartProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartProject"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveRapidStartAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
                areaCode: string;
                groupCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RapidStartAnswersInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartQuestionGroup"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeRapidStartGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
                areaCode: string;
                groupCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartQuestionGroup"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planRapidStartLoad: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartLoadPlan"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRapidStartLoads: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartLoadsPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadRapidStartProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRapidStartLoadInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartLoad"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRapidStartLoad: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
                loadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartLoad"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRapidStartPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
                loadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRapidStartLoadSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                projectId: string;
                loadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRapidStartPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapidStartPackageReading"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
