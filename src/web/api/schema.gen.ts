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
        /** Providers through which people may sign in, besides a password; with `domain` also those of that mail domain */
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
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the own password, with the present one; every other session ends */
        put: operations["changePassword"];
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
    "/api/v1/sign-up/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** With the mailed code, a challenge for the passkey that an account begins with; the code stays good */
        post: operations["offerPasskeySignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an account with the mailed code and a passkey in the place of a password, and sign in */
        post: operations["signUpWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A challenge for signing in with any passkey of this site */
        post: operations["offerPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey that signed the challenge */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Passkeys of the own account */
        get: operations["readPasskeys"];
        put?: never;
        /** Add a passkey that signed the challenge */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A challenge for one more passkey */
        post: operations["offerNewPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a passkey; not the last way in */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        /** Name a passkey */
        patch: operations["renamePasskey"];
        trace?: never;
    };
    "/api/v1/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish a sign-in with a code of the authenticator app, or a recovery code */
        post: operations["finishSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/authenticator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a second factor is asked for after the password */
        get: operations["readSecondFactor"];
        put?: never;
        /** A secret for an authenticator app, shown once */
        post: operations["beginAuthenticator"];
        /** Ask for the password alone from now on */
        delete: operations["removeAuthenticator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/authenticator/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of the app; answers with ten recovery codes, shown once */
        post: operations["confirmAuthenticator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes in the place of the old ones, shown once */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the own account is signed in */
        get: operations["readSessions"];
        put?: never;
        post?: never;
        /** End every session but this one */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which ways the own account can be proved afresh */
        get: operations["readStepUpWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A challenge for a passkey of the own account */
        post: operations["offerStepUpPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the own account afresh with a passkey; the session goes on under a new token */
        post: operations["stepUpWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the own account afresh with the password, where there is neither passkey nor app */
        post: operations["stepUpWithPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go to the sign-in provider that the session began at, to prove the own account afresh */
        post: operations["startProvingAtProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the own account afresh with a code; the session goes on under a new token */
        post: operations["stepUpWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-in providers that know the own account */
        get: operations["readIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go to a sign-in provider to attach that identity to the own account */
        post: operations["startLinking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Detach a sign-in provider; not the last way in */
        delete: operations["removeIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sign-in-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a second factor is demanded, and how many lack one */
        get: operations["readSignInPolicy"];
        /** Demand a second factor of everybody who works for the organization, or not */
        put: operations["changeSignInPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sign-in-policy/lacking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could not sign in with a second factor, by last name */
        get: operations["listPeopleLackingSecondFactor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sessions/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign a person of the organization out everywhere; they are told */
        delete: operations["endSessionsOfPerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign everybody of the organization out but yourself */
        post: operations["endSessionsOfEverybody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sign-in-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-in providers that the organization brings along, and its mail domains */
        get: operations["listSignInProviders"];
        put?: never;
        /** Bring a sign-in provider along; it is asked who it is first */
        post: operations["addSignInProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sign-in-providers/{providerId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look for the TXT records that prove the mail domains */
        post: operations["checkSignInDomains"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sign-in-providers/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a sign-in provider; accounts stay, and need another way in */
        delete: operations["removeSignInProvider"];
        options?: never;
        head?: never;
        /** Change a sign-in provider, let it rest, or demand it of the people of its mail domains */
        patch: operations["changeSignInProvider"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sign-in-providers-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For the vendor: the installation's sign-in providers and those of every organization */
        get: operations["listSignInProvidersEverywhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you prefer, and what your organizations do where you have no wish */
        get: operations["readOwnPreferences"];
        /** Choose language, time zone and date format */
        put: operations["changeOwnPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences/notification-address/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a code to the address that your notices shall go to */
        post: operations["askForOwnNotificationAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences/notification-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send your notices to the address whose code you enter */
        post: operations["proveOwnNotificationAddress"];
        /** Send your notices to the contact address of each organization again */
        delete: operations["removeOwnNotificationAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What holds for people of the customer organization who have no wish, and where it is told */
        get: operations["readPreferences"];
        /** Choose language, time zone and date format for people who have no wish */
        put: operations["changePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/preferences/notification-address/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a code to the address that shall hear what the organization is told */
        post: operations["askForNotificationAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/preferences/notification-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the organization at the address whose code you enter, too */
        post: operations["proveNotificationAddress"];
        /** Tell only people again */
        delete: operations["removeNotificationAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is announced to you now and you have not dismissed, the gravest first */
        get: operations["listAnnouncements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/announcements/{announcementId}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an announcement out of your own way */
        post: operations["dismissAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/written-announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the vendor has announced, the newest first */
        get: operations["listWrittenAnnouncements"];
        put?: never;
        /** Announce something to partners, customers, or those who have a service */
        post: operations["publishAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/written-announcements/{announcementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One announcement as the vendor wrote it */
        get: operations["readWrittenAnnouncement"];
        /** Change an announcement that is not over */
        put: operations["changeAnnouncement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/written-announcements/{announcementId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show an announcement to nobody any more */
        post: operations["endAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every service, published or not, and the data centres */
        get: operations["readCatalogue"];
        put?: never;
        /** Put a service into the catalogue, as a draft */
        post: operations["addOffering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/data-centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a data centre that services can be offered in */
        post: operations["addDataCentre"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/catalogue/{offeringCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service with its versions and draft; the ETag is that of the draft */
        get: operations["readCatalogueOffering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/catalogue/{offeringCode}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the draft, or begin one with If-Match "0"; nobody but operators sees it */
        put: operations["saveOfferingDraft"];
        post?: never;
        /** Forget the draft; what is published stays */
        delete: operations["discardOfferingDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/catalogue/{offeringCode}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the draft: it is what is added from now on, and never changes again */
        post: operations["publishOffering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/catalogue/{offeringCode}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Announce the last day of a service to everybody who has it */
        put: operations["retireOffering"];
        post?: never;
        /** Let a service stay that was announced to end */
        delete: operations["withdrawRetirement"];
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
        /** The operation as server-sent events `operation`: as it is now, then at each change, until it has succeeded: whatever else it is, it may be let go on */
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
        /** Let an operation that failed, stalled or was cancelled go on from where it stopped */
        post: operations["retryOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/{operationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer what the service wants to know; it is asked anew with the answer */
        post: operations["answerOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/{operationId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an operation before it is done; what a service may hold of it is cleared away */
        post: operations["cancelOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let several operations that have stopped go on: all of them, or none and why */
        post: operations["retryOperations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/stopped-operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has stopped at every partner, the latest first; what stopped for one reason of the board, where that is asked for; for operators */
        get: operations["listStoppedOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/stopped-operations/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let operations of any partner go on: all of them, or none and why; for operators */
        post: operations["retryStoppedOperations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/stopped-operations/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an operation of a partner before it is done; for operators */
        post: operations["cancelStoppedOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/promise-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that opened by themselves, as a promised time was nearly over; the oldest first */
        get: operations["listPromiseCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sandbox/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of the sandbox that opened by themselves, as a support desk would see them; the oldest first */
        get: operations["listSandboxCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/{operationId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links of the own organization that show this to whoever has them; never the links themselves */
        get: operations["listTrackerLinks"];
        put?: never;
        /** A link that shows this to whoever has it, for reading only; told once */
        post: operations["shareOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/{operationId}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** The link shows nothing any more */
        delete: operations["withdrawTrackerLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-trackers/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link shows of a wait: no names of people, no ids, no texts of errors; changes nothing */
        post: operations["readSharedTracker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-trackers/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link shows, as server-sent events `tracker`: as it is now, then at each change, until it has succeeded or the link ends. With very many readers of one link it ends after the first, and says when to come back */
        post: operations["watchSharedTracker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/operations/{operationId}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you get a mail when this has ended */
        get: operations["readMailWish"];
        /** Get a mail when this has ended, ready or not, or get none */
        put: operations["wishForMail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/provisioning-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How provisioning goes at every partner: throughput, time per step, failures; for operators */
        get: operations["readProvisioningBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/stopped-operations/{partnerId}/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps of an operation of a partner with every attempt; for operators */
        get: operations["readStoppedOperation"];
        put?: never;
        post?: never;
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
    "/api/v1/mail/bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What came back to the bounce address; a delivery report marks its mail as bounced */
        post: operations["reportBounce"];
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
    "/api/v1/registrations/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the registry would say of a registration now, fact by fact; changes nothing */
        get: operations["checkRegistration"];
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
        /** People of the partner organization by last name, with their roles and invitations */
        get: operations["listColleagues"];
        put?: never;
        /** Add a colleague with a role and send the invitation */
        post: operations["addColleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/colleagues/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person of the partner organization */
        get: operations["getColleague"];
        put?: never;
        post?: never;
        /** Take a colleague out of the organization; access ends at once */
        delete: operations["removeColleague"];
        options?: never;
        head?: never;
        /** Change name, contact address or role of a colleague; needs If-Match */
        patch: operations["changeColleague"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/colleagues/{personId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the invitation again; the former link stops working */
        post: operations["inviteColleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can let others in, and the warning while that is fewer than two */
        get: operations["getSuccession"];
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
    "/api/v1/support-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have asked Support, the newest first, with the answers */
        get: operations["listOwnSupportCases"];
        put?: never;
        /** Ask Support, because no administrator of the organization can be reached */
        post: operations["askSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases at the support desk; of the open ones those that wait the longest come first */
        get: operations["listSupportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/cases/{caseId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a case; the person who asked gets a mail */
        post: operations["answerSupportCase"];
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
        /** The customers of a partner that match, in the wanted order */
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
    "/api/v1/organizations/{organizationId}/customers/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many customers match: exact, or about */
        get: operations["countCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's tags of customers, which nobody else sees */
        get: operations["listCustomerTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers/tagging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put tags on a selection of customers, or take them off */
        post: operations["tagCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers/tagging/{taggingId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what one tagging changed, within the hour */
        post: operations["undoTagging"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-tags/{tagId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a tag, and take it off every customer */
        delete: operations["deleteCustomerTag"];
        options?: never;
        head?: never;
        /** Give a tag another name */
        patch: operations["renameCustomerTag"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers/{customerId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's notes on a customer, which nobody else sees, newest first */
        get: operations["listCustomerNotes"];
        put?: never;
        /** Write a note on a customer */
        post: operations["addCustomerNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers/{customerId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note that you wrote; an administrator removes any */
        delete: operations["removeCustomerNote"];
        options?: never;
        head?: never;
        /** Change a note that you wrote */
        patch: operations["changeCustomerNote"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/partner-changes/{changeId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's own notes on a customer that moved to another partner, newest first */
        get: operations["listKeptNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/partner-changes/{changeId}/notes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same notes as a CSV file */
        get: operations["exportKeptNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved views of the list of customers: your own, and those shared in the organization */
        get: operations["listCustomerViews"];
        put?: never;
        /** Save a view, for yourself or shared */
        post: operations["saveCustomerView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-views/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let your list open with a view, or with none */
        put: operations["chooseDefaultCustomerView"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a saved view */
        delete: operations["removeCustomerView"];
        options?: never;
        head?: never;
        /** Rename a view, share it or no more, or let it show something else */
        patch: operations["changeCustomerView"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A CSV or Excel file of exactly what a list shows */
        post: operations["exportCustomers"];
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
    "/api/v1/organizations/{organizationId}/customer-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers and own registry accounts that may be the same company, the most alike first */
        get: operations["listCustomerCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/own-organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own organization, to enrol it as a prospect (PP-34) */
        get: operations["readOwnOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-merge-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What merging customers would come to, field by field, and whether it may be */
        get: operations["planCustomerMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one customer of several; what they have goes to the one that stays */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-merges/{mergeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merge, and whether it can still be undone */
        get: operations["readCustomerMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-merges/{mergeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a merge apart within 30 days: every customer is as it was before */
        post: operations["undoCustomerMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier imports, newest first */
        get: operations["listCustomerImports"];
        put?: never;
        /** Send a CSV file or Excel workbook (.xlsx) of at most 100,000 customers and 32 MB in the field "file". No customer is changed */
        post: operations["sendCustomerImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports/{importId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which column is which, and be told what would happen to each row. No customer is changed */
        put: operations["planCustomerImport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: its columns, its plan, how far it is */
        get: operations["readCustomerImport"];
        put?: never;
        post?: never;
        /** Throw a file away that was sent and not started */
        delete: operations["discardCustomerImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would happen, or could not be done, row by row and why */
        get: operations["listCustomerImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports/{importId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The import as server-sent events `import`: as it is now, then after each batch, until it ends */
        get: operations["watchCustomerImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports/{importId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what was planned. One import runs at a time */
        post: operations["startCustomerImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports/{importId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an import that runs. Customers that are in by then stay */
        post: operations["cancelCustomerImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-import-template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template to fill in, as a CSV file */
        get: operations["readCustomerImportTemplateCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports/{importId}/failed-rows.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that can't go in with reasons, as a CSV file, ready to be mended and sent again */
        get: operations["readCustomerImportFailedRowsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-import-template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template to fill in, as an Excel workbook */
        get: operations["readCustomerImportTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customer-imports/{importId}/failed-rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that can't go in with reasons, as an Excel workbook, ready to be mended and sent again */
        get: operations["readCustomerImportFailedRowsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/customers/{customerId}/life": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's dates, past and to come, with what each does to people, data and mail */
        get: operations["readCustomerLife"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/erasure-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was erased of customers that nobody kept, newest first */
        get: operations["listErasureReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/erasure-receipts/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of one erased customer, by the id that it had */
        get: operations["readErasureReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/inactivated-customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many inactivated customers each partner has, and until when they are kept */
        get: operations["countInactivatedCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/inactivated-customer-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a customer account number may belong to, with a reason; the search stands in both trails */
        post: operations["searchInactivatedCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/inactivated-customers/{customerId}/revival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reactivate an inactivated customer with its customer account number, data intact */
        post: operations["reviveCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/erasure-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receipts of all partners, newest first */
        get: operations["listAllErasureReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/support/partners/{partnerOrganizationId}/erasure-receipts/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One receipt of a partner's erased customer */
        get: operations["readPartnersErasureReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** Import partners, sign-in names and customers from a CSV file of at most 64 MB, or an Excel workbook (.xlsx) of at most 32 MB, in the field "file" */
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
    "/api/v1/organizations/{organizationId}/brokers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Service brokers by name, with how they answered last; never what is shown to them */
        get: operations["listBrokers"];
        put?: never;
        /** Add a service broker (Open Service Broker API 2.17) with what is shown to it */
        post: operations["addBroker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/brokers/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a broker for its catalog with what was typed; changes nothing */
        post: operations["tryBroker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/brokers/{brokerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service broker without its secret */
        get: operations["readBroker"];
        /** Put a broker as a whole; a secret that is left out stays for the same server */
        put: operations["changeBroker"];
        post?: never;
        /** Remove a broker that no version of a service names */
        delete: operations["removeBroker"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/brokers/{brokerId}/catalog-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read what the broker offers now; the catalogue stays as it is */
        post: operations["readBrokerCatalog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/brokers/{brokerId}/rest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the broker nothing any more; operations that need it wait */
        post: operations["restBroker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/brokers/{brokerId}/wake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the broker again */
        post: operations["wakeBroker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/brokers/{brokerId}/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft of the catalogue from a service that the broker offers */
        post: operations["importBrokerService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest comparison of services with what they report */
        get: operations["readReconciliation"];
        put?: never;
        /** Have the services compared now: a partner its own, the vendor all */
        post: operations["startReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services of which order, report and people differ, the oldest first, with what mends them */
        get: operations["listDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comparisons of the last 90 days, the latest first */
        get: operations["listReconciliations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/differences/{differenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One difference, also for 90 days after it has ended */
        get: operations["readDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/differences/{differenceId}/provisioning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the service set up anew, with what was ordered */
        post: operations["provisionServiceAnew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/differences/{differenceId}/clearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have cleared away at the service what an unfinished operation left there */
        post: operations["clearLeftBehind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sandbox that the organization has or is, and what its clock shows */
        get: operations["readSandbox"];
        put?: never;
        /** Make the partner’s sandbox, laid out with an example set */
        post: operations["makeSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sandbox/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose how the built-in broker of the sandbox answers */
        put: operations["changeSandboxServices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sandbox/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would happen while the clock is moved, in its order; nothing of it does */
        get: operations["readSandboxOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sandbox/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the clock was moved, the newest first */
        get: operations["listSandboxMoves"];
        put?: never;
        /** Move the sandbox’s clock forward; what comes due on the way happens in its order */
        post: operations["moveSandboxClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sandbox/moves/{moveId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One move of the clock, and what happened on its way */
        get: operations["readSandboxMove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/sandbox/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mail that the sandbox would have sent, the newest first */
        get: operations["listCaughtMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** Give a service another label; its country/region of use stays */
        patch: operations["changeSubscription"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of a service that is set up can be changed: plan, settings, something newer */
        get: operations["readServiceChoices"];
        put?: never;
        /** Change a service that is set up; the operation in `location` does it, and until then it stays as it is */
        post: operations["changeService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The access keys of a service, without their credentials */
        get: operations["listAccessKeys"];
        put?: never;
        /** Begin an access key; its credentials are asked for next, within the hour */
        post: operations["createAccessKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys/{accessKeyId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the service make the key and see its credentials, this once; 202 while the service is at it: ask again */
        post: operations["showAccessKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys/{accessKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Have a key removed at the service; the list tells until the service says that it is gone */
        delete: operations["removeAccessKey"];
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
    "/api/v1/invitations/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person did something on the confirming page: the inviter sees that it was opened */
        post: operations["noteInvitationOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the inviter for a new one, where the link has run out or was replaced */
        post: operations["askForNewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a code that was read out for a link of the same invitation; changes nothing else */
        post: operations["takeSpokenCode"];
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
    "/api/v1/organizations/{organizationId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the invitations about one person, service or grant fare, the newest first */
        get: operations["listSentInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invitations/{invitationId}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A code to read out to the invited person, shown once; an earlier one stops working */
        post: operations["makeSpokenCode"];
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
        /** Terms of service and privacy statement as they hold today for customers */
        get: operations["listCurrentAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of one version that is or was in force */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/agreements/asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I am asked to accept for the organization before going on, with what changed */
        get: operations["listAskedAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/agreement-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which versions the organization accepted, who did it and when; newest first */
        get: operations["listAgreementAcceptances"];
        put?: never;
        /** Accept all that is asked, for the whole organization */
        post: operations["acceptAgreements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version in every language, newest first, with how many organizations accepted it */
        get: operations["listPublishedAgreements"];
        put?: never;
        /** Publish a version; it never changes afterwards */
        post: operations["publishAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its text, and what changed against the version before it */
        get: operations["getPublishedAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/agreements/{agreementId}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which organizations accepted this version, who did it and when; newest first */
        get: operations["listAcceptancesOfAgreement"];
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
    "/api/v1/organizations/{organizationId}/people-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add people from a CSV file or Excel workbook (.xlsx) of at most 2,000 rows in the field "file", or tell row by row what that would do */
        post: operations["importPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programs (system users) of the organization, with their roles, keys and last use */
        get: operations["listPrograms"];
        put?: never;
        /** Make a program with its roles and, where it is at hand, its first public key */
        post: operations["addProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs/{programId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One program */
        get: operations["getProgram"];
        put?: never;
        post?: never;
        /** Delete a program that has no roles in services left; its tokens end now */
        delete: operations["deleteProgram"];
        options?: never;
        head?: never;
        /** Change name, purpose or roles; needs If-Match. What is taken away is gone from its tokens at once */
        patch: operations["changeProgram"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs/{programId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a public key beside those that there are */
        post: operations["addProgramKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs/{programId}/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a key away; every token that was asked for with it ends now */
        delete: operations["removeProgramKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may act for the customer, or for whom the partner may act, newest first */
        get: operations["listGrants"];
        put?: never;
        /** A partner proposes access to a service of a customer; a customer gives it */
        post: operations["createGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One grant, with everybody whom it covers now */
        get: operations["readGrant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Fewer roles or people or an earlier end hold at once; what a partner adds waits for consent */
        patch: operations["changeGrant"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/{grantId}/deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people did by the grant, newest first */
        get: operations["listGrantDeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same later end for any number of grants, all or none */
        post: operations["renewGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/{grantId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a proposal, or consent to the difference that an amendment makes */
        post: operations["approveGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/{grantId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline or withdraw a proposal or an amendment; what stands goes on as it is */
        post: operations["declineGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/{grantId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a grant now: nobody gets in by it from the next click on */
        post: operations["endGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of a partner organization who can be named in a grant */
        get: operations["listGrantablePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve any number of proposals and amendments as they were seen, all or none */
        post: operations["approveGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/{grantId}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for what is over again, or give it again: as it was, and as long as it was */
        post: operations["askGrantAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/{grantId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the customer's administrators once more to decide; former links stop working */
        post: operations["remindToDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/grants/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Since when the own calendar may read when access ends; never the link */
        get: operations["readCalendarLink"];
        put?: never;
        /** A secret address for the own calendar, told once; an earlier one stops working */
        post: operations["makeCalendarLink"];
        /** The address of the own calendar answers nobody any more */
        delete: operations["revokeCalendarLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When access ends, as a calendar reads it (RFC 5545) */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registered-partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registered partners by name, for a customer that looks for another one */
        get: operations["listRegisteredPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/support-partner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who supports a service of the customer, and which change of partner of record is announced */
        get: operations["readSupportPartner"];
        put?: never;
        /** Name another partner for a service, with or without access to it */
        post: operations["changePartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The endpoints that the organization’s events are sent to, and how each fared last */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /** Add an endpoint; answers with its secret, which is shown this once */
        post: operations["addWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /** Remove an endpoint with what waits for it, and the record of what was sent to it */
        delete: operations["removeWebhookEndpoint"];
        options?: never;
        head?: never;
        /** Change name, address or kinds of events, pause or resume it; needs If-Match */
        patch: operations["changeWebhookEndpoint"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event to this endpoint alone */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new secret, shown this once; the one before holds for another day */
        post: operations["renewWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was or is to be sent to the endpoint in the last 30 days, the newest event first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/deliveries/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event for the endpoint: its body, and each attempt with its headers and the answer */
        get: operations["readWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/deliveries/{eventId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event again, under the same id */
        post: operations["sendWebhookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/send-failed-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again everything that has failed of what was to be sent since then */
        post: operations["sendFailedWebhooksAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/change-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in the organization as events, the oldest first: those behind a place that was answered before */
        get: operations["readChangeFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a service opens for you; a refusal says why it does not */
        get: operations["readServiceOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether something can be done, or why not, what would change that, and who can do it */
        get: operations["explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/help-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have asked others to mend, or what waits for my answer; newest first */
        get: operations["listHelpRequests"];
        put?: never;
        /** Ask somebody who can mend what is refused; the same again answers with the request that waits */
        post: operations["askForHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/help-requests/{helpRequestId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is done, or decline with a word; the person who asked gets a mail */
        post: operations["answerHelpRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rapidstart/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What RapidStart Services knows of the partner since its activation, and who uses it */
        get: operations["getRapidStartPartnerAccount"];
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
    "/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/answers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions and answers of a project as they stand, for Excel; of one that is not finished too */
        get: operations["downloadRapidStartAnswers"];
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
    "/auth/{provider}/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A sign-in provider says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0); takes a form */
        post: operations["endByProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for a program that proves itself by a signed assertion (RFC 6749, 7523); takes a form */
        post: operations["giveToken"];
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
        PlanInput: {
            /** @constant */
            dryRun: true;
            /** @description Every consequence in words, in its order. */
            sentences: string[];
            /** @description What the audit trail would say. */
            records: {
                action: string;
                subjectKind: string;
                subjectName: string;
                reason: string | null;
                details: {
                    [key: string]: unknown;
                };
                /** @description In how many organizations’ audit trails it stands. */
                trails: number;
            }[];
            /** @description Who would get mail; addresses of strangers are masked. */
            mails: {
                kind: string;
                to: string;
                subject: string;
            }[];
            jobs: {
                queue: string;
                startAfter: string | null;
            }[];
            /** @description What the request would be answered; ids and times will be others. */
            answer: {
                status: number;
                body: unknown;
            };
        };
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
                ask?: string;
            };
            /** @description Every reason, where several hold at once. */
            explanations?: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
                ask?: string;
            }[];
            errors?: {
                pointer: string;
                message: string;
                code: string;
            }[];
            candidates?: {
                [key: string]: unknown;
            }[];
            movedTo?: {
                id: string;
                name: string;
            };
            signIn?: {
                name: string;
                startUrl: string;
            };
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
            /**
             * @description Without an Enhancement Plan a customer stays usable for 90 days only (PP-45).
             * @enum {string}
             */
            plan: "enhancement" | "none";
        };
        RegistryCustomerFoundInput: {
            number: string;
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            industry: string;
            /**
             * @description Without an Enhancement Plan a customer stays usable for 90 days only (PP-45).
             * @enum {string}
             */
            plan: "enhancement" | "none";
            /** @description Since when no source delivers it any more; it stays until the vendor removes it. */
            missingSince: string | null;
        };
        RegistryCustomerListInput: {
            items: components["schemas"]["RegistryCustomerFoundInput"][];
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
            /** @description Since when no source delivers it any more; it stays until the vendor removes it. */
            missingSince: string | null;
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
        WhatCameBackInput: {
            /** @description The whole mail, as it came. */
            message: string;
        };
        ChangedThingInput: {
            what: string;
            before: string;
            after: string;
        };
        OperationSummaryInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "provision" | "update" | "deprovision";
            /** @enum {string} */
            state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
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
            /** @description Why it was cancelled, or why it has stalled. */
            reason: string | null;
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
            /** @description null: under way. lost: the process that worked on it stopped. asked: it ended with a question. */
            outcome: ("done" | "failed" | "lost" | "asked" | "cancelled") | null;
            error: string | null;
        };
        OperationStepInput: {
            name: string;
            label: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /**
             * @description Who is at work on it, or waited for.
             * @enum {string}
             */
            owner: "portico" | "service" | "customer" | "partner" | "support";
            /** @description The same in words. */
            who: string;
            /** @description Why it stands as it stands. */
            note: string | null;
            /** @description Not looked at again before. */
            nextTryAt: string | null;
            /** @description After that it counts as stalled. */
            deadline: string | null;
            startedAt: string | null;
            finishedAt: string | null;
            attempts: components["schemas"]["OperationAttemptInput"][];
        };
        OperationQuestionInput: {
            /** @description The parameter that the service refused. */
            parameter: string;
            /**
             * @description What the form calls it; null where no form has it.
             * @default null
             */
            title: string | null;
            /** @description What was given for it. */
            given: string | null;
            /** @description What the service says about it. */
            sentence: string;
            /** @description What can be given, in words. */
            allowed: string | null;
            /**
             * @description Whose people can answer.
             * @enum {string}
             */
            asked: "partner" | "customer";
        };
        OperationInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "provision" | "update" | "deprovision";
            /** @enum {string} */
            state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
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
            /** @description Why it was cancelled, or why it has stalled. */
            reason: string | null;
            /** @description While it waits for input: what the service wants to know. */
            question: components["schemas"]["OperationQuestionInput"] | null;
            /** @description Of an update: what of the service is another one afterwards. */
            changes: components["schemas"]["ChangedThingInput"][];
            steps: components["schemas"]["OperationStepInput"][];
            /** @description From the earlier ones of this installation; null with fewer than five. */
            estimate: {
                /**
                 * @description alike: earlier ones of the same service, plan and data centre; service: of the service as a whole.
                 * @enum {string}
                 */
                basis: "alike" | "service";
                sample: number;
                medianSeconds: number;
                p90Seconds: number;
                /** @description What tries that failed have taken. */
                addedSeconds: number;
                /**
                 * Format: date-time
                 * @description Half of the earlier ones were done by then.
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Nine of ten were.
                 */
                to: string;
            } | null;
            estimateSentence: string;
            /** @description When Support was told by itself that the promise is at risk, or broken. */
            supportTold: {
                /** Format: date-time */
                at: string;
                brokenAt: string | null;
            } | null;
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
        ImportedServiceInput: {
            code: string;
        };
        BrokerTrialResultInput: {
            services: {
                id: string;
                name: string;
                description: string;
                /** @description Whether it can be asked what is really there. */
                fetchable: boolean;
                plans: {
                    id: string;
                    name: string;
                    description: string;
                }[];
                /** @description What of it no form can show, and what cannot be done for it. */
                notes: string[];
            }[];
        };
        BrokerInput: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            authentication: {
                /** @constant */
                kind: "basic";
                userName: string;
            } | {
                /** @constant */
                kind: "bearer";
            } | {
                /** @constant */
                kind: "mtls";
                certificate: string & (unknown & unknown);
            };
            authority: string | null;
            /** @description Of the client certificate that is shown to it; null where none is. */
            certificate: {
                subject: string;
                /** Format: date-time */
                validUntil: string;
                /** @enum {string} */
                standing: "valid" | "ends-soon" | "ended";
            } | null;
            resting: {
                /** Format: date-time */
                since: string;
                reason: string;
            } | null;
            askedAt: string | null;
            answeredAt: string | null;
            /** @description Why it gave no answer that can be used; null while it answers. */
            trouble: {
                /** Format: date-time */
                since: string;
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
                detail: string;
            } | null;
            catalog: {
                /** Format: date-time */
                readAt: string;
                services: {
                    id: string;
                    name: string;
                    description: string;
                    /** @description Whether it can be asked what is really there. */
                    fetchable: boolean;
                    plans: {
                        id: string;
                        name: string;
                        description: string;
                    }[];
                    /** @description What of it no form can show, and what cannot be done for it. */
                    notes: string[];
                }[];
            } | null;
            version: number;
        };
        BrokerListInput: {
            items: components["schemas"]["BrokerInput"][];
        };
        OfferingPlanInput: {
            code: string;
            name: string;
            /** @default  */
            description: string;
            promisedHours: number;
            /** @default true */
            forProspects: boolean;
            /** @default  */
            trialNote: string;
            /** @default null */
            parameters: {
                [key: string]: components["schemas"]["__shared"];
            } | null;
            /** @default null */
            servicePlanId: string | null;
            /** @default null */
            maximumPollingSeconds: number | null;
        };
        OfferingRegionInput: {
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            dataCentre: string;
            /** @default [] */
            otherDataCentres: string[];
        };
        ErpSignUpInput: {
            url: string;
            instructions: string;
        };
        OfferingContentInput: {
            name: string;
            description: string;
            /** @enum {string} */
            serviceKind: "rapidstart" | "broker";
            /** @default null */
            brokerId: string | null;
            /** @default null */
            serviceId: string | null;
            roles: string[];
            plans: components["schemas"]["OfferingPlanInput"][];
            regions: components["schemas"]["OfferingRegionInput"][];
            /** @default [] */
            purposes: string[];
            /** @default [] */
            languages: string[];
            /** @default null */
            erpSignUp: components["schemas"]["ErpSignUpInput"] | null;
        };
        RetirementInput: {
            /**
             * Format: date
             * @description From this day (UTC) nothing new; what is there can be read and exported.
             */
            from: string;
            /** @description What to do. */
            notice: string;
            /** @description Where the existing data goes. */
            data: string;
            /** @description The day has come. */
            retired: boolean;
        };
        PlanOfferedInput: {
            code: string;
            name: string;
            description: string;
            promisedHours: number;
            /** @description Also for customers without a number, for 90 days. */
            forProspects: boolean;
            trialNote: string;
            /** @description JSON Schema of what the plan asks for; null for nothing. */
            parameters: {
                [key: string]: unknown;
            } | null;
        };
        OfferingInput: {
            code: string;
            name: string;
            description: string;
            roles: string[];
            plans: components["schemas"]["PlanOfferedInput"][];
            countries: {
                code: string;
                name: string;
                /** @description Serves this country/region (PP-51). */
                dataCentre: {
                    code: string;
                    name: string;
                };
                /** @description May be chosen in its place. */
                otherDataCentres: {
                    code: string;
                    name: string;
                }[];
            }[];
            /** @description Values of **Purpose of account** (PP-69). */
            purposes: string[];
            languages: string[];
            /** @description Signing up from an ERP product (PP-70). */
            erpSignUp: components["schemas"]["ErpSignUpInput"] | null;
            retirement: components["schemas"]["RetirementInput"] | null;
        };
        OfferingListInput: {
            items: components["schemas"]["OfferingInput"][];
        };
        AddOfferingInput: {
            /** @description Stands in addresses; never changes. */
            code: string;
            /** @description The first letters of its service account IDs (PP-71). */
            accountPrefix: string;
            name: string;
            description: string;
            /** @enum {string} */
            serviceKind: "rapidstart" | "broker";
        };
        RetireOfferingInput: {
            /** Format: date */
            from: string;
            notice: string;
            data: string;
        };
        AddDataCentreInput: {
            code: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        DataCentreInput: {
            code: string;
            name: string;
            country: string;
        };
        CatalogueEntryInput: {
            code: string;
            name: string;
            accountPrefix: string;
            currentVersion: number | null;
            hasDraft: boolean;
            /** @description Services of customers; counted up to 10,000. */
            inUse: number;
            retirement: components["schemas"]["RetirementInput"] | null;
        };
        OfferingCatalogueInput: {
            items: components["schemas"]["CatalogueEntryInput"][];
            dataCentres: components["schemas"]["DataCentreInput"][];
        };
        CatalogueOfferingInput: {
            code: string;
            name: string;
            accountPrefix: string;
            currentVersion: number | null;
            hasDraft: boolean;
            /** @description Services of customers; counted up to 10,000. */
            inUse: number;
            retirement: components["schemas"]["RetirementInput"] | null;
            published: {
                name: string;
                description: string;
                /** @enum {string} */
                serviceKind: "rapidstart" | "broker";
                /** @default null */
                brokerId: string | null;
                /** @default null */
                serviceId: string | null;
                roles: string[];
                plans: components["schemas"]["OfferingPlanInput"][];
                regions: components["schemas"]["OfferingRegionInput"][];
                /** @default [] */
                purposes: string[];
                /** @default [] */
                languages: string[];
                /** @default null */
                erpSignUp: components["schemas"]["ErpSignUpInput"] | null;
            } | null;
            draft: {
                name: string;
                description: string;
                /** @enum {string} */
                serviceKind: "rapidstart" | "broker";
                /** @default null */
                brokerId: string | null;
                /** @default null */
                serviceId: string | null;
                roles: string[];
                plans: components["schemas"]["OfferingPlanInput"][];
                regions: components["schemas"]["OfferingRegionInput"][];
                /** @default [] */
                purposes: string[];
                /** @default [] */
                languages: string[];
                /** @default null */
                erpSignUp: components["schemas"]["ErpSignUpInput"] | null;
            } | null;
            /** @description The ETag of the draft; 0 while there is none. */
            draftRevision: number;
            draftChangedAt: string | null;
            versions: {
                version: number;
                /** Format: date-time */
                publishedAt: string;
                publishedBy: string | null;
                /** @description Services of customers; counted up to 10,000. */
                inUse: number;
            }[];
            dataCentres: components["schemas"]["DataCentreInput"][];
            /** @description The draft, or what is published, as whoever signs up sees it. */
            preview: components["schemas"]["OfferingInput"];
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
            /** @description When the service ends (PP-93). */
            retirement: components["schemas"]["RetirementInput"] | null;
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
                state: "open" | "expired" | "used" | "replaced" | "withdrawn" | "settled";
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
            kind: "customer-administrator" | "user" | "grant";
            /** @enum {string} */
            state: "open" | "expired" | "used" | "replaced" | "withdrawn" | "settled";
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
            kind: "customer-administrator" | "user" | "grant";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            organizationKind: "vendor" | "partner" | "customer";
            subscriptionId: string | null;
            /** @description Where the customer decides on access. */
            grantId: string | null;
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
        ExplanationInput: {
            /** @description Stable code. */
            reason: string;
            sentence: string;
            remedy: string;
            who: string;
            /**
             * @description Whom one click asks: administrators of the own organization, or a desk.
             * @enum {string}
             */
            ask?: "administrators" | "support" | "operators";
        };
        ExplainedActionsInput: {
            items: {
                action: string;
                /** @description As it stands behind "cannot": "send the activation". */
                words: string;
                subject: string;
                subjectName: string;
                allowed: boolean;
                explanation: components["schemas"]["ExplanationInput"] | null;
                /** @description The newest request for the same. */
                asked: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    state: "open" | "done" | "declined";
                    askedBy: string;
                    /** Format: date-time */
                    askedAt: string;
                    answeredBy: string | null;
                    answeredAt: string | null;
                    /** @description What the answer says. */
                    word: string;
                } | null;
            }[];
        };
        AskForHelpInput: {
            action: string;
            /** @default  */
            subject: string;
            /** @default  */
            note: string;
        };
        HelpRequestInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "done" | "declined";
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            answeredBy: string | null;
            answeredAt: string | null;
            /** @description What the answer says. */
            word: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            action: string;
            /** @description As it stands behind "cannot": "send the activation". */
            words: string;
            subject: string;
            subjectName: string;
            reason: string;
            sentence: string;
            remedy: string;
            /** @enum {string} */
            helper: "administrators" | "support" | "operators";
            note: string;
            mine: boolean;
        };
        HelpRequestPageInput: {
            items: components["schemas"]["HelpRequestInput"][];
            nextCursor: string | null;
        };
        AnswerHelpInput: {
            /** @enum {string} */
            outcome: "done" | "declined";
            /** @default  */
            word: string;
        };
        AgreementInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "terms" | "partner-terms" | "privacy";
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
        AgreementChangesInput: ({
            /** @enum {string} */
            kind: "same" | "added" | "removed";
            markdown: string;
        } | {
            /** @constant */
            kind: "changed";
            parts: {
                /** @enum {string} */
                mark: "same" | "added" | "removed";
                text: string;
            }[];
        })[];
        AskedAgreementsInput: {
            items: {
                agreement: components["schemas"]["AgreementInput"];
                /** @description What was accepted before, and what changed since; null: nothing. */
                previous: {
                    version: string;
                    changes: components["schemas"]["AgreementChangesInput"];
                } | null;
            }[];
            /** @description Why nobody of the organization can change anything now; null when nothing is due. */
            writing: components["schemas"]["ExplanationInput"] | null;
        };
        AcceptAgreementsInput: {
            agreementIds: string[];
        };
        AcceptedAgreementsInput: {
            accepted: number;
        };
        OwnAcceptanceInput: {
            /** Format: uuid */
            id: string;
            acceptedBy: string;
            /** Format: date-time */
            acceptedAt: string;
            agreement: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "terms" | "partner-terms" | "privacy";
                version: string;
                language: string;
                title: string;
                /** Format: date */
                effectiveFrom: string;
            };
            /** @description The service with which it was accepted. */
            serviceName: string | null;
        };
        OwnAcceptancePageInput: {
            items: components["schemas"]["OwnAcceptanceInput"][];
            nextCursor: string | null;
        };
        AgreementAcceptanceInput: {
            /** Format: uuid */
            id: string;
            acceptedBy: string;
            /** Format: date-time */
            acceptedAt: string;
            organizationName: string;
            /** @enum {string} */
            organizationKind: "partner" | "customer" | "vendor";
        };
        AgreementAcceptancePageInput: {
            items: components["schemas"]["AgreementAcceptanceInput"][];
            nextCursor: string | null;
        };
        PublishAgreementInput: {
            /** @enum {string} */
            kind: "terms" | "partner-terms" | "privacy";
            version: string & (unknown & unknown);
            language: string & (unknown & unknown);
            title: string;
            body: string;
            /** Format: date */
            effectiveFrom: string;
            audiences: ("partner" | "customer")[];
            mustAccept: boolean;
        };
        PublishedAgreementInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "terms" | "partner-terms" | "privacy";
            version: string;
            language: string;
            title: string;
            /** Format: date */
            effectiveFrom: string;
            audiences: ("partner" | "customer")[];
            mustAccept: boolean;
            publishedBy: string | null;
            publishedAt: string | null;
            /** @enum {string} */
            state: "future" | "in-force" | "superseded";
            /** @description How many organizations have accepted it. */
            organizations: number;
        };
        PublishedAgreementsInput: {
            items: components["schemas"]["PublishedAgreementInput"][];
        };
        PublishedTextInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "terms" | "partner-terms" | "privacy";
            version: string;
            language: string;
            title: string;
            /** Format: date */
            effectiveFrom: string;
            audiences: ("partner" | "customer")[];
            mustAccept: boolean;
            publishedBy: string | null;
            publishedAt: string | null;
            /** @enum {string} */
            state: "future" | "in-force" | "superseded";
            /** @description How many organizations have accepted it. */
            organizations: number;
            body: string;
            previous: {
                version: string;
                changes: components["schemas"]["AgreementChangesInput"];
            } | null;
        };
        CodeRequestInput: {
            signInName: string;
        };
        SignUpInput: {
            signInName: string;
            /** @description Eight digits from the mail. */
            code: string;
            name: string;
            password: string;
        };
        PasswordResetInput: {
            signInName: string;
            /** @description Eight digits from the mail. */
            code: string;
            password: string;
        };
        PasswordChangeInput: {
            currentPassword: string;
            password: string;
        };
        SignInInput: {
            signInName: string;
            password: string;
        };
        ProvedAddressInput: {
            signInName: string;
            /** @description Eight digits from the mail. */
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
                /** @description Of a sandbox: nothing in it is real. Null for the real thing. */
                sandbox: {
                    /** @description How far its clock runs ahead, in milliseconds. */
                    aheadMs: number;
                } | null;
            }[];
        };
        IdentityProvidersInput: {
            items: {
                id: string;
                name: string;
                startUrl: string;
            }[];
        };
        NewSignInProviderInput: {
            name: string;
            /** @enum {string} */
            kind: "openid" | "entra";
            issuer: string;
            clientId: string;
            clientSecret: string;
            /** @default [] */
            tenants: string[];
            domains: string[];
            /**
             * @description Whether its word (`amr` or `acr`) for a second factor counts where the organization demands one.
             * @default false
             */
            trustsSecondFactor: boolean;
        };
        SignInProviderChangeInput: {
            name?: string;
            clientSecret?: string;
            tenants?: string[];
            domains?: string[];
            trustsSecondFactor?: boolean;
            /** @description Nobody signs in with it, until it is wanted again. */
            disabled?: boolean;
            /** @description Whether people of its proved mail domains have to come in through it. Administrators come in with two factors of their own all the same. */
            demanded?: boolean;
        };
        SignInProviderInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "openid" | "entra";
            issuer: string;
            clientId: string;
            tenants: string[];
            trustsSecondFactor: boolean;
            disabledAt: string | null;
            demandedAt: string | null;
            /** @description To be named at the provider as the redirect address. */
            callbackUrl: string;
            /** @description To be named at the provider as the address of back-channel logout; null for Entra, which has none. */
            logoutUrl: string | null;
            domains: {
                domain: string;
                recordName: string;
                recordText: string;
                checkedAt: string | null;
                provedAt: string | null;
            }[];
        };
        SignInProvidersInput: {
            items: components["schemas"]["SignInProviderInput"][];
        };
        ProvidersEverywhereInput: {
            installation: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "openid" | "entra";
                issuer: string;
                tenants: string[];
                trustsAddresses: boolean;
                assuresSecondFactor: boolean;
            }[];
            items: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "openid" | "entra";
                issuer: string;
                /** Format: uuid */
                organizationId: string;
                organizationName: string;
                /** @enum {string} */
                organizationKind: "vendor" | "partner" | "customer";
                trustsSecondFactor: boolean;
                /** Format: date-time */
                addedAt: string;
                disabledAt: string | null;
                demandedAt: string | null;
                provedDomains: string[];
                openDomains: string[];
            }[];
            nextCursor: string | null;
        };
        FactorRemovalInput: {
            allowed: boolean;
            explanation: components["schemas"]["ExplanationInput"] | null;
            /** @description Organizations that ask for another second factor then, from the next sign-in on. */
            asked: string[];
        };
        AppCodeInput: {
            code: string;
        };
        /** @description The password was right; a code of the second factor is awaited. */
        SecondStepInput: {
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        SecondStepCodeInput: {
            token: string;
            code: string;
        };
        SecondFactorInput: {
            /** @description Null while there is no authenticator app. */
            since: string | null;
            recoveryCodesLeft: number;
            removal: components["schemas"]["FactorRemovalInput"];
        };
        /** @description Shown once; counts after its first code was entered. */
        NewAuthenticatorInput: {
            secret: string;
            uri: string;
        };
        /** @description Shown once; each works once. */
        RecoveryCodesInput: {
            recoveryCodes: string[];
        };
        IdentitiesInput: {
            items: {
                /** Format: uuid */
                id: string;
                issuer: string;
                name: string;
                /** Format: date-time */
                linkedAt: string;
            }[];
            /** @description Whether another way in would be left. */
            removable: boolean;
        };
        LinkStartInput: {
            provider: string;
            returnTo?: string;
        };
        NewPasskeyInput: {
            name: string;
            credential: {
                /** Format: base64url */
                id: string;
                response: {
                    /** Format: base64url */
                    clientDataJSON: string;
                    /** Format: base64url */
                    authenticatorData: string;
                    /** Format: base64url */
                    publicKey: string;
                    publicKeyAlgorithm: number;
                    /** @default [] */
                    transports: string[];
                };
            };
        };
        PasskeySignInInput: {
            credential: {
                /** Format: base64url */
                id: string;
                response: {
                    /** Format: base64url */
                    clientDataJSON: string;
                    /** Format: base64url */
                    authenticatorData: string;
                    /** Format: base64url */
                    signature: string;
                    /** @default null */
                    userHandle: string | null;
                };
            };
        };
        PasskeyWantedInput: {
            signInName: string;
            /** @description Eight digits from the mail. */
            code: string;
            name: string;
        };
        PasskeySignUpInput: {
            signInName: string;
            /** @description Eight digits from the mail. */
            code: string;
            name: string;
            passkey: components["schemas"]["NewPasskeyInput"];
        };
        RenamedPasskeyInput: {
            name: string;
        };
        PasskeyRequestInput: {
            challenge: string;
            rpId: string;
            timeout: number;
            /** @constant */
            userVerification: "required";
            allowCredentials: {
                id: string;
                /** @constant */
                type: "public-key";
                transports: string[];
            }[];
        };
        PasskeyCreationInput: {
            challenge: string;
            rp: {
                id: string;
                name: string;
            };
            user: {
                id: string;
                name: string;
                displayName: string;
            };
            pubKeyCredParams: {
                /** @constant */
                type: "public-key";
                alg: number;
            }[];
            excludeCredentials: {
                id: string;
                /** @constant */
                type: "public-key";
                transports: string[];
            }[];
            authenticatorSelection: {
                /** @constant */
                residentKey: "required";
                /** @constant */
                requireResidentKey: true;
                /** @constant */
                userVerification: "required";
            };
            /** @constant */
            attestation: "none";
            timeout: number;
        };
        PasskeysInput: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date-time */
                createdAt: string;
                lastUsedAt: string | null;
                /** @description Kept in an account of its maker, so that it outlives the device. */
                backedUp: boolean;
            }[];
            removal: components["schemas"]["FactorRemovalInput"];
        };
        TokenRefusalInput: {
            /** @description As RFC 6749, section 5.2, names it. */
            error: string;
            error_description: string;
            status: number;
            code: string;
            reason?: string;
            correlationId: string;
        } & {
            [key: string]: unknown;
        };
        LogoutRequestInput: {
            logout_token: string;
        };
        LoggedOutInput: Record<string, never>;
        StepUpWaysInput: {
            passkey: boolean;
            app: boolean;
            /** @description The password again, where there is neither of the others. */
            password: boolean;
            /** @description The sign-in provider that the session began at, where there is neither passkey nor app. */
            provider: {
                name: string;
            } | null;
        };
        PresentPasswordInput: {
            password: string;
        };
        ProvingStartInput: {
            returnTo?: string;
        };
        StepUpPasskeyInput: {
            credential: {
                /** Format: base64url */
                id: string;
                response: {
                    /** Format: base64url */
                    clientDataJSON: string;
                    /** Format: base64url */
                    authenticatorData: string;
                    /** Format: base64url */
                    signature: string;
                    /** @default null */
                    userHandle: string | null;
                };
            };
        };
        OwnSessionsInput: {
            items: {
                /** Format: uuid */
                id: string;
                device: string;
                /** @enum {string} */
                method: "password" | "password+code" | "recovery-code" | "passkey" | "provider" | "provider+mfa";
                /** @description The network address that it was last used from. */
                address: string;
                /** Format: date-time */
                beganAt: string;
                /** Format: date-time */
                lastUsedAt: string;
                /**
                 * Format: date-time
                 * @description At the latest; earlier when it rests.
                 */
                endsAt: string;
                current: boolean;
            }[];
        };
        SentInvitationStateInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "customer-administrator" | "user" | "grant";
            firstName: string;
            lastName: string;
            /** @description Null where the inviter did not write it. */
            contactEmail: string | null;
            /** @enum {string} */
            state: "open" | "expired" | "used" | "replaced" | "withdrawn" | "settled";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            delivery: {
                /**
                 * @description `accepted`: by the mail server. `opened`: a person did something on the confirming page.
                 * @enum {string}
                 */
                state: "queued" | "accepted" | "bounced" | "opened" | "used";
                /** Format: date-time */
                at: string;
                /** @description What the mail server said that did not take it, or sent it back. */
                words: string | null;
            };
            /** @description The invitee asks for a new one. */
            askedAgainAt: string | null;
            /** @description Whether a code can be made to read out. */
            speaking: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
        };
        SentInvitationsInput: {
            items: components["schemas"]["SentInvitationStateInput"][];
        };
        SpokenCodeInput: {
            /** @description Shown once; only its hash is kept. */
            code: string;
            spelled: string;
            /** Format: date-time */
            expiresAt: string;
        };
        TypedCodeInput: {
            code: string;
        };
        InvitationKeyInput: {
            /** @description Opens the invitation as the link of the mail does. */
            token: string;
        };
        AskedForNewInvitationInput: {
            /**
             * @description `asked-already`: the inviter was told within the last day, and is not told again.
             * @enum {string}
             */
            outcome: "asked" | "asked-already";
        };
        PromiseCaseInput: {
            /**
             * Format: uuid
             * @description The operation that it is about.
             */
            id: string;
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            serviceName: string;
            /** Format: date-time */
            promisedBy: string;
            /** Format: date-time */
            openedAt: string;
            /** @description Since when it is later than promised. */
            brokenAt: string | null;
            closedAt: string | null;
            outcome: ("succeeded" | "cancelled") | null;
            /** @description The steps with every try, as they stood when Support was told. */
            evidence: components["schemas"]["OperationStepInput"][];
        };
        PromiseCasePageInput: {
            items: components["schemas"]["PromiseCaseInput"][];
            nextCursor: string | null;
        };
        NewAccessKeyInput: {
            /** @description What the list and the audit trail call it: the program that will use it. */
            name: string;
            /** @description What the service asks for, by the JSON Schema `parameters` of the list. */
            parameters?: {
                [key: string]: unknown;
            };
        };
        AccessKeyInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description `creating` until its credentials were shown; `removing` until the service says that it is gone.
             * @enum {string}
             */
            state: "creating" | "active" | "removing" | "removed";
            /** @description Why it is removed. */
            reason: ("by-hand" | "not-shown" | "refused" | "service-ended") | null;
            /** @description Null for somebody who has left. */
            madeBy: string | null;
            /** @description You asked for it. */
            own: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description While it is `creating`: when it is removed because nobody was shown it. */
            showUntil: string | null;
            /** @description The service's own end of it. */
            expiresAt: string | null;
            /** @description What was said when something was in vain. */
            trouble: string | null;
            /** @description When removing it is tried again. */
            nextTryAt: string | null;
        };
        AccessKeyListInput: {
            serviceName: string;
            /** @description JSON Schema of what the service asks for with a new key; null for nothing. */
            parameters: {
                [key: string]: unknown;
            } | null;
            /** @description The newest first; never their credentials. */
            items: components["schemas"]["AccessKeyInput"][];
        };
        AccessKeyCredentialsInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description As the service has made them. Shown this once, and kept nowhere. */
            credentials: {
                [key: string]: unknown;
            };
            expiresAt: string | null;
        };
        AccessKeyWaitsInput: {
            /** Format: uuid */
            id: string;
            /** @description How far it is, in the words of the service; may be empty. */
            note: string;
            askAgainInSeconds: number;
            /** Format: date-time */
            showUntil: string;
        };
        RetryOperationInput: {
            reason: string;
        };
        CancelOperationInput: {
            reason: string;
        };
        AnswerOperationInput: {
            /** @description The value that the service is asked for with from now on. */
            answer: string | number | boolean;
        };
        RetryOperationsInput: {
            operationIds: string[];
            reason: string;
        };
        RetryStoppedOperationsInput: {
            operations: {
                /** Format: uuid */
                partnerId: string;
                /** Format: uuid */
                operationId: string;
            }[];
            reason: string;
        };
        CancelStoppedOperationInput: {
            /** Format: uuid */
            partnerId: string;
            /** Format: uuid */
            operationId: string;
            reason: string;
        };
        OperationsRetriedInput: {
            /** @description What goes on now. */
            operationIds: string[];
        };
        StoppedOperationInput: {
            /** Format: uuid */
            partnerId: string;
            partnerName: string;
            /** Format: uuid */
            operationId: string;
            /** @enum {string} */
            kind: "provision" | "update" | "deprovision";
            serviceName: string;
            country: string;
            /** @enum {string} */
            state: "failed" | "stalled";
            step: string | null;
            error: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            promisedBy: string;
        };
        StoppedOperationPageInput: {
            items: components["schemas"]["StoppedOperationInput"][];
            nextCursor: string | null;
        };
        ProvisioningBoardInput: {
            /** @description Ended operations that the figures are from: the latest 20,000 at most. */
            counted: number;
            /** @description What ended in each of the last 24 hours, the one that has begun included. */
            hours: {
                /** Format: date-time */
                at: string;
                succeeded: number;
                failed: number;
            }[];
            /** @description The same of the last 14 days (UTC). */
            days: {
                /** Format: date-time */
                at: string;
                succeeded: number;
                failed: number;
            }[];
            /** @description How long each step took in the latest 500 that ended well, the longest first. */
            steps: {
                /** @enum {string} */
                kind: "provision" | "update" | "deprovision";
                /**
                 * @description RapidStart, or a service that a broker provides.
                 * @enum {string}
                 */
                serviceKind: "rapidstart" | "broker";
                label: string;
                sample: number;
                medianSeconds: number;
                p90Seconds: number;
                worstSeconds: number;
            }[];
            /** @description Why the latest 500 that are failed stopped, the most frequent first. */
            failures: {
                /** @enum {string} */
                kind: "provision" | "update" | "deprovision";
                /**
                 * @description RapidStart, or a service that a broker provides.
                 * @enum {string}
                 */
                serviceKind: "rapidstart" | "broker";
                label: string;
                /** @description What `listStoppedOperations` calls the step. */
                step: string;
                error: string;
                count: number;
                /** Format: date-time */
                latest: string;
            }[];
        };
        StoppedStepsInput: {
            steps: components["schemas"]["OperationStepInput"][];
        };
        MailWishInput: {
            wanted: boolean;
            /** @description You asked for the service, and are told by mail when it is ready or has stopped. */
            toldAnyway: boolean;
        };
        WishForMailInput: {
            wanted: boolean;
        };
        TrackerLinkInput: {
            /** Format: uuid */
            id: string;
            madeBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        TrackerLinksInput: {
            items: components["schemas"]["TrackerLinkInput"][];
            /** @description Whether the caller may make and withdraw links. */
            mayShare: boolean;
        };
        MadeTrackerLinkInput: {
            /**
             * Format: uri
             * @description Told this once only.
             */
            url: string;
        };
        TrackerLookupInput: {
            /** @description What stands behind # in the link. */
            token: string;
        };
        SharedTrackerInput: {
            /** @enum {string} */
            kind: "provision" | "update" | "deprovision";
            /** @enum {string} */
            state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
            serviceName: string;
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
            /** @description From the earlier ones of this installation; null with fewer than five. */
            estimate: {
                /**
                 * @description alike: earlier ones of the same service, plan and data centre; service: of the service as a whole.
                 * @enum {string}
                 */
                basis: "alike" | "service";
                sample: number;
                medianSeconds: number;
                p90Seconds: number;
                /** @description What tries that failed have taken. */
                addedSeconds: number;
                /**
                 * Format: date-time
                 * @description Half of the earlier ones were done by then.
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Nine of ten were.
                 */
                to: string;
            } | null;
            estimateSentence: string;
            /** @description When Support was told by itself that the promise is at risk, or broken. */
            supportTold: {
                /** Format: date-time */
                at: string;
                brokenAt: string | null;
            } | null;
            steps: {
                label: string;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed" | "cancelled";
                /** @description The same in words. */
                who: string;
                /** @description Why it stands as it stands. */
                note: string | null;
                /** @description Not looked at again before. */
                nextTryAt: string | null;
                startedAt: string | null;
                finishedAt: string | null;
                tries: number;
            }[];
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
            /** @description How many notes of its own the asking partner keeps on the customer that moved away from it. */
            keptNotes: number;
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
        WriteNoteInput: {
            body: string;
        };
        CustomerNoteInput: {
            /** Format: uuid */
            id: string;
            body: string;
            author: string;
            /** @description Whether the asking person wrote it, and may change it. */
            own: boolean;
            /** @description Whether the asking person may remove it: its author, or an administrator. */
            removable: boolean;
            /** Format: date-time */
            createdAt: string;
            changedAt: string | null;
            version: number;
        };
        CustomerNotePageInput: {
            items: components["schemas"]["CustomerNoteInput"][];
            nextCursor: string | null;
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
        AddServiceInput: {
            offeringCode: string;
            /** @description One of the plans; not needed where there is a single one. */
            planCode?: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description The country/region's own, or another that it may choose; final too (PP-51). */
            dataCentre?: string;
            /** @description **Purpose of account**, where the service asks for it (PP-69). */
            purpose?: string;
            /** @description What the plan asks for, by the plan's JSON Schema. */
            parameters?: {
                [key: string]: unknown;
            };
            /** @description The partner's word for it, to tell several services of one customer apart (PP-53). */
            label?: string;
        };
        ChangeSubscriptionInput: {
            /** @description The partner's word for it, to tell several services of one customer apart (PP-53). */
            label: string;
        };
        SubscriptionInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            customerNumber: string | null;
            label: string;
            offeringCode: string;
            offeringName: string;
            country: string;
            countryName: string;
            dataCentre: string;
            planName: string;
            /** @description **Purpose of account** (PP-69). */
            purpose: string | null;
            /** @description What the plan asked for. */
            parameters: {
                [key: string]: unknown;
            };
            retirement: components["schemas"]["RetirementInput"] | null;
            serviceAccountId: string;
            /** @enum {string} */
            status: "not-activated" | "invitation-sent" | "active" | "inactive";
            statusLabel: string;
            /** @description The latest operation that provisions it. */
            provisioning: {
                /** Format: uuid */
                operationId: string;
                /** @enum {string} */
                state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
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
        CustomerFiltersInput: {
            /** @description Every word must occur in the name; accents and case do not count. */
            search?: string;
            /** @enum {string} */
            kind?: "existing" | "prospect";
            /** @enum {string} */
            standing?: "active" | "inactivated" | "retention-ended";
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            /** @description Code of an offering that the customer has; `none` for those without a service. */
            service?: string;
            /** @description Active prospects with at most so many days left. */
            daysLeft?: number;
            /**
             * @description When something last happened with the customer: within 7, 30 or 90 days, or earlier.
             * @enum {string}
             */
            activity?: "7" | "30" | "90" | "earlier";
            /**
             * Format: uuid
             * @description Id of a tag of your organization.
             */
            tag?: string;
        };
        /** @description Customers by id, or `all` that match these filters, loaded or not. */
        CustomerSelectionInput: {
            ids: string[];
        } | {
            all: components["schemas"]["CustomerFiltersInput"];
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
            /** @description The names of your organization's tags on this customer. */
            tags: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
            ownOrganization: boolean;
            version: number;
        };
        CustomerPageInput: {
            items: components["schemas"]["CustomerRowInput"][];
            /** @description There may be more, also after a page with few rows or none: a page reads a bounded number of rows. */
            nextCursor: string | null;
        };
        CustomerCountInput: {
            value: number;
            /** @description False: estimated, because counting would read too many rows. */
            exact: boolean;
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
            /** @description The partner itself, as a prospect (PP-34). At most one customer is. */
            ownOrganization?: boolean;
            /** @description Creates it although it seems to be there already; otherwise that is refused with the candidates. */
            acceptDuplicate?: boolean;
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
        CustomerInput: {
            /** Format: uuid */
            id: string;
            number: string | null;
            /** @description What the partner's own system calls the customer. */
            reference: string | null;
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
            ownOrganization: boolean;
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
            /** Format: date-time */
            lastActivityAt: string;
            /** @description The names of your organization's tags on this customer. */
            tags: string[];
            version: number;
            subscriptions: components["schemas"]["SubscriptionInput"][];
        };
        CustomerCandidateInput: {
            /**
             * @description A customer in your list, or an account of yours in the registry that is not in it.
             * @enum {string}
             */
            kind: "customer" | "registry";
            /** @description Of the customer; null in the registry. */
            id: string | null;
            number: string | null;
            name: string;
            city: string;
            country: string;
            /** @enum {string} */
            standing: "active" | "inactivated" | "retention-ended";
            /**
             * @description Strong: creating is refused until `acceptDuplicate` is set.
             * @enum {string}
             */
            strength: "strong" | "possible";
            because: {
                reason: string;
                words: string;
            }[];
        };
        CustomerCandidateListInput: {
            items: components["schemas"]["CustomerCandidateInput"][];
        };
        OwnOrganizationInput: {
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            phone: string;
            /** @description The customer that it is already. */
            customerId: string | null;
        };
        ExplainedInput: {
            allowed: boolean;
            explanation: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
        };
        CustomerMergePlanInput: {
            /**
             * Format: uuid
             * @description Who would stay: who has the number, else the oldest.
             */
            survivorId: string;
            customers: {
                /** Format: uuid */
                id: string;
                version: number;
                name: string;
                number: string | null;
                /** @enum {string} */
                kind: "existing" | "prospect";
                /** @enum {string} */
                standing: "active" | "inactivated" | "retention-ended";
                /** Format: date-time */
                createdAt: string;
                inCustomerPortal: boolean;
                services: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
            }[];
            fields: {
                /** @enum {string} */
                part: "name" | "address" | "phone" | "industry" | "administrator" | "contactEmail";
                values: {
                    /** Format: uuid */
                    customerId: string;
                    text: string;
                }[];
            }[];
            result: {
                number: string | null;
                /** Format: date-time */
                createdAt: string;
                usableUntil: string | null;
                /** Format: date-time */
                undoableUntil: string;
            };
            decision: components["schemas"]["ExplainedInput"];
        };
        MergeCustomersInput: {
            /** Format: uuid */
            survivorId: string;
            /** @description All of them, the one that stays too, each as it was seen. */
            customers: {
                /** Format: uuid */
                id: string;
                version: number;
            }[];
            /**
             * @description Whose name, address … stays; otherwise the survivor's, or the first there is.
             * @default {}
             */
            take: {
                [key: string]: string;
            };
        };
        CustomerMergeInput: {
            /** Format: uuid */
            id: string;
            survivor: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            merged: {
                /** Format: uuid */
                id: string;
                name: string;
                number: string | null;
            }[];
            /** Format: date-time */
            mergedAt: string;
            mergedBy: string;
            /** Format: date-time */
            undoableUntil: string;
            undoneAt: string | null;
            undoneBy: string | null;
            undo: components["schemas"]["ExplainedInput"];
        };
        NewColleagueInput: {
            firstName: string;
            lastName: string;
            signInName: string;
            contactEmail: string;
            /** @enum {string} */
            role: "administrator" | "member" | "reader";
        };
        ColleagueChangeInput: {
            firstName?: string;
            lastName?: string;
            contactEmail?: string;
            /** @enum {string} */
            role?: "administrator" | "member" | "reader";
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
        PartnerPersonInput: {
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
            /** @description Null: the person can do nothing any more. */
            role: ("administrator" | "member" | "reader") | null;
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
            /** @description Whether the role administrator can be taken away. */
            losingAdministrator: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            removing: {
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
        PartnerPersonPageInput: {
            items: components["schemas"]["PartnerPersonInput"][];
            nextCursor: string | null;
        };
        SuccessionInput: {
            administrators: {
                name: string;
                waiting: boolean;
            }[];
            /** @description Stands as long as fewer than two administrators can sign in. */
            warning: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
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
        RegistryVerdictInput: {
            allowed: boolean;
            findings: {
                /** @enum {string} */
                fact: "organization" | "sign-in-name" | "certification" | "addendum" | "not-yet-registered";
                /** @enum {string} */
                outcome: "matched" | "not-matched" | "not-told";
                sentence: string;
                /** @description What would settle it. */
                evidence: string | null;
                /** @description Who can give the evidence. */
                who: string | null;
            }[];
            /** @description Everything that stands against a registration. */
            reasons: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            }[];
        };
        RegistrationCheckInput: {
            allowed: boolean;
            findings: {
                /** @enum {string} */
                fact: "organization" | "sign-in-name" | "certification" | "addendum" | "not-yet-registered";
                /** @enum {string} */
                outcome: "matched" | "not-matched" | "not-told";
                sentence: string;
                /** @description What would settle it. */
                evidence: string | null;
                /** @description Who can give the evidence. */
                who: string | null;
            }[];
            /** @description Everything that stands against a registration. */
            reasons: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            }[];
            partnerNumber: string;
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
            verdict: components["schemas"]["RegistryVerdictInput"];
            latestRequest: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "open" | "approved" | "declined" | "lapsed";
                /** @description Why it was declined. */
                reason: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                lapsesAt: string;
                decidedAt: string | null;
            } | null;
            /** @description Whether Support can be asked, because no administrator answers. */
            support: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
                cause: ("no-administrator" | "request-lapsed") | null;
            };
        };
        RegistrationCandidatesInput: {
            items: components["schemas"]["RegistrationCandidateInput"][];
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
        RapidStartPartnerAccountInput: {
            partnerNumber: string;
            name: string;
            country: string;
            /** Format: date-time */
            synchronisedAt: string;
            users: {
                /** Format: uuid */
                personId: string;
                name: string;
                signInName: string;
                /** @description The organization name that was entered at activation. */
                customerName: string;
                /** Format: date-time */
                since: string;
            }[];
        };
        WriteAnnouncementInput: {
            title: string;
            /** @description Markdown: headings, paragraphs, lists, tables, strong, emphasis, links. */
            body: string;
            /** @enum {string} */
            severity: "information" | "warning" | "critical";
            audiences: ("partner" | "customer")[];
            /**
             * @description Only for those who have this service; null: for everybody of the audiences.
             * @default null
             */
            offeringCode: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        AnnouncementInput: {
            /** Format: uuid */
            id: string;
            title: string;
            body: string;
            /** @enum {string} */
            severity: "information" | "warning" | "critical";
            offeringCode: string | null;
            serviceName: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        AnnouncementsInput: {
            items: components["schemas"]["AnnouncementInput"][];
        };
        WrittenAnnouncementInput: {
            /** Format: uuid */
            id: string;
            title: string;
            body: string;
            /** @enum {string} */
            severity: "information" | "warning" | "critical";
            offeringCode: string | null;
            serviceName: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            audiences: ("partner" | "customer")[];
            authorName: string;
            /** @enum {string} */
            state: "planned" | "current" | "over";
            version: number;
        };
        WrittenAnnouncementPageInput: {
            items: components["schemas"]["WrittenAnnouncementInput"][];
            nextCursor: string | null;
        };
        ExportCustomersInput: {
            /** @enum {string} */
            format: "csv" | "xlsx";
            selection: components["schemas"]["CustomerSelectionInput"];
            /**
             * @default name
             * @enum {string}
             */
            sort: "name" | "-name" | "created" | "-created" | "daysLeft" | "-daysLeft" | "lastActivity" | "-lastActivity" | "country" | "-country";
            columns: ("name" | "number" | "city" | "country" | "kind" | "standing" | "daysLeft" | "services" | "tags" | "created" | "lastActivity")[];
        };
        PlanCustomerImportInput: {
            /** @description Field → place of its column in the file, from 0. Other columns are passed over. */
            mapping: {
                [key: string]: number;
            };
            /**
             * @description What becomes of prospects that look like customers who are there already.
             * @default skip
             * @enum {string}
             */
            duplicates: "skip" | "create";
        };
        CustomerImportInput: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @description The sheet of the workbook that is read. */
            sheet: string;
            headings: string[];
            /** @description Field → place of its column in the file, from 0. Other columns are passed over. */
            mapping: {
                [key: string]: number;
            };
            /** @enum {string} */
            duplicates: "skip" | "create";
            /** @enum {string} */
            state: "staged" | "planned" | "queued" | "running" | "done" | "cancelled";
            rowsRead: number;
            /** @description Rows by what would happen to them; null until they are checked. */
            plan: {
                create: number;
                link: number;
                update: number;
                skip: number;
                refuse: number;
            } | null;
            done: {
                /** @description Rows that are done, of those that create, link or update. */
                rows: number;
                created: number;
                linked: number;
                updated: number;
                /** @description Rows that something had changed for in between. */
                overtaken: number;
            };
            cancelRequested: boolean;
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        CustomerImportPageInput: {
            items: components["schemas"]["CustomerImportInput"][];
            nextCursor: string | null;
        };
        CustomerImportRowInput: {
            line: number;
            /** @enum {string} */
            outcome: "create" | "link" | "update" | "skip" | "refuse";
            name: string;
            number: string | null;
            reference: string | null;
            reason: string | null;
            field: ("reference" | "number" | "name" | "street" | "city" | "state" | "postalCode" | "country" | "phone" | "industry" | "firstName" | "lastName" | "signInName" | "contactEmail") | null;
            value: string | null;
            sentence: string | null;
            remedy: string | null;
        };
        CustomerImportRowPageInput: {
            items: components["schemas"]["CustomerImportRowInput"][];
            nextCursor: string | null;
        };
        CustomerTagInput: {
            /** Format: uuid */
            id: string;
            name: string;
            version: number;
        };
        CustomerTagListInput: {
            items: components["schemas"]["CustomerTagInput"][];
        };
        RenameTagInput: {
            name: string;
        };
        TagCustomersInput: {
            selection: components["schemas"]["CustomerSelectionInput"];
            /** @default [] */
            add: string[];
            /** @default [] */
            remove: string[];
        };
        CustomersTaggedInput: {
            /** @description Customers of the selection. */
            customers: number;
            /** @description How often a tag was put on that was not there before. */
            added: number;
            /** @description How often a tag was taken off. */
            removed: number;
            /** @description By which it can be undone within the hour; null when nothing changed. */
            taggingId: string | null;
        };
        TaggingUndoneInput: {
            /** @description How often a tag was put on again. */
            added: number;
            /** @description How often a tag was taken off again. */
            removed: number;
        };
        CustomerViewDefinitionInput: {
            filters: components["schemas"]["CustomerFiltersInput"];
            /** @enum {string} */
            sort: "name" | "-name" | "created" | "-created" | "daysLeft" | "-daysLeft" | "lastActivity" | "-lastActivity" | "country" | "-country";
            columns: ("name" | "number" | "city" | "country" | "kind" | "standing" | "daysLeft" | "services" | "tags" | "created" | "lastActivity")[];
        };
        SaveCustomerViewInput: {
            name: string;
            /**
             * @description Everybody in the organization sees it.
             * @default false
             */
            shared: boolean;
            definition: components["schemas"]["CustomerViewDefinitionInput"];
        };
        ChangeCustomerViewInput: {
            name?: string;
            shared?: boolean;
            definition?: components["schemas"]["CustomerViewDefinitionInput"];
        };
        ChooseDefaultCustomerViewInput: {
            /** @description Null: the list opens without a view. */
            viewId: string | null;
        };
        CustomerViewInput: {
            /** Format: uuid */
            id: string;
            name: string;
            shared: boolean;
            own: boolean;
            /** @description Whether the asking person's list opens with it. */
            byDefault: boolean;
            definition: components["schemas"]["CustomerViewDefinitionInput"];
            version: number;
        };
        CustomerViewListInput: {
            items: components["schemas"]["CustomerViewInput"][];
        };
        ServiceInput: {
            /** Format: uuid */
            subscriptionId: string;
            name: string;
            /** @description The partner's word for it, when there are several. */
            label: string;
            description: string;
            /** @description Country/region of use, ISO 3166-1 alpha-2. */
            country: string;
            serviceAccountId: string;
            planName: string;
            /** @description **Purpose of account** (PP-69). */
            purpose: string | null;
            dataCentre: string;
            retirement: components["schemas"]["RetirementInput"] | null;
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
            /** @description It gives keys to programs, and you may manage them. */
            accessKeys: boolean;
            open: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
                /** @description Where it opens: a page of this installation, or its own; null where it does not. */
                address: string | null;
            };
        };
        ServicesPageInput: {
            items: components["schemas"]["ServiceInput"][];
            nextCursor: string | null;
            /** @description What waits for an administrator; null for everybody else. */
            waiting: {
                /** @description Saved and not invited yet; 100 stands for more. */
                notInvited: number;
                /** @description Ran out before they were accepted; 100 stands for more. */
                invitationExpired: number;
                onlyOneAdministrator: boolean;
                /** @description Access that is asked for and not decided; 100 stands for more. */
                grants: number;
                /** @description What the registry has announced. */
                partnerChange: {
                    /** Format: uuid */
                    id: string;
                    toName: string;
                    /** Format: date-time */
                    effectiveAt: string;
                } | null;
            } | null;
            /** @description Since when the organization is inactivated, and who can mend it; null while it is open. */
            closed: {
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                keptUntil: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
        };
        ServiceOpeningInput: {
            name: string;
            /** @description A page of this installation, or of the service itself. */
            address: string;
            retirement: components["schemas"]["RetirementInput"] | null;
        };
        GrantInput: {
            /** Format: uuid */
            id: string;
            customer: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            roles: string[];
            groups: ("administrator" | "member" | "reader")[];
            /** @description People of the partner organization, by name. */
            named: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Everybody who is covered now, by a group or by name. */
            people: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Roles that the service has. */
            offeredRoles: string[];
            purpose: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @enum {string} */
            state: "proposed" | "upcoming" | "active" | "expired" | "ended" | "declined";
            /** @enum {string} */
            proposedBy: "partner" | "customer";
            approvedAt: string | null;
            endedAt: string | null;
            endedBy: ("partner" | "customer") | null;
            /** @description What would be added to what stands, once the customer consents. */
            amendment: {
                roles: string[];
                groups: ("administrator" | "member" | "reader")[];
                /** @description People of the partner organization, by name. */
                named: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                endsAt: string | null;
                askedBy: string;
                /** Format: date-time */
                askedAt: string;
            } | null;
            version: number;
        };
        GrantPageInput: {
            items: components["schemas"]["GrantInput"][];
            nextCursor: string | null;
        };
        GrantDeedsInput: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                actorName: string;
                action: string;
                subjectName: string;
            }[];
            nextCursor: string | null;
        };
        RenewedGrantsInput: {
            items: components["schemas"]["GrantInput"][];
        };
        GrantablePeopleInput: {
            /** @description People of the partner organization who can be named, by name. */
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                role: string;
            }[];
        };
        CalendarLinkInput: {
            /** @description Null: there is no link. */
            since: string | null;
        };
        MadeCalendarLinkInput: {
            /** @description Told once; whoever has it can read when access ends. */
            url: string;
        };
        RegisteredPartnersInput: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            nextCursor: string | null;
        };
        ServiceSupportInput: {
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            offeredRoles: string[];
            /** @description As the partner registry has it. */
            partnerOfRecord: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description Whom the customer has named, or the partner of record. */
            supportPartner: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description A change of the partner of record that is to come. */
            announced: {
                /** Format: uuid */
                id: string;
                toName: string;
                /** Format: date-time */
                effectiveAt: string;
            } | null;
        };
        ChangePartnerInput: {
            /** Format: uuid */
            partnerId: string;
            /** @description Left out, the partner is named and can open nothing. */
            access?: {
                roles: string[];
                /** Format: date-time */
                endsAt: string;
            };
        };
        PreferencesChangeInput: {
            /** @description Of those that are offered; null: no wish. */
            language: string | null;
            /** @description Of the IANA list; null: no wish. */
            timeZone: string | null;
            /** @description Null: no wish. */
            dateFormat: ("day-month-year" | "month-day-year" | "year-month-day" | "dotted" | "slashed") | null;
        };
        OrganizationPreferencesInput: {
            language: string | null;
            timeZone: string | null;
            /** @description Null: no wish. */
            dateFormat: ("day-month-year" | "month-day-year" | "year-month-day" | "dotted" | "slashed") | null;
            /** @description Proved by a mailed code; null: none of its own. */
            notificationAddress: string | null;
        };
        OwnPreferencesInput: {
            language: string | null;
            timeZone: string | null;
            /** @description Null: no wish. */
            dateFormat: ("day-month-year" | "month-day-year" | "year-month-day" | "dotted" | "slashed") | null;
            /** @description Proved by a mailed code; null: none of its own. */
            notificationAddress: string | null;
            /** @description What your organizations prefer, for what you have no wish about. */
            organizations: {
                /** Format: uuid */
                organizationId: string;
                language: string | null;
                timeZone: string | null;
                /** @description Null: no wish. */
                dateFormat: ("day-month-year" | "month-day-year" | "year-month-day" | "dotted" | "slashed") | null;
            }[];
            languages: {
                code: string;
                name: string;
            }[];
        };
        NotificationAddressInput: {
            address: string;
        };
        ProvedNotificationAddressInput: {
            address: string;
            /** @description Eight digits from the mail. */
            code: string;
        };
        NewProgramKeyInput: {
            name: string;
            /** @description PEM (SubjectPublicKeyInfo) or JWK, as text. P-256, P-384, Ed25519, or RSA of 3,072 bits or more. */
            publicKey: string;
            /**
             * Format: date
             * @description The first day (UTC) on which it does not hold any more; at most a year ahead.
             */
            expiresOn: string;
        };
        NewProgramInput: {
            name: string;
            /** @default  */
            purpose: string;
            /**
             * @description Of a program of a partner organization.
             * @enum {string}
             */
            role?: "member" | "reader";
            /**
             * @description Of a program of a customer organization.
             * @default []
             */
            serviceRoles: {
                /** Format: uuid */
                subscriptionId: string;
                role: string;
            }[];
            key?: components["schemas"]["NewProgramKeyInput"];
        };
        ProgramChangeInput: {
            name?: string;
            purpose?: string;
            /** @enum {string} */
            role?: "member" | "reader";
            serviceRoles?: {
                /** Format: uuid */
                subscriptionId: string;
                role: string;
            }[];
        };
        ProgramKeyInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description EC P-256, EC P-384, Ed25519 or RSA. */
            kind: string;
            /** @description SHA-256 of the key, RFC 7638. */
            thumbprint: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            expired: boolean;
            lastUsedAt: string | null;
        };
        ProgramInput: {
            /**
             * Format: uuid
             * @description The program’s client id: iss and sub of its assertions.
             */
            id: string;
            name: string;
            purpose: string;
            role: ("member" | "reader") | null;
            serviceRoles: {
                /** Format: uuid */
                subscriptionId: string;
                serviceName: string;
                role: string;
            }[];
            /** @description What a token of it can be limited to. */
            scopes: string[];
            keys: components["schemas"]["ProgramKeyInput"][];
            lastUsedAt: string | null;
            tokenUrl: string;
            deletion: {
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
        ProgramListInput: {
            items: components["schemas"]["ProgramInput"][];
        };
        TokenRequestInput: {
            grant_type: string;
            /** @default  */
            client_assertion_type: string;
            /** @default  */
            client_assertion: string;
            scope?: string;
            client_id?: string;
        };
        TokenInput: {
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            expires_in: number;
            scope: string;
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
            retirement: components["schemas"]["RetirementInput"] | null;
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
        ReconciliationInput: {
            /** @enum {string} */
            state: "queued" | "running" | "done";
            /** @description Null before the first one. */
            startedAt: string | null;
            finishedAt: string | null;
            /** @description Services that were looked at. */
            lookedAt: number;
            /** @description Of which nobody could say how they are: what was known of them stays. */
            unanswered: number;
            /** @description Differences that were new. */
            found: number;
            /** @description Differences that were there no longer. */
            settled: number;
            /** @description Nobody asked for it: it is done every night. */
            byItself: boolean;
            /** @description How far it is; null while none is under way. */
            progress: {
                done: number;
                total: number;
                /** @enum {string} */
                of: "services" | "partners";
            } | null;
        };
        PastReconciliationInput: {
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            /** @description Services that were looked at. */
            lookedAt: number;
            /** @description Of which nobody could say how they are: what was known of them stays. */
            unanswered: number;
            /** @description Differences that were new. */
            found: number;
            /** @description Differences that were there no longer. */
            settled: number;
            /** @description Nobody asked for it: it is done every night. */
            byItself: boolean;
            /** Format: uuid */
            id: string;
        };
        PastReconciliationPageInput: {
            items: components["schemas"]["PastReconciliationInput"][];
            nextCursor: string | null;
        };
        ServiceDifferenceInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "missing-at-service" | "incomplete-at-service" | "other-plan" | "nobody-has-a-role" | "left-behind" | "never-finished" | "active-without-service";
            sentence: string;
            /** @description What the service itself says; may be empty. */
            detail: string;
            proposal: string;
            /** @enum {string} */
            owner: "portico" | "service" | "partner" | "customer";
            /** @enum {string} */
            mend: "provision-anew" | "clear-away" | "retry" | "give-a-role" | "ask-the-service";
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            seenAt: string;
            partnerName: string;
            serviceName: string;
            /** Format: uuid */
            subscriptionId: string;
            /** @description The partner's own; operators see no customer's name. */
            customer: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description The latest operation of the service. */
            operation: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
            } | null;
            /** @description The operation that somebody began here to mend it. */
            mending: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
            } | null;
            /** @description Since when it is no difference any more; told for 90 days. */
            settledAt: string | null;
        };
        ServiceDifferencePageInput: {
            items: components["schemas"]["ServiceDifferenceInput"][];
            nextCursor: string | null;
        };
        MendingInput: {
            /** Format: uuid */
            operationId: string;
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
                    /** @default  */
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
                /** @description Where values stand in the rows, as a mapping writes it; at most 200. */
                places: string[];
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
        NewWebhookEndpointInput: {
            name: string;
            /** @description Where events are posted to: https, and not inside of the installation’s network. */
            url: string;
            /**
             * @description Kinds of events, such as `portico.customer`, or one type of them, such as `portico.customer.created`. None asks for all.
             * @default []
             */
            types: string[];
        };
        WebhookEndpointChangeInput: {
            name?: string;
            /** @description Where events are posted to: https, and not inside of the installation’s network. */
            url?: string;
            /** @description Kinds of events, such as `portico.customer`, or one type of them, such as `portico.customer.created`. None asks for all. */
            types?: string[];
            /** @description While it is, its events wait. */
            paused?: boolean;
        };
        SendFailedAgainInput: {
            /**
             * Format: date-time
             * @description Of events that were to be sent since then.
             */
            since: string;
        };
        WebhookEndpointInput: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            types: string[];
            paused: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                reason: "by-hand" | "gone" | "failing";
            } | null;
            failingSince: string | null;
            lastAttempt: {
                /** Format: date-time */
                at: string;
                /** @description Of HTTP; null without an answer. */
                status: number | null;
                /** @description Why it was in vain; null where it was taken. */
                trouble: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            } | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        WebhookEndpointListInput: {
            items: components["schemas"]["WebhookEndpointInput"][];
        };
        WebhookSecretInput: {
            /**
             * Format: uuid
             * @description Of the endpoint.
             */
            id: string;
            /** @description Begins with whsec_. It is shown this once. */
            secret: string;
        };
        WebhookDeliveryPageInput: {
            items: {
                /**
                 * Format: uuid
                 * @description The `webhook-id`, the same over all attempts.
                 */
                eventId: string;
                type: string;
                action: string;
                subjectName: string;
                /**
                 * Format: date-time
                 * @description When it happened, by the organization’s clock.
                 */
                at: string;
                /** @enum {string} */
                state: "waiting" | "delivered" | "failed" | "caught";
                nextTryAt: string | null;
                lastAttempt: {
                    /** Format: date-time */
                    at: string;
                    /** @description Of HTTP; null without an answer. */
                    status: number | null;
                    /** @description Why it was in vain; null where it was taken. */
                    trouble: {
                        reason: string;
                        sentence: string;
                        remedy: string;
                        who: string;
                    } | null;
                } | null;
            }[];
            nextCursor: string | null;
        };
        WebhookDeliveryInput: {
            /**
             * Format: uuid
             * @description The `webhook-id`, the same over all attempts.
             */
            eventId: string;
            type: string;
            action: string;
            subjectName: string;
            /**
             * Format: date-time
             * @description When it happened, by the organization’s clock.
             */
            at: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed" | "caught";
            nextTryAt: string | null;
            /** @description What is sent: a CloudEvent as JSON. */
            body: string;
            attempts: {
                /** Format: date-time */
                at: string;
                /** @description Of HTTP; null without an answer. */
                status: number | null;
                /** @description Why it was in vain; null where it was taken. */
                trouble: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
                durationMs: number;
                /** @description The first 500 characters of it. */
                answer: string;
                headers: {
                    [key: string]: string;
                };
            }[];
        };
        CloudEventInput: {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            type: string;
            subject: string;
            /**
             * Format: date-time
             * @description By the organization’s clock.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /**
             * @description It happened in a sandbox.
             * @constant
             */
            sandbox?: true;
            data: {
                subject: {
                    kind: string;
                    id: string;
                    name: string;
                };
                actor: {
                    name: string;
                    role: string;
                };
                reason: string | null;
                details: {
                    [key: string]: unknown;
                };
                correlationId: string;
            };
        };
        CloudEventPageInput: {
            items: components["schemas"]["CloudEventInput"][];
            /** @description To ask `after` for what comes behind these, now or later; null where there is nothing yet. */
            next: string | null;
            /** @description There is more already. */
            more: boolean;
        };
        MoveClockInput: {
            /** @description By how many hours it goes forward; or `to`. */
            hours?: number;
            /**
             * Format: date-time
             * @description The moment that it will show; or `hours`.
             */
            to?: string;
        };
        ChangeSandboxServicesInput: {
            /** @enum {string} */
            services: "at-once" | "hang" | "fail";
        };
        SandboxMoveInput: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            askedBy: string;
            /** @description Null while the clock is on its way. */
            finishedAt: string | null;
            moments: {
                /** Format: date-time */
                at: string;
                /** @description Of the timer. */
                kind: string;
                happenings: {
                    /** @description Of the audit trail, or `mail`. */
                    action: string;
                    subject: string;
                    to: string | null;
                    /** @description The delivery, where this is an event that was caught on its way to an endpoint. */
                    webhook?: {
                        /** Format: uuid */
                        endpointId: string;
                        endpointName: string;
                        /** Format: uuid */
                        eventId: string;
                    };
                }[];
                failure: string | null;
            }[];
        };
        SandboxMovePageInput: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                askedBy: string;
                /** @description Null while the clock is on its way. */
                finishedAt: string | null;
            }[];
            nextCursor: string | null;
        };
        SandboxOutlookInput: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            moments: {
                /** Format: date-time */
                at: string;
                /** @description Of the timer. */
                kind: string;
                happenings: {
                    /** @description Of the audit trail, or `mail`. */
                    action: string;
                    subject: string;
                    to: string | null;
                    /** @description The delivery, where this is an event that was caught on its way to an endpoint. */
                    webhook?: {
                        /** Format: uuid */
                        endpointId: string;
                        endpointName: string;
                        /** Format: uuid */
                        eventId: string;
                    };
                }[];
                failure: string | null;
            }[];
            /** @description The way is longer than was looked at. */
            more: boolean;
        };
        SandboxStandingInput: {
            /** @description Whether the organization is one itself. */
            isSandbox: boolean;
            sandbox: {
                /** Format: uuid */
                organizationId: string;
                name: string;
                /**
                 * Format: date-time
                 * @description What its clock shows.
                 */
                now: string;
                /** @enum {string} */
                services: "at-once" | "hang" | "fail";
                /** Format: date-time */
                lastUsedAt: string;
                /**
                 * Format: date-time
                 * @description When it is erased unless somebody uses it.
                 */
                erasedAt: string;
            } | null;
        };
        CaughtMailPageInput: {
            items: {
                /** Format: uuid */
                id: string;
                recipient: string;
                subject: string;
                text: string;
                /** Format: date-time */
                sentAt: string;
            }[];
            nextCursor: string | null;
        };
        ChangeServiceInput: {
            /** @description The newest version of the service in the catalogue, to be of that one. */
            offeringVersion?: number;
            /** @description Another plan that the one it has can become. */
            planCode?: string;
            /** @description Settings, by the plan's JSON Schema for changes; null empties one whose schema takes null. */
            parameters?: {
                [key: string]: unknown;
            };
            /** @description The update that the service offers, to have it made. */
            maintenanceVersion?: string;
        };
        PlanChoiceInput: {
            code: string;
            name: string;
            description: string;
            promisedHours: number;
            forProspects: boolean;
            trialNote: string;
            /** @description JSON Schema of what can be set; null for nothing. */
            parameters: {
                [key: string]: unknown;
            } | null;
        };
        ServiceChoicesInput: {
            /** @description Of the subscription; for `If-Match`. */
            version: number;
            serviceName: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            now: {
                offeringVersion: number;
                planCode: string;
                planName: string;
                parameters: {
                    [key: string]: unknown;
                };
                maintenanceVersion: string | null;
                prospect: boolean;
            };
            /** @description Its own version first, and the newest where that is another one. */
            versions: {
                version: number;
                plans: components["schemas"]["PlanChoiceInput"][];
                /** @description Against its own version. */
                differences: components["schemas"]["ChangedThingInput"][];
            }[];
            /** @description An update that the service offers. */
            maintenance: {
                version: string;
                note: string;
            } | null;
            /** @description The operation that works on the service now. */
            underWay: string | null;
        };
        ServiceChangeBegunInput: {
            operation: {
                /** Format: uuid */
                id: string;
                state: string;
            };
            changes: components["schemas"]["ChangedThingInput"][];
        };
        SignInPolicyInput: {
            demandsSecondFactor: boolean;
            /** @description When it will be demanded, where that is still to come. */
            from: string | null;
            lacking: {
                count: number;
                /** @description True where there are more than were counted. */
                orMore: boolean;
            };
        };
        PeopleLackingInput: {
            items: {
                /** Format: uuid */
                personId: string;
                name: string;
                signInName: string;
                /** @description False while the invitation was not accepted. */
                joined: boolean;
            }[];
            nextCursor: string | null;
        };
        SignInPolicyChangeInput: {
            demandsSecondFactor: boolean;
            /**
             * Format: date
             * @description The first day (UTC) on which it is demanded, at most a year ahead; at once where it is left out.
             */
            fromDay?: string;
        };
        EndSessionsOfEverybodyInput: {
            reason: string;
        };
        EndedSessionsInput: {
            ended: number;
        };
        AskSupportInput: {
            partnerNumber: string;
            /**
             * @description What Support reads beside the name.
             * @default
             */
            note: string;
        };
        AskedSupportInput: {
            /** Format: uuid */
            id: string;
        };
        AnswerCaseInput: {
            answer: string;
        };
        SupportCaseInput: {
            /** Format: uuid */
            id: string;
            partner: {
                name: string;
                number: string | null;
            };
            /** @description Why no administrator could be reached. */
            cause: string;
            note: string;
            /** @enum {string} */
            state: "open" | "answered";
            answer: string | null;
            answeredAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        SupportCasesInput: {
            items: components["schemas"]["SupportCaseInput"][];
        };
        DeskCaseInput: {
            /** Format: uuid */
            id: string;
            partner: {
                name: string;
                number: string | null;
            };
            /** @description Why no administrator could be reached. */
            cause: string;
            note: string;
            /** @enum {string} */
            state: "open" | "answered";
            answer: string | null;
            answeredAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            partnerOrganizationId: string;
            name: string;
            signInName: string;
            answeredBy: string | null;
        };
        DeskCasePageInput: {
            items: components["schemas"]["DeskCaseInput"][];
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
                plans: {
                    name: string;
                    description: string;
                    promisedHours: number;
                    forProspects: boolean;
                }[];
                languages: string[];
                /** @description Signing up from an ERP product (PP-70). */
                erpSignUp: components["schemas"]["ErpSignUpInput"] | null;
                retirement: components["schemas"]["RetirementInput"] | null;
            }[];
            announcements: {
                /** Format: uuid */
                id: string;
                title: string;
                text: string;
            }[];
        };
        CustomerLifeInput: {
            /** Format: uuid */
            customerId: string;
            /**
             * @description Where the customer stands now.
             * @enum {string}
             */
            state: "unlimited" | "limited" | "inactivated" | "retention-ended" | "erased";
            /** @description Why its time is limited, or was, and what lifts the limit. */
            cause: {
                /** @enum {string} */
                reason: "no-number" | "no-plan";
                sentence: string;
                remedy: string;
            } | null;
            daysLeft: number | null;
            usableUntil: string | null;
            /** @description When the data of an inactivated customer is erased. */
            keptUntil: string | null;
            moments: {
                /** @enum {string} */
                kind: "enrolled" | "number-added" | "reminder" | "end" | "revived" | "erasure";
                /** Format: date-time */
                at: string;
                /** @description False: to come, as things stand now. */
                done: boolean;
                daysBefore: number | null;
                effects: {
                    people: string[];
                    data: string[];
                    mail: string[];
                };
            }[];
        };
        ErasedInput: {
            services: number;
            people: number;
            accounts: number;
            projects: number;
            answeredGroups: number;
            loads: number;
            invitations: number;
            mails: number;
            /** @description Entries of the partner’s trail that lost their names. */
            trailEntries: number;
        };
        ErasureReceiptInput: {
            /**
             * Format: uuid
             * @description The id that the customer had.
             */
            id: string;
            partner: {
                /** Format: uuid */
                organizationId: string;
                name: string;
            };
            /** @enum {string} */
            kind: "prospect" | "existing";
            /** Format: date-time */
            enrolledAt: string;
            /** Format: date-time */
            inactivatedAt: string;
            /** Format: date-time */
            erasedAt: string;
            erased: components["schemas"]["ErasedInput"];
            /** @description Services whose brokers have not deleted yet what the customer had there. */
            left: {
                service: string;
                /** @description Why it was in vain the last time. */
                trouble: string | null;
                /** Format: date-time */
                nextTryAt: string;
            }[];
        };
        ErasureReceiptPageInput: {
            items: components["schemas"]["ErasureReceiptInput"][];
            nextCursor: string | null;
        };
        InactivatedCountsInput: {
            items: {
                partner: {
                    /** Format: uuid */
                    organizationId: string;
                    name: string;
                };
                customers: number;
                /** Format: date-time */
                firstErasedAt: string;
                /** Format: date-time */
                lastErasedAt: string;
                /** @description Days begun until the first of them is erased. */
                firstDaysLeft: number;
            }[];
            /** @description Customers of every partner found, on all pages. */
            total: number;
            /** @description The earliest date on all pages. */
            firstErasedAt: string | null;
            nextCursor: string | null;
        };
        SearchInactivatedInput: {
            number: string;
            reason: string;
        };
        InactivatedSearchInput: {
            number: string;
            /** @description What the registry knows of the number; null: nothing. */
            entry: {
                name: string;
                /** @enum {string} */
                plan: "enhancement" | "none";
                partner: {
                    number: string;
                    organizationId: string | null;
                    name: string | null;
                };
            } | null;
            /** @description Inactivated customers of the partner of record, the most similar name first; at most 50. */
            candidates: {
                /** Format: uuid */
                customerId: string;
                name: string;
                /** @enum {string} */
                kind: "prospect" | "existing";
                /** Format: date-time */
                inactivatedAt: string;
                /** Format: date-time */
                keptUntil: string;
                daysLeft: number;
                /** @description How much the name resembles the registry’s, 0 to 1. */
                likeness: number;
                /** @description Why this one cannot be revived with the number. */
                refusal: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            }[];
        };
        ReviveCustomerInput: {
            /** Format: uuid */
            partnerOrganizationId: string;
            number: string;
            reason: string;
        };
        PeopleImportInput: {
            dryRun: boolean;
            fileName: string;
            create: number;
            skip: number;
            refuse: number;
            invited: number;
            rows: {
                line: number;
                name: string;
                signInName: string;
                roles: string;
                /** @enum {string} */
                fate: "create" | "skip" | "refuse";
                invited: boolean;
                why: {
                    column: string;
                    sentence: string;
                    remedy: string;
                } | null;
            }[];
            /** @description The rows that cannot go in as CSV, each with its reason, ready to mend. */
            failedRows: string;
        };
        __shared: {
            $defs: {
                schema0: string | number | boolean | null | components["schemas"]["__shared"][] | {
                    [key: string]: components["schemas"]["__shared"];
                };
            };
        };
        Plan: {
            /** @constant */
            dryRun: true;
            /** @description Every consequence in words, in its order. */
            sentences: string[];
            /** @description What the audit trail would say. */
            records: {
                action: string;
                subjectKind: string;
                subjectName: string;
                reason: string | null;
                details: {
                    [key: string]: unknown;
                };
                /** @description In how many organizations’ audit trails it stands. */
                trails: number;
            }[];
            /** @description Who would get mail; addresses of strangers are masked. */
            mails: {
                kind: string;
                to: string;
                subject: string;
            }[];
            jobs: {
                queue: string;
                startAfter: string | null;
            }[];
            /** @description What the request would be answered; ids and times will be others. */
            answer: {
                status: number;
                body: unknown;
            };
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
                ask?: string;
            };
            /** @description Every reason, where several hold at once. */
            explanations?: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
                ask?: string;
            }[];
            errors?: {
                pointer: string;
                message: string;
                code: string;
            }[];
            candidates?: {
                [key: string]: unknown;
            }[];
            movedTo?: {
                id: string;
                name: string;
            };
            signIn?: {
                name: string;
                startUrl: string;
            };
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
            /**
             * @description Without an Enhancement Plan a customer stays usable for 90 days only (PP-45).
             * @enum {string}
             */
            plan: "enhancement" | "none";
        };
        RegistryCustomerFound: {
            number: string;
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            industry: string;
            /**
             * @description Without an Enhancement Plan a customer stays usable for 90 days only (PP-45).
             * @enum {string}
             */
            plan: "enhancement" | "none";
            /** @description Since when no source delivers it any more; it stays until the vendor removes it. */
            missingSince: string | null;
        };
        RegistryCustomerList: {
            items: components["schemas"]["RegistryCustomerFound"][];
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
            /** @description Since when no source delivers it any more; it stays until the vendor removes it. */
            missingSince: string | null;
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
        WhatCameBack: {
            /** @description The whole mail, as it came. */
            message: string;
        };
        ChangedThing: {
            what: string;
            before: string;
            after: string;
        };
        OperationSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "provision" | "update" | "deprovision";
            /** @enum {string} */
            state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
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
            /** @description Why it was cancelled, or why it has stalled. */
            reason: string | null;
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
            /** @description null: under way. lost: the process that worked on it stopped. asked: it ended with a question. */
            outcome: ("done" | "failed" | "lost" | "asked" | "cancelled") | null;
            error: string | null;
        };
        OperationStep: {
            name: string;
            label: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /**
             * @description Who is at work on it, or waited for.
             * @enum {string}
             */
            owner: "portico" | "service" | "customer" | "partner" | "support";
            /** @description The same in words. */
            who: string;
            /** @description Why it stands as it stands. */
            note: string | null;
            /** @description Not looked at again before. */
            nextTryAt: string | null;
            /** @description After that it counts as stalled. */
            deadline: string | null;
            startedAt: string | null;
            finishedAt: string | null;
            attempts: components["schemas"]["OperationAttempt"][];
        };
        OperationQuestion: {
            /** @description The parameter that the service refused. */
            parameter: string;
            /**
             * @description What the form calls it; null where no form has it.
             * @default null
             */
            title: string | null;
            /** @description What was given for it. */
            given: string | null;
            /** @description What the service says about it. */
            sentence: string;
            /** @description What can be given, in words. */
            allowed: string | null;
            /**
             * @description Whose people can answer.
             * @enum {string}
             */
            asked: "partner" | "customer";
        };
        Operation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "provision" | "update" | "deprovision";
            /** @enum {string} */
            state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
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
            /** @description Why it was cancelled, or why it has stalled. */
            reason: string | null;
            /** @description While it waits for input: what the service wants to know. */
            question: components["schemas"]["OperationQuestion"] | null;
            /** @description Of an update: what of the service is another one afterwards. */
            changes: components["schemas"]["ChangedThing"][];
            steps: components["schemas"]["OperationStep"][];
            /** @description From the earlier ones of this installation; null with fewer than five. */
            estimate: {
                /**
                 * @description alike: earlier ones of the same service, plan and data centre; service: of the service as a whole.
                 * @enum {string}
                 */
                basis: "alike" | "service";
                sample: number;
                medianSeconds: number;
                p90Seconds: number;
                /** @description What tries that failed have taken. */
                addedSeconds: number;
                /**
                 * Format: date-time
                 * @description Half of the earlier ones were done by then.
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Nine of ten were.
                 */
                to: string;
            } | null;
            estimateSentence: string;
            /** @description When Support was told by itself that the promise is at risk, or broken. */
            supportTold: {
                /** Format: date-time */
                at: string;
                brokenAt: string | null;
            } | null;
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
        ImportedService: {
            code: string;
        };
        BrokerTrialResult: {
            services: {
                id: string;
                name: string;
                description: string;
                /** @description Whether it can be asked what is really there. */
                fetchable: boolean;
                plans: {
                    id: string;
                    name: string;
                    description: string;
                }[];
                /** @description What of it no form can show, and what cannot be done for it. */
                notes: string[];
            }[];
        };
        Broker: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            authentication: {
                /** @constant */
                kind: "basic";
                userName: string;
            } | {
                /** @constant */
                kind: "bearer";
            } | {
                /** @constant */
                kind: "mtls";
                certificate: string & (unknown & unknown);
            };
            authority: string | null;
            /** @description Of the client certificate that is shown to it; null where none is. */
            certificate: {
                subject: string;
                /** Format: date-time */
                validUntil: string;
                /** @enum {string} */
                standing: "valid" | "ends-soon" | "ended";
            } | null;
            resting: {
                /** Format: date-time */
                since: string;
                reason: string;
            } | null;
            askedAt: string | null;
            answeredAt: string | null;
            /** @description Why it gave no answer that can be used; null while it answers. */
            trouble: {
                /** Format: date-time */
                since: string;
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
                detail: string;
            } | null;
            catalog: {
                /** Format: date-time */
                readAt: string;
                services: {
                    id: string;
                    name: string;
                    description: string;
                    /** @description Whether it can be asked what is really there. */
                    fetchable: boolean;
                    plans: {
                        id: string;
                        name: string;
                        description: string;
                    }[];
                    /** @description What of it no form can show, and what cannot be done for it. */
                    notes: string[];
                }[];
            } | null;
            version: number;
        };
        BrokerList: {
            items: components["schemas"]["Broker"][];
        };
        OfferingPlan: {
            code: string;
            name: string;
            /** @default  */
            description: string;
            promisedHours: number;
            /** @default true */
            forProspects: boolean;
            /** @default  */
            trialNote: string;
            /** @default null */
            parameters: {
                [key: string]: components["schemas"]["__shared"];
            } | null;
            /** @default null */
            servicePlanId: string | null;
            /** @default null */
            maximumPollingSeconds: number | null;
        };
        OfferingRegion: {
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            dataCentre: string;
            /** @default [] */
            otherDataCentres: string[];
        };
        ErpSignUp: {
            url: string;
            instructions: string;
        };
        OfferingContent: {
            name: string;
            description: string;
            /** @enum {string} */
            serviceKind: "rapidstart" | "broker";
            /** @default null */
            brokerId: string | null;
            /** @default null */
            serviceId: string | null;
            roles: string[];
            plans: components["schemas"]["OfferingPlan"][];
            regions: components["schemas"]["OfferingRegion"][];
            /** @default [] */
            purposes: string[];
            /** @default [] */
            languages: string[];
            /** @default null */
            erpSignUp: components["schemas"]["ErpSignUp"] | null;
        };
        Retirement: {
            /**
             * Format: date
             * @description From this day (UTC) nothing new; what is there can be read and exported.
             */
            from: string;
            /** @description What to do. */
            notice: string;
            /** @description Where the existing data goes. */
            data: string;
            /** @description The day has come. */
            retired: boolean;
        };
        PlanOffered: {
            code: string;
            name: string;
            description: string;
            promisedHours: number;
            /** @description Also for customers without a number, for 90 days. */
            forProspects: boolean;
            trialNote: string;
            /** @description JSON Schema of what the plan asks for; null for nothing. */
            parameters: {
                [key: string]: unknown;
            } | null;
        };
        Offering: {
            code: string;
            name: string;
            description: string;
            roles: string[];
            plans: components["schemas"]["PlanOffered"][];
            countries: {
                code: string;
                name: string;
                /** @description Serves this country/region (PP-51). */
                dataCentre: {
                    code: string;
                    name: string;
                };
                /** @description May be chosen in its place. */
                otherDataCentres: {
                    code: string;
                    name: string;
                }[];
            }[];
            /** @description Values of **Purpose of account** (PP-69). */
            purposes: string[];
            languages: string[];
            /** @description Signing up from an ERP product (PP-70). */
            erpSignUp: components["schemas"]["ErpSignUp"] | null;
            retirement: components["schemas"]["Retirement"] | null;
        };
        OfferingList: {
            items: components["schemas"]["Offering"][];
        };
        AddOffering: {
            /** @description Stands in addresses; never changes. */
            code: string;
            /** @description The first letters of its service account IDs (PP-71). */
            accountPrefix: string;
            name: string;
            description: string;
            /** @enum {string} */
            serviceKind: "rapidstart" | "broker";
        };
        RetireOffering: {
            /** Format: date */
            from: string;
            notice: string;
            data: string;
        };
        AddDataCentre: {
            code: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        DataCentre: {
            code: string;
            name: string;
            country: string;
        };
        CatalogueEntry: {
            code: string;
            name: string;
            accountPrefix: string;
            currentVersion: number | null;
            hasDraft: boolean;
            /** @description Services of customers; counted up to 10,000. */
            inUse: number;
            retirement: components["schemas"]["Retirement"] | null;
        };
        OfferingCatalogue: {
            items: components["schemas"]["CatalogueEntry"][];
            dataCentres: components["schemas"]["DataCentre"][];
        };
        CatalogueOffering: {
            code: string;
            name: string;
            accountPrefix: string;
            currentVersion: number | null;
            hasDraft: boolean;
            /** @description Services of customers; counted up to 10,000. */
            inUse: number;
            retirement: components["schemas"]["Retirement"] | null;
            published: {
                name: string;
                description: string;
                /** @enum {string} */
                serviceKind: "rapidstart" | "broker";
                /** @default null */
                brokerId: string | null;
                /** @default null */
                serviceId: string | null;
                roles: string[];
                plans: components["schemas"]["OfferingPlan"][];
                regions: components["schemas"]["OfferingRegion"][];
                /** @default [] */
                purposes: string[];
                /** @default [] */
                languages: string[];
                /** @default null */
                erpSignUp: components["schemas"]["ErpSignUp"] | null;
            } | null;
            draft: {
                name: string;
                description: string;
                /** @enum {string} */
                serviceKind: "rapidstart" | "broker";
                /** @default null */
                brokerId: string | null;
                /** @default null */
                serviceId: string | null;
                roles: string[];
                plans: components["schemas"]["OfferingPlan"][];
                regions: components["schemas"]["OfferingRegion"][];
                /** @default [] */
                purposes: string[];
                /** @default [] */
                languages: string[];
                /** @default null */
                erpSignUp: components["schemas"]["ErpSignUp"] | null;
            } | null;
            /** @description The ETag of the draft; 0 while there is none. */
            draftRevision: number;
            draftChangedAt: string | null;
            versions: {
                version: number;
                /** Format: date-time */
                publishedAt: string;
                publishedBy: string | null;
                /** @description Services of customers; counted up to 10,000. */
                inUse: number;
            }[];
            dataCentres: components["schemas"]["DataCentre"][];
            /** @description The draft, or what is published, as whoever signs up sees it. */
            preview: components["schemas"]["Offering"];
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
            /** @description When the service ends (PP-93). */
            retirement: components["schemas"]["Retirement"] | null;
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
                state: "open" | "expired" | "used" | "replaced" | "withdrawn" | "settled";
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
            kind: "customer-administrator" | "user" | "grant";
            /** @enum {string} */
            state: "open" | "expired" | "used" | "replaced" | "withdrawn" | "settled";
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
            kind: "customer-administrator" | "user" | "grant";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            organizationKind: "vendor" | "partner" | "customer";
            subscriptionId: string | null;
            /** @description Where the customer decides on access. */
            grantId: string | null;
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
        Explanation: {
            /** @description Stable code. */
            reason: string;
            sentence: string;
            remedy: string;
            who: string;
            /**
             * @description Whom one click asks: administrators of the own organization, or a desk.
             * @enum {string}
             */
            ask?: "administrators" | "support" | "operators";
        };
        ExplainedActions: {
            items: {
                action: string;
                /** @description As it stands behind "cannot": "send the activation". */
                words: string;
                subject: string;
                subjectName: string;
                allowed: boolean;
                explanation: components["schemas"]["Explanation"] | null;
                /** @description The newest request for the same. */
                asked: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    state: "open" | "done" | "declined";
                    askedBy: string;
                    /** Format: date-time */
                    askedAt: string;
                    answeredBy: string | null;
                    answeredAt: string | null;
                    /** @description What the answer says. */
                    word: string;
                } | null;
            }[];
        };
        AskForHelp: {
            action: string;
            /** @default  */
            subject: string;
            /** @default  */
            note: string;
        };
        HelpRequest: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "done" | "declined";
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            answeredBy: string | null;
            answeredAt: string | null;
            /** @description What the answer says. */
            word: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            action: string;
            /** @description As it stands behind "cannot": "send the activation". */
            words: string;
            subject: string;
            subjectName: string;
            reason: string;
            sentence: string;
            remedy: string;
            /** @enum {string} */
            helper: "administrators" | "support" | "operators";
            note: string;
            mine: boolean;
        };
        HelpRequestPage: {
            items: components["schemas"]["HelpRequest"][];
            nextCursor: string | null;
        };
        AnswerHelp: {
            /** @enum {string} */
            outcome: "done" | "declined";
            /** @default  */
            word: string;
        };
        Agreement: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "terms" | "partner-terms" | "privacy";
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
        AgreementChanges: ({
            /** @enum {string} */
            kind: "same" | "added" | "removed";
            markdown: string;
        } | {
            /** @constant */
            kind: "changed";
            parts: {
                /** @enum {string} */
                mark: "same" | "added" | "removed";
                text: string;
            }[];
        })[];
        AskedAgreements: {
            items: {
                agreement: components["schemas"]["Agreement"];
                /** @description What was accepted before, and what changed since; null: nothing. */
                previous: {
                    version: string;
                    changes: components["schemas"]["AgreementChanges"];
                } | null;
            }[];
            /** @description Why nobody of the organization can change anything now; null when nothing is due. */
            writing: components["schemas"]["Explanation"] | null;
        };
        AcceptAgreements: {
            agreementIds: string[];
        };
        AcceptedAgreements: {
            accepted: number;
        };
        OwnAcceptance: {
            /** Format: uuid */
            id: string;
            acceptedBy: string;
            /** Format: date-time */
            acceptedAt: string;
            agreement: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "terms" | "partner-terms" | "privacy";
                version: string;
                language: string;
                title: string;
                /** Format: date */
                effectiveFrom: string;
            };
            /** @description The service with which it was accepted. */
            serviceName: string | null;
        };
        OwnAcceptancePage: {
            items: components["schemas"]["OwnAcceptance"][];
            nextCursor: string | null;
        };
        AgreementAcceptance: {
            /** Format: uuid */
            id: string;
            acceptedBy: string;
            /** Format: date-time */
            acceptedAt: string;
            organizationName: string;
            /** @enum {string} */
            organizationKind: "partner" | "customer" | "vendor";
        };
        AgreementAcceptancePage: {
            items: components["schemas"]["AgreementAcceptance"][];
            nextCursor: string | null;
        };
        PublishAgreement: {
            /** @enum {string} */
            kind: "terms" | "partner-terms" | "privacy";
            version: string & (unknown & unknown);
            language: string & (unknown & unknown);
            title: string;
            body: string;
            /** Format: date */
            effectiveFrom: string;
            audiences: ("partner" | "customer")[];
            mustAccept: boolean;
        };
        PublishedAgreement: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "terms" | "partner-terms" | "privacy";
            version: string;
            language: string;
            title: string;
            /** Format: date */
            effectiveFrom: string;
            audiences: ("partner" | "customer")[];
            mustAccept: boolean;
            publishedBy: string | null;
            publishedAt: string | null;
            /** @enum {string} */
            state: "future" | "in-force" | "superseded";
            /** @description How many organizations have accepted it. */
            organizations: number;
        };
        PublishedAgreements: {
            items: components["schemas"]["PublishedAgreement"][];
        };
        PublishedText: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "terms" | "partner-terms" | "privacy";
            version: string;
            language: string;
            title: string;
            /** Format: date */
            effectiveFrom: string;
            audiences: ("partner" | "customer")[];
            mustAccept: boolean;
            publishedBy: string | null;
            publishedAt: string | null;
            /** @enum {string} */
            state: "future" | "in-force" | "superseded";
            /** @description How many organizations have accepted it. */
            organizations: number;
            body: string;
            previous: {
                version: string;
                changes: components["schemas"]["AgreementChanges"];
            } | null;
        };
        CodeRequest: {
            /** Format: email */
            signInName: string;
        };
        SignUp: {
            /** Format: email */
            signInName: string;
            /** @description Eight digits from the mail. */
            code: string;
            name: string;
            password: string;
        };
        PasswordReset: {
            /** Format: email */
            signInName: string;
            /** @description Eight digits from the mail. */
            code: string;
            password: string;
        };
        PasswordChange: {
            currentPassword: string;
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
            /** @description Eight digits from the mail. */
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
                /** @description Of a sandbox: nothing in it is real. Null for the real thing. */
                sandbox: {
                    /** @description How far its clock runs ahead, in milliseconds. */
                    aheadMs: number;
                } | null;
            }[];
        };
        IdentityProviders: {
            items: {
                id: string;
                name: string;
                startUrl: string;
            }[];
        };
        NewSignInProvider: {
            name: string;
            /** @enum {string} */
            kind: "openid" | "entra";
            /** Format: uri */
            issuer: string;
            clientId: string;
            clientSecret: string;
            /** @default [] */
            tenants: string[];
            domains: string[];
            /**
             * @description Whether its word (`amr` or `acr`) for a second factor counts where the organization demands one.
             * @default false
             */
            trustsSecondFactor: boolean;
        };
        SignInProviderChange: {
            name?: string;
            clientSecret?: string;
            tenants?: string[];
            domains?: string[];
            trustsSecondFactor?: boolean;
            /** @description Nobody signs in with it, until it is wanted again. */
            disabled?: boolean;
            /** @description Whether people of its proved mail domains have to come in through it. Administrators come in with two factors of their own all the same. */
            demanded?: boolean;
        };
        SignInProvider: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "openid" | "entra";
            issuer: string;
            clientId: string;
            tenants: string[];
            trustsSecondFactor: boolean;
            disabledAt: string | null;
            demandedAt: string | null;
            /** @description To be named at the provider as the redirect address. */
            callbackUrl: string;
            /** @description To be named at the provider as the address of back-channel logout; null for Entra, which has none. */
            logoutUrl: string | null;
            domains: {
                domain: string;
                recordName: string;
                recordText: string;
                checkedAt: string | null;
                provedAt: string | null;
            }[];
        };
        SignInProviders: {
            items: components["schemas"]["SignInProvider"][];
        };
        ProvidersEverywhere: {
            installation: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "openid" | "entra";
                issuer: string;
                tenants: string[];
                trustsAddresses: boolean;
                assuresSecondFactor: boolean;
            }[];
            items: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "openid" | "entra";
                issuer: string;
                /** Format: uuid */
                organizationId: string;
                organizationName: string;
                /** @enum {string} */
                organizationKind: "vendor" | "partner" | "customer";
                trustsSecondFactor: boolean;
                /** Format: date-time */
                addedAt: string;
                disabledAt: string | null;
                demandedAt: string | null;
                provedDomains: string[];
                openDomains: string[];
            }[];
            nextCursor: string | null;
        };
        FactorRemoval: {
            allowed: boolean;
            explanation: components["schemas"]["Explanation"] | null;
            /** @description Organizations that ask for another second factor then, from the next sign-in on. */
            asked: string[];
        };
        AppCode: {
            code: string;
        };
        /** @description The password was right; a code of the second factor is awaited. */
        SecondStep: {
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        SecondStepCode: {
            token: string;
            code: string;
        };
        SecondFactor: {
            /** @description Null while there is no authenticator app. */
            since: string | null;
            recoveryCodesLeft: number;
            removal: components["schemas"]["FactorRemoval"];
        };
        /** @description Shown once; counts after its first code was entered. */
        NewAuthenticator: {
            secret: string;
            uri: string;
        };
        /** @description Shown once; each works once. */
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        Identities: {
            items: {
                /** Format: uuid */
                id: string;
                issuer: string;
                name: string;
                /** Format: date-time */
                linkedAt: string;
            }[];
            /** @description Whether another way in would be left. */
            removable: boolean;
        };
        LinkStart: {
            provider: string;
            returnTo?: string;
        };
        NewPasskey: {
            name: string;
            credential: {
                /** Format: base64url */
                id: string;
                response: {
                    /** Format: base64url */
                    clientDataJSON: string;
                    /** Format: base64url */
                    authenticatorData: string;
                    /** Format: base64url */
                    publicKey: string;
                    publicKeyAlgorithm: number;
                    /** @default [] */
                    transports: string[];
                };
            };
        };
        PasskeySignIn: {
            credential: {
                /** Format: base64url */
                id: string;
                response: {
                    /** Format: base64url */
                    clientDataJSON: string;
                    /** Format: base64url */
                    authenticatorData: string;
                    /** Format: base64url */
                    signature: string;
                    /** @default null */
                    userHandle: string | null;
                };
            };
        };
        PasskeyWanted: {
            /** Format: email */
            signInName: string;
            /** @description Eight digits from the mail. */
            code: string;
            name: string;
        };
        PasskeySignUp: {
            /** Format: email */
            signInName: string;
            /** @description Eight digits from the mail. */
            code: string;
            name: string;
            passkey: components["schemas"]["NewPasskey"];
        };
        RenamedPasskey: {
            name: string;
        };
        PasskeyRequest: {
            challenge: string;
            rpId: string;
            timeout: number;
            /** @constant */
            userVerification: "required";
            allowCredentials: {
                id: string;
                /** @constant */
                type: "public-key";
                transports: string[];
            }[];
        };
        PasskeyCreation: {
            challenge: string;
            rp: {
                id: string;
                name: string;
            };
            user: {
                id: string;
                name: string;
                displayName: string;
            };
            pubKeyCredParams: {
                /** @constant */
                type: "public-key";
                alg: number;
            }[];
            excludeCredentials: {
                id: string;
                /** @constant */
                type: "public-key";
                transports: string[];
            }[];
            authenticatorSelection: {
                /** @constant */
                residentKey: "required";
                /** @constant */
                requireResidentKey: true;
                /** @constant */
                userVerification: "required";
            };
            /** @constant */
            attestation: "none";
            timeout: number;
        };
        Passkeys: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date-time */
                createdAt: string;
                lastUsedAt: string | null;
                /** @description Kept in an account of its maker, so that it outlives the device. */
                backedUp: boolean;
            }[];
            removal: components["schemas"]["FactorRemoval"];
        };
        TokenRefusal: {
            /** @description As RFC 6749, section 5.2, names it. */
            error: string;
            error_description: string;
            status: number;
            code: string;
            reason?: string;
            correlationId: string;
        } & {
            [key: string]: unknown;
        };
        LogoutRequest: {
            logout_token: string;
        };
        LoggedOut: Record<string, never>;
        StepUpWays: {
            passkey: boolean;
            app: boolean;
            /** @description The password again, where there is neither of the others. */
            password: boolean;
            /** @description The sign-in provider that the session began at, where there is neither passkey nor app. */
            provider: {
                name: string;
            } | null;
        };
        PresentPassword: {
            password: string;
        };
        ProvingStart: {
            returnTo?: string;
        };
        StepUpPasskey: {
            credential: {
                /** Format: base64url */
                id: string;
                response: {
                    /** Format: base64url */
                    clientDataJSON: string;
                    /** Format: base64url */
                    authenticatorData: string;
                    /** Format: base64url */
                    signature: string;
                    /** @default null */
                    userHandle: string | null;
                };
            };
        };
        OwnSessions: {
            items: {
                /** Format: uuid */
                id: string;
                device: string;
                /** @enum {string} */
                method: "password" | "password+code" | "recovery-code" | "passkey" | "provider" | "provider+mfa";
                /** @description The network address that it was last used from. */
                address: string;
                /** Format: date-time */
                beganAt: string;
                /** Format: date-time */
                lastUsedAt: string;
                /**
                 * Format: date-time
                 * @description At the latest; earlier when it rests.
                 */
                endsAt: string;
                current: boolean;
            }[];
        };
        SentInvitationState: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "customer-administrator" | "user" | "grant";
            firstName: string;
            lastName: string;
            /** @description Null where the inviter did not write it. */
            contactEmail: string | null;
            /** @enum {string} */
            state: "open" | "expired" | "used" | "replaced" | "withdrawn" | "settled";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            delivery: {
                /**
                 * @description `accepted`: by the mail server. `opened`: a person did something on the confirming page.
                 * @enum {string}
                 */
                state: "queued" | "accepted" | "bounced" | "opened" | "used";
                /** Format: date-time */
                at: string;
                /** @description What the mail server said that did not take it, or sent it back. */
                words: string | null;
            };
            /** @description The invitee asks for a new one. */
            askedAgainAt: string | null;
            /** @description Whether a code can be made to read out. */
            speaking: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
        };
        SentInvitations: {
            items: components["schemas"]["SentInvitationState"][];
        };
        SpokenCode: {
            /** @description Shown once; only its hash is kept. */
            code: string;
            spelled: string;
            /** Format: date-time */
            expiresAt: string;
        };
        TypedCode: {
            code: string;
        };
        InvitationKey: {
            /** @description Opens the invitation as the link of the mail does. */
            token: string;
        };
        AskedForNewInvitation: {
            /**
             * @description `asked-already`: the inviter was told within the last day, and is not told again.
             * @enum {string}
             */
            outcome: "asked" | "asked-already";
        };
        PromiseCase: {
            /**
             * Format: uuid
             * @description The operation that it is about.
             */
            id: string;
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            serviceName: string;
            /** Format: date-time */
            promisedBy: string;
            /** Format: date-time */
            openedAt: string;
            /** @description Since when it is later than promised. */
            brokenAt: string | null;
            closedAt: string | null;
            outcome: ("succeeded" | "cancelled") | null;
            /** @description The steps with every try, as they stood when Support was told. */
            evidence: components["schemas"]["OperationStep"][];
        };
        PromiseCasePage: {
            items: components["schemas"]["PromiseCase"][];
            nextCursor: string | null;
        };
        NewAccessKey: {
            /** @description What the list and the audit trail call it: the program that will use it. */
            name: string;
            /** @description What the service asks for, by the JSON Schema `parameters` of the list. */
            parameters?: {
                [key: string]: unknown;
            };
        };
        AccessKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description `creating` until its credentials were shown; `removing` until the service says that it is gone.
             * @enum {string}
             */
            state: "creating" | "active" | "removing" | "removed";
            /** @description Why it is removed. */
            reason: ("by-hand" | "not-shown" | "refused" | "service-ended") | null;
            /** @description Null for somebody who has left. */
            madeBy: string | null;
            /** @description You asked for it. */
            own: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description While it is `creating`: when it is removed because nobody was shown it. */
            showUntil: string | null;
            /** @description The service's own end of it. */
            expiresAt: string | null;
            /** @description What was said when something was in vain. */
            trouble: string | null;
            /** @description When removing it is tried again. */
            nextTryAt: string | null;
        };
        AccessKeyList: {
            serviceName: string;
            /** @description JSON Schema of what the service asks for with a new key; null for nothing. */
            parameters: {
                [key: string]: unknown;
            } | null;
            /** @description The newest first; never their credentials. */
            items: components["schemas"]["AccessKey"][];
        };
        AccessKeyCredentials: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description As the service has made them. Shown this once, and kept nowhere. */
            credentials: {
                [key: string]: unknown;
            };
            expiresAt: string | null;
        };
        AccessKeyWaits: {
            /** Format: uuid */
            id: string;
            /** @description How far it is, in the words of the service; may be empty. */
            note: string;
            askAgainInSeconds: number;
            /** Format: date-time */
            showUntil: string;
        };
        RetryOperation: {
            reason: string;
        };
        CancelOperation: {
            reason: string;
        };
        AnswerOperation: {
            /** @description The value that the service is asked for with from now on. */
            answer: string | number | boolean;
        };
        RetryOperations: {
            operationIds: string[];
            reason: string;
        };
        RetryStoppedOperations: {
            operations: {
                /** Format: uuid */
                partnerId: string;
                /** Format: uuid */
                operationId: string;
            }[];
            reason: string;
        };
        CancelStoppedOperation: {
            /** Format: uuid */
            partnerId: string;
            /** Format: uuid */
            operationId: string;
            reason: string;
        };
        OperationsRetried: {
            /** @description What goes on now. */
            operationIds: string[];
        };
        StoppedOperation: {
            /** Format: uuid */
            partnerId: string;
            partnerName: string;
            /** Format: uuid */
            operationId: string;
            /** @enum {string} */
            kind: "provision" | "update" | "deprovision";
            serviceName: string;
            country: string;
            /** @enum {string} */
            state: "failed" | "stalled";
            step: string | null;
            error: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            promisedBy: string;
        };
        StoppedOperationPage: {
            items: components["schemas"]["StoppedOperation"][];
            nextCursor: string | null;
        };
        ProvisioningBoard: {
            /** @description Ended operations that the figures are from: the latest 20,000 at most. */
            counted: number;
            /** @description What ended in each of the last 24 hours, the one that has begun included. */
            hours: {
                /** Format: date-time */
                at: string;
                succeeded: number;
                failed: number;
            }[];
            /** @description The same of the last 14 days (UTC). */
            days: {
                /** Format: date-time */
                at: string;
                succeeded: number;
                failed: number;
            }[];
            /** @description How long each step took in the latest 500 that ended well, the longest first. */
            steps: {
                /** @enum {string} */
                kind: "provision" | "update" | "deprovision";
                /**
                 * @description RapidStart, or a service that a broker provides.
                 * @enum {string}
                 */
                serviceKind: "rapidstart" | "broker";
                label: string;
                sample: number;
                medianSeconds: number;
                p90Seconds: number;
                worstSeconds: number;
            }[];
            /** @description Why the latest 500 that are failed stopped, the most frequent first. */
            failures: {
                /** @enum {string} */
                kind: "provision" | "update" | "deprovision";
                /**
                 * @description RapidStart, or a service that a broker provides.
                 * @enum {string}
                 */
                serviceKind: "rapidstart" | "broker";
                label: string;
                /** @description What `listStoppedOperations` calls the step. */
                step: string;
                error: string;
                count: number;
                /** Format: date-time */
                latest: string;
            }[];
        };
        StoppedSteps: {
            steps: components["schemas"]["OperationStep"][];
        };
        MailWish: {
            wanted: boolean;
            /** @description You asked for the service, and are told by mail when it is ready or has stopped. */
            toldAnyway: boolean;
        };
        WishForMail: {
            wanted: boolean;
        };
        TrackerLink: {
            /** Format: uuid */
            id: string;
            madeBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        TrackerLinks: {
            items: components["schemas"]["TrackerLink"][];
            /** @description Whether the caller may make and withdraw links. */
            mayShare: boolean;
        };
        MadeTrackerLink: {
            /**
             * Format: uri
             * @description Told this once only.
             */
            url: string;
        };
        TrackerLookup: {
            /** @description What stands behind # in the link. */
            token: string;
        };
        SharedTracker: {
            /** @enum {string} */
            kind: "provision" | "update" | "deprovision";
            /** @enum {string} */
            state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
            serviceName: string;
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
            /** @description From the earlier ones of this installation; null with fewer than five. */
            estimate: {
                /**
                 * @description alike: earlier ones of the same service, plan and data centre; service: of the service as a whole.
                 * @enum {string}
                 */
                basis: "alike" | "service";
                sample: number;
                medianSeconds: number;
                p90Seconds: number;
                /** @description What tries that failed have taken. */
                addedSeconds: number;
                /**
                 * Format: date-time
                 * @description Half of the earlier ones were done by then.
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Nine of ten were.
                 */
                to: string;
            } | null;
            estimateSentence: string;
            /** @description When Support was told by itself that the promise is at risk, or broken. */
            supportTold: {
                /** Format: date-time */
                at: string;
                brokenAt: string | null;
            } | null;
            steps: {
                label: string;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed" | "cancelled";
                /** @description The same in words. */
                who: string;
                /** @description Why it stands as it stands. */
                note: string | null;
                /** @description Not looked at again before. */
                nextTryAt: string | null;
                startedAt: string | null;
                finishedAt: string | null;
                tries: number;
            }[];
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
            /** @description How many notes of its own the asking partner keeps on the customer that moved away from it. */
            keptNotes: number;
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
        WriteNote: {
            body: string;
        };
        CustomerNote: {
            /** Format: uuid */
            id: string;
            body: string;
            author: string;
            /** @description Whether the asking person wrote it, and may change it. */
            own: boolean;
            /** @description Whether the asking person may remove it: its author, or an administrator. */
            removable: boolean;
            /** Format: date-time */
            createdAt: string;
            changedAt: string | null;
            version: number;
        };
        CustomerNotePage: {
            items: components["schemas"]["CustomerNote"][];
            nextCursor: string | null;
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
        AddService: {
            offeringCode: string;
            /** @description One of the plans; not needed where there is a single one. */
            planCode?: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description The country/region's own, or another that it may choose; final too (PP-51). */
            dataCentre?: string;
            /** @description **Purpose of account**, where the service asks for it (PP-69). */
            purpose?: string;
            /** @description What the plan asks for, by the plan's JSON Schema. */
            parameters?: {
                [key: string]: unknown;
            };
            /** @description The partner's word for it, to tell several services of one customer apart (PP-53). */
            label?: string;
        };
        ChangeSubscription: {
            /** @description The partner's word for it, to tell several services of one customer apart (PP-53). */
            label: string;
        };
        Subscription: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            customerNumber: string | null;
            label: string;
            offeringCode: string;
            offeringName: string;
            country: string;
            countryName: string;
            dataCentre: string;
            planName: string;
            /** @description **Purpose of account** (PP-69). */
            purpose: string | null;
            /** @description What the plan asked for. */
            parameters: {
                [key: string]: unknown;
            };
            retirement: components["schemas"]["Retirement"] | null;
            serviceAccountId: string;
            /** @enum {string} */
            status: "not-activated" | "invitation-sent" | "active" | "inactive";
            statusLabel: string;
            /** @description The latest operation that provisions it. */
            provisioning: {
                /** Format: uuid */
                operationId: string;
                /** @enum {string} */
                state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
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
        CustomerFilters: {
            /** @description Every word must occur in the name; accents and case do not count. */
            search?: string;
            /** @enum {string} */
            kind?: "existing" | "prospect";
            /** @enum {string} */
            standing?: "active" | "inactivated" | "retention-ended";
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            /** @description Code of an offering that the customer has; `none` for those without a service. */
            service?: string;
            /** @description Active prospects with at most so many days left. */
            daysLeft?: number;
            /**
             * @description When something last happened with the customer: within 7, 30 or 90 days, or earlier.
             * @enum {string}
             */
            activity?: "7" | "30" | "90" | "earlier";
            /**
             * Format: uuid
             * @description Id of a tag of your organization.
             */
            tag?: string;
        };
        /** @description Customers by id, or `all` that match these filters, loaded or not. */
        CustomerSelection: {
            ids: string[];
        } | {
            all: components["schemas"]["CustomerFilters"];
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
            /** @description The names of your organization's tags on this customer. */
            tags: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
            ownOrganization: boolean;
            version: number;
        };
        CustomerPage: {
            items: components["schemas"]["CustomerRow"][];
            /** @description There may be more, also after a page with few rows or none: a page reads a bounded number of rows. */
            nextCursor: string | null;
        };
        CustomerCount: {
            value: number;
            /** @description False: estimated, because counting would read too many rows. */
            exact: boolean;
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
            /** @description The partner itself, as a prospect (PP-34). At most one customer is. */
            ownOrganization?: boolean;
            /** @description Creates it although it seems to be there already; otherwise that is refused with the candidates. */
            acceptDuplicate?: boolean;
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
        Customer: {
            /** Format: uuid */
            id: string;
            number: string | null;
            /** @description What the partner's own system calls the customer. */
            reference: string | null;
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
            ownOrganization: boolean;
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
            /** Format: date-time */
            lastActivityAt: string;
            /** @description The names of your organization's tags on this customer. */
            tags: string[];
            version: number;
            subscriptions: components["schemas"]["Subscription"][];
        };
        CustomerCandidate: {
            /**
             * @description A customer in your list, or an account of yours in the registry that is not in it.
             * @enum {string}
             */
            kind: "customer" | "registry";
            /** @description Of the customer; null in the registry. */
            id: string | null;
            number: string | null;
            name: string;
            city: string;
            country: string;
            /** @enum {string} */
            standing: "active" | "inactivated" | "retention-ended";
            /**
             * @description Strong: creating is refused until `acceptDuplicate` is set.
             * @enum {string}
             */
            strength: "strong" | "possible";
            because: {
                reason: string;
                words: string;
            }[];
        };
        CustomerCandidateList: {
            items: components["schemas"]["CustomerCandidate"][];
        };
        OwnOrganization: {
            name: string;
            street: string;
            city: string;
            state: string;
            postalCode: string;
            country: string;
            phone: string;
            /** @description The customer that it is already. */
            customerId: string | null;
        };
        Explained: {
            allowed: boolean;
            explanation: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
        };
        CustomerMergePlan: {
            /**
             * Format: uuid
             * @description Who would stay: who has the number, else the oldest.
             */
            survivorId: string;
            customers: {
                /** Format: uuid */
                id: string;
                version: number;
                name: string;
                number: string | null;
                /** @enum {string} */
                kind: "existing" | "prospect";
                /** @enum {string} */
                standing: "active" | "inactivated" | "retention-ended";
                /** Format: date-time */
                createdAt: string;
                inCustomerPortal: boolean;
                services: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
            }[];
            fields: {
                /** @enum {string} */
                part: "name" | "address" | "phone" | "industry" | "administrator" | "contactEmail";
                values: {
                    /** Format: uuid */
                    customerId: string;
                    text: string;
                }[];
            }[];
            result: {
                number: string | null;
                /** Format: date-time */
                createdAt: string;
                usableUntil: string | null;
                /** Format: date-time */
                undoableUntil: string;
            };
            decision: components["schemas"]["Explained"];
        };
        MergeCustomers: {
            /** Format: uuid */
            survivorId: string;
            /** @description All of them, the one that stays too, each as it was seen. */
            customers: {
                /** Format: uuid */
                id: string;
                version: number;
            }[];
            /**
             * @description Whose name, address … stays; otherwise the survivor's, or the first there is.
             * @default {}
             */
            take: {
                [key: string]: string;
            };
        };
        CustomerMerge: {
            /** Format: uuid */
            id: string;
            survivor: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            merged: {
                /** Format: uuid */
                id: string;
                name: string;
                number: string | null;
            }[];
            /** Format: date-time */
            mergedAt: string;
            mergedBy: string;
            /** Format: date-time */
            undoableUntil: string;
            undoneAt: string | null;
            undoneBy: string | null;
            undo: components["schemas"]["Explained"];
        };
        NewColleague: {
            firstName: string;
            lastName: string;
            /** Format: email */
            signInName: string;
            /** Format: email */
            contactEmail: string;
            /** @enum {string} */
            role: "administrator" | "member" | "reader";
        };
        ColleagueChange: {
            firstName?: string;
            lastName?: string;
            /** Format: email */
            contactEmail?: string;
            /** @enum {string} */
            role?: "administrator" | "member" | "reader";
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
        PartnerPerson: {
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
            /** @description Null: the person can do nothing any more. */
            role: ("administrator" | "member" | "reader") | null;
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
            /** @description Whether the role administrator can be taken away. */
            losingAdministrator: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            };
            removing: {
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
        PartnerPersonPage: {
            items: components["schemas"]["PartnerPerson"][];
            nextCursor: string | null;
        };
        Succession: {
            administrators: {
                name: string;
                waiting: boolean;
            }[];
            /** @description Stands as long as fewer than two administrators can sign in. */
            warning: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
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
        RegistryVerdict: {
            allowed: boolean;
            findings: {
                /** @enum {string} */
                fact: "organization" | "sign-in-name" | "certification" | "addendum" | "not-yet-registered";
                /** @enum {string} */
                outcome: "matched" | "not-matched" | "not-told";
                sentence: string;
                /** @description What would settle it. */
                evidence: string | null;
                /** @description Who can give the evidence. */
                who: string | null;
            }[];
            /** @description Everything that stands against a registration. */
            reasons: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            }[];
        };
        RegistrationCheck: {
            allowed: boolean;
            findings: {
                /** @enum {string} */
                fact: "organization" | "sign-in-name" | "certification" | "addendum" | "not-yet-registered";
                /** @enum {string} */
                outcome: "matched" | "not-matched" | "not-told";
                sentence: string;
                /** @description What would settle it. */
                evidence: string | null;
                /** @description Who can give the evidence. */
                who: string | null;
            }[];
            /** @description Everything that stands against a registration. */
            reasons: {
                reason: string;
                sentence: string;
                remedy: string;
                who: string;
            }[];
            partnerNumber: string;
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
            verdict: components["schemas"]["RegistryVerdict"];
            latestRequest: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "open" | "approved" | "declined" | "lapsed";
                /** @description Why it was declined. */
                reason: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                lapsesAt: string;
                decidedAt: string | null;
            } | null;
            /** @description Whether Support can be asked, because no administrator answers. */
            support: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
                cause: ("no-administrator" | "request-lapsed") | null;
            };
        };
        RegistrationCandidates: {
            items: components["schemas"]["RegistrationCandidate"][];
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
        RapidStartPartnerAccount: {
            partnerNumber: string;
            name: string;
            country: string;
            /** Format: date-time */
            synchronisedAt: string;
            users: {
                /** Format: uuid */
                personId: string;
                name: string;
                signInName: string;
                /** @description The organization name that was entered at activation. */
                customerName: string;
                /** Format: date-time */
                since: string;
            }[];
        };
        WriteAnnouncement: {
            title: string;
            /** @description Markdown: headings, paragraphs, lists, tables, strong, emphasis, links. */
            body: string;
            /** @enum {string} */
            severity: "information" | "warning" | "critical";
            audiences: ("partner" | "customer")[];
            /**
             * @description Only for those who have this service; null: for everybody of the audiences.
             * @default null
             */
            offeringCode: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        Announcement: {
            /** Format: uuid */
            id: string;
            title: string;
            body: string;
            /** @enum {string} */
            severity: "information" | "warning" | "critical";
            offeringCode: string | null;
            serviceName: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        Announcements: {
            items: components["schemas"]["Announcement"][];
        };
        WrittenAnnouncement: {
            /** Format: uuid */
            id: string;
            title: string;
            body: string;
            /** @enum {string} */
            severity: "information" | "warning" | "critical";
            offeringCode: string | null;
            serviceName: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            audiences: ("partner" | "customer")[];
            authorName: string;
            /** @enum {string} */
            state: "planned" | "current" | "over";
            version: number;
        };
        WrittenAnnouncementPage: {
            items: components["schemas"]["WrittenAnnouncement"][];
            nextCursor: string | null;
        };
        ExportCustomers: {
            /** @enum {string} */
            format: "csv" | "xlsx";
            selection: components["schemas"]["CustomerSelection"];
            /**
             * @default name
             * @enum {string}
             */
            sort: "name" | "-name" | "created" | "-created" | "daysLeft" | "-daysLeft" | "lastActivity" | "-lastActivity" | "country" | "-country";
            columns: ("name" | "number" | "city" | "country" | "kind" | "standing" | "daysLeft" | "services" | "tags" | "created" | "lastActivity")[];
        };
        PlanCustomerImport: {
            /** @description Field → place of its column in the file, from 0. Other columns are passed over. */
            mapping: {
                [key: string]: number;
            };
            /**
             * @description What becomes of prospects that look like customers who are there already.
             * @default skip
             * @enum {string}
             */
            duplicates: "skip" | "create";
        };
        CustomerImport: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @description The sheet of the workbook that is read. */
            sheet: string;
            headings: string[];
            /** @description Field → place of its column in the file, from 0. Other columns are passed over. */
            mapping: {
                [key: string]: number;
            };
            /** @enum {string} */
            duplicates: "skip" | "create";
            /** @enum {string} */
            state: "staged" | "planned" | "queued" | "running" | "done" | "cancelled";
            rowsRead: number;
            /** @description Rows by what would happen to them; null until they are checked. */
            plan: {
                create: number;
                link: number;
                update: number;
                skip: number;
                refuse: number;
            } | null;
            done: {
                /** @description Rows that are done, of those that create, link or update. */
                rows: number;
                created: number;
                linked: number;
                updated: number;
                /** @description Rows that something had changed for in between. */
                overtaken: number;
            };
            cancelRequested: boolean;
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        CustomerImportPage: {
            items: components["schemas"]["CustomerImport"][];
            nextCursor: string | null;
        };
        CustomerImportRow: {
            line: number;
            /** @enum {string} */
            outcome: "create" | "link" | "update" | "skip" | "refuse";
            name: string;
            number: string | null;
            reference: string | null;
            reason: string | null;
            field: ("reference" | "number" | "name" | "street" | "city" | "state" | "postalCode" | "country" | "phone" | "industry" | "firstName" | "lastName" | "signInName" | "contactEmail") | null;
            value: string | null;
            sentence: string | null;
            remedy: string | null;
        };
        CustomerImportRowPage: {
            items: components["schemas"]["CustomerImportRow"][];
            nextCursor: string | null;
        };
        CustomerTag: {
            /** Format: uuid */
            id: string;
            name: string;
            version: number;
        };
        CustomerTagList: {
            items: components["schemas"]["CustomerTag"][];
        };
        RenameTag: {
            name: string;
        };
        TagCustomers: {
            selection: components["schemas"]["CustomerSelection"];
            /** @default [] */
            add: string[];
            /** @default [] */
            remove: string[];
        };
        CustomersTagged: {
            /** @description Customers of the selection. */
            customers: number;
            /** @description How often a tag was put on that was not there before. */
            added: number;
            /** @description How often a tag was taken off. */
            removed: number;
            /** @description By which it can be undone within the hour; null when nothing changed. */
            taggingId: string | null;
        };
        TaggingUndone: {
            /** @description How often a tag was put on again. */
            added: number;
            /** @description How often a tag was taken off again. */
            removed: number;
        };
        CustomerViewDefinition: {
            filters: components["schemas"]["CustomerFilters"];
            /** @enum {string} */
            sort: "name" | "-name" | "created" | "-created" | "daysLeft" | "-daysLeft" | "lastActivity" | "-lastActivity" | "country" | "-country";
            columns: ("name" | "number" | "city" | "country" | "kind" | "standing" | "daysLeft" | "services" | "tags" | "created" | "lastActivity")[];
        };
        SaveCustomerView: {
            name: string;
            /**
             * @description Everybody in the organization sees it.
             * @default false
             */
            shared: boolean;
            definition: components["schemas"]["CustomerViewDefinition"];
        };
        ChangeCustomerView: {
            name?: string;
            shared?: boolean;
            definition?: components["schemas"]["CustomerViewDefinition"];
        };
        ChooseDefaultCustomerView: {
            /** @description Null: the list opens without a view. */
            viewId: string | null;
        };
        CustomerView: {
            /** Format: uuid */
            id: string;
            name: string;
            shared: boolean;
            own: boolean;
            /** @description Whether the asking person's list opens with it. */
            byDefault: boolean;
            definition: components["schemas"]["CustomerViewDefinition"];
            version: number;
        };
        CustomerViewList: {
            items: components["schemas"]["CustomerView"][];
        };
        Service: {
            /** Format: uuid */
            subscriptionId: string;
            name: string;
            /** @description The partner's word for it, when there are several. */
            label: string;
            description: string;
            /** @description Country/region of use, ISO 3166-1 alpha-2. */
            country: string;
            serviceAccountId: string;
            planName: string;
            /** @description **Purpose of account** (PP-69). */
            purpose: string | null;
            dataCentre: string;
            retirement: components["schemas"]["Retirement"] | null;
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
            /** @description It gives keys to programs, and you may manage them. */
            accessKeys: boolean;
            open: {
                allowed: boolean;
                explanation: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
                /** @description Where it opens: a page of this installation, or its own; null where it does not. */
                address: string | null;
            };
        };
        ServicesPage: {
            items: components["schemas"]["Service"][];
            nextCursor: string | null;
            /** @description What waits for an administrator; null for everybody else. */
            waiting: {
                /** @description Saved and not invited yet; 100 stands for more. */
                notInvited: number;
                /** @description Ran out before they were accepted; 100 stands for more. */
                invitationExpired: number;
                onlyOneAdministrator: boolean;
                /** @description Access that is asked for and not decided; 100 stands for more. */
                grants: number;
                /** @description What the registry has announced. */
                partnerChange: {
                    /** Format: uuid */
                    id: string;
                    toName: string;
                    /** Format: date-time */
                    effectiveAt: string;
                } | null;
            } | null;
            /** @description Since when the organization is inactivated, and who can mend it; null while it is open. */
            closed: {
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                keptUntil: string;
                sentence: string;
                remedy: string;
                who: string;
            } | null;
        };
        ServiceOpening: {
            name: string;
            /** @description A page of this installation, or of the service itself. */
            address: string;
            retirement: components["schemas"]["Retirement"] | null;
        };
        Grant: {
            /** Format: uuid */
            id: string;
            customer: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            roles: string[];
            groups: ("administrator" | "member" | "reader")[];
            /** @description People of the partner organization, by name. */
            named: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Everybody who is covered now, by a group or by name. */
            people: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Roles that the service has. */
            offeredRoles: string[];
            purpose: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @enum {string} */
            state: "proposed" | "upcoming" | "active" | "expired" | "ended" | "declined";
            /** @enum {string} */
            proposedBy: "partner" | "customer";
            approvedAt: string | null;
            endedAt: string | null;
            endedBy: ("partner" | "customer") | null;
            /** @description What would be added to what stands, once the customer consents. */
            amendment: {
                roles: string[];
                groups: ("administrator" | "member" | "reader")[];
                /** @description People of the partner organization, by name. */
                named: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                endsAt: string | null;
                askedBy: string;
                /** Format: date-time */
                askedAt: string;
            } | null;
            version: number;
        };
        GrantPage: {
            items: components["schemas"]["Grant"][];
            nextCursor: string | null;
        };
        GrantDeeds: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                actorName: string;
                action: string;
                subjectName: string;
            }[];
            nextCursor: string | null;
        };
        RenewedGrants: {
            items: components["schemas"]["Grant"][];
        };
        GrantablePeople: {
            /** @description People of the partner organization who can be named, by name. */
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                role: string;
            }[];
        };
        CalendarLink: {
            /** @description Null: there is no link. */
            since: string | null;
        };
        MadeCalendarLink: {
            /** @description Told once; whoever has it can read when access ends. */
            url: string;
        };
        RegisteredPartners: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            nextCursor: string | null;
        };
        ServiceSupport: {
            /** Format: uuid */
            subscriptionId: string;
            serviceName: string;
            offeredRoles: string[];
            /** @description As the partner registry has it. */
            partnerOfRecord: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description Whom the customer has named, or the partner of record. */
            supportPartner: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description A change of the partner of record that is to come. */
            announced: {
                /** Format: uuid */
                id: string;
                toName: string;
                /** Format: date-time */
                effectiveAt: string;
            } | null;
        };
        ChangePartner: {
            /** Format: uuid */
            partnerId: string;
            /** @description Left out, the partner is named and can open nothing. */
            access?: {
                roles: string[];
                /** Format: date-time */
                endsAt: string;
            };
        };
        PreferencesChange: {
            /** @description Of those that are offered; null: no wish. */
            language: string | null;
            /** @description Of the IANA list; null: no wish. */
            timeZone: string | null;
            /** @description Null: no wish. */
            dateFormat: ("day-month-year" | "month-day-year" | "year-month-day" | "dotted" | "slashed") | null;
        };
        OrganizationPreferences: {
            language: string | null;
            timeZone: string | null;
            /** @description Null: no wish. */
            dateFormat: ("day-month-year" | "month-day-year" | "year-month-day" | "dotted" | "slashed") | null;
            /** @description Proved by a mailed code; null: none of its own. */
            notificationAddress: string | null;
        };
        OwnPreferences: {
            language: string | null;
            timeZone: string | null;
            /** @description Null: no wish. */
            dateFormat: ("day-month-year" | "month-day-year" | "year-month-day" | "dotted" | "slashed") | null;
            /** @description Proved by a mailed code; null: none of its own. */
            notificationAddress: string | null;
            /** @description What your organizations prefer, for what you have no wish about. */
            organizations: {
                /** Format: uuid */
                organizationId: string;
                language: string | null;
                timeZone: string | null;
                /** @description Null: no wish. */
                dateFormat: ("day-month-year" | "month-day-year" | "year-month-day" | "dotted" | "slashed") | null;
            }[];
            languages: {
                code: string;
                name: string;
            }[];
        };
        NotificationAddress: {
            /** Format: email */
            address: string;
        };
        ProvedNotificationAddress: {
            /** Format: email */
            address: string;
            /** @description Eight digits from the mail. */
            code: string;
        };
        NewProgramKey: {
            name: string;
            /** @description PEM (SubjectPublicKeyInfo) or JWK, as text. P-256, P-384, Ed25519, or RSA of 3,072 bits or more. */
            publicKey: string;
            /**
             * Format: date
             * @description The first day (UTC) on which it does not hold any more; at most a year ahead.
             */
            expiresOn: string;
        };
        NewProgram: {
            name: string;
            /** @default  */
            purpose: string;
            /**
             * @description Of a program of a partner organization.
             * @enum {string}
             */
            role?: "member" | "reader";
            /**
             * @description Of a program of a customer organization.
             * @default []
             */
            serviceRoles: {
                /** Format: uuid */
                subscriptionId: string;
                role: string;
            }[];
            key?: components["schemas"]["NewProgramKey"];
        };
        ProgramChange: {
            name?: string;
            purpose?: string;
            /** @enum {string} */
            role?: "member" | "reader";
            serviceRoles?: {
                /** Format: uuid */
                subscriptionId: string;
                role: string;
            }[];
        };
        ProgramKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description EC P-256, EC P-384, Ed25519 or RSA. */
            kind: string;
            /** @description SHA-256 of the key, RFC 7638. */
            thumbprint: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            expired: boolean;
            lastUsedAt: string | null;
        };
        Program: {
            /**
             * Format: uuid
             * @description The program’s client id: iss and sub of its assertions.
             */
            id: string;
            name: string;
            purpose: string;
            role: ("member" | "reader") | null;
            serviceRoles: {
                /** Format: uuid */
                subscriptionId: string;
                serviceName: string;
                role: string;
            }[];
            /** @description What a token of it can be limited to. */
            scopes: string[];
            keys: components["schemas"]["ProgramKey"][];
            lastUsedAt: string | null;
            tokenUrl: string;
            deletion: {
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
        ProgramList: {
            items: components["schemas"]["Program"][];
        };
        TokenRequest: {
            grant_type: string;
            /** @default  */
            client_assertion_type: string;
            /** @default  */
            client_assertion: string;
            scope?: string;
            client_id?: string;
        };
        Token: {
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            expires_in: number;
            scope: string;
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
            retirement: components["schemas"]["Retirement"] | null;
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
        Reconciliation: {
            /** @enum {string} */
            state: "queued" | "running" | "done";
            /** @description Null before the first one. */
            startedAt: string | null;
            finishedAt: string | null;
            /** @description Services that were looked at. */
            lookedAt: number;
            /** @description Of which nobody could say how they are: what was known of them stays. */
            unanswered: number;
            /** @description Differences that were new. */
            found: number;
            /** @description Differences that were there no longer. */
            settled: number;
            /** @description Nobody asked for it: it is done every night. */
            byItself: boolean;
            /** @description How far it is; null while none is under way. */
            progress: {
                done: number;
                total: number;
                /** @enum {string} */
                of: "services" | "partners";
            } | null;
        };
        PastReconciliation: {
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            /** @description Services that were looked at. */
            lookedAt: number;
            /** @description Of which nobody could say how they are: what was known of them stays. */
            unanswered: number;
            /** @description Differences that were new. */
            found: number;
            /** @description Differences that were there no longer. */
            settled: number;
            /** @description Nobody asked for it: it is done every night. */
            byItself: boolean;
            /** Format: uuid */
            id: string;
        };
        PastReconciliationPage: {
            items: components["schemas"]["PastReconciliation"][];
            nextCursor: string | null;
        };
        ServiceDifference: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "missing-at-service" | "incomplete-at-service" | "other-plan" | "nobody-has-a-role" | "left-behind" | "never-finished" | "active-without-service";
            sentence: string;
            /** @description What the service itself says; may be empty. */
            detail: string;
            proposal: string;
            /** @enum {string} */
            owner: "portico" | "service" | "partner" | "customer";
            /** @enum {string} */
            mend: "provision-anew" | "clear-away" | "retry" | "give-a-role" | "ask-the-service";
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            seenAt: string;
            partnerName: string;
            serviceName: string;
            /** Format: uuid */
            subscriptionId: string;
            /** @description The partner's own; operators see no customer's name. */
            customer: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description The latest operation of the service. */
            operation: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
            } | null;
            /** @description The operation that somebody began here to mend it. */
            mending: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled";
            } | null;
            /** @description Since when it is no difference any more; told for 90 days. */
            settledAt: string | null;
        };
        ServiceDifferencePage: {
            items: components["schemas"]["ServiceDifference"][];
            nextCursor: string | null;
        };
        Mending: {
            /** Format: uuid */
            operationId: string;
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
                    /** @default  */
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
                /** @description Where values stand in the rows, as a mapping writes it; at most 200. */
                places: string[];
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
        NewWebhookEndpoint: {
            name: string;
            /** @description Where events are posted to: https, and not inside of the installation’s network. */
            url: string;
            /**
             * @description Kinds of events, such as `portico.customer`, or one type of them, such as `portico.customer.created`. None asks for all.
             * @default []
             */
            types: string[];
        };
        WebhookEndpointChange: {
            name?: string;
            /** @description Where events are posted to: https, and not inside of the installation’s network. */
            url?: string;
            /** @description Kinds of events, such as `portico.customer`, or one type of them, such as `portico.customer.created`. None asks for all. */
            types?: string[];
            /** @description While it is, its events wait. */
            paused?: boolean;
        };
        SendFailedAgain: {
            /**
             * Format: date-time
             * @description Of events that were to be sent since then.
             */
            since: string;
        };
        WebhookEndpoint: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            types: string[];
            paused: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                reason: "by-hand" | "gone" | "failing";
            } | null;
            failingSince: string | null;
            lastAttempt: {
                /** Format: date-time */
                at: string;
                /** @description Of HTTP; null without an answer. */
                status: number | null;
                /** @description Why it was in vain; null where it was taken. */
                trouble: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            } | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        WebhookEndpointList: {
            items: components["schemas"]["WebhookEndpoint"][];
        };
        WebhookSecret: {
            /**
             * Format: uuid
             * @description Of the endpoint.
             */
            id: string;
            /** @description Begins with whsec_. It is shown this once. */
            secret: string;
        };
        WebhookDeliveryPage: {
            items: {
                /**
                 * Format: uuid
                 * @description The `webhook-id`, the same over all attempts.
                 */
                eventId: string;
                type: string;
                action: string;
                subjectName: string;
                /**
                 * Format: date-time
                 * @description When it happened, by the organization’s clock.
                 */
                at: string;
                /** @enum {string} */
                state: "waiting" | "delivered" | "failed" | "caught";
                nextTryAt: string | null;
                lastAttempt: {
                    /** Format: date-time */
                    at: string;
                    /** @description Of HTTP; null without an answer. */
                    status: number | null;
                    /** @description Why it was in vain; null where it was taken. */
                    trouble: {
                        reason: string;
                        sentence: string;
                        remedy: string;
                        who: string;
                    } | null;
                } | null;
            }[];
            nextCursor: string | null;
        };
        WebhookDelivery: {
            /**
             * Format: uuid
             * @description The `webhook-id`, the same over all attempts.
             */
            eventId: string;
            type: string;
            action: string;
            subjectName: string;
            /**
             * Format: date-time
             * @description When it happened, by the organization’s clock.
             */
            at: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed" | "caught";
            nextTryAt: string | null;
            /** @description What is sent: a CloudEvent as JSON. */
            body: string;
            attempts: {
                /** Format: date-time */
                at: string;
                /** @description Of HTTP; null without an answer. */
                status: number | null;
                /** @description Why it was in vain; null where it was taken. */
                trouble: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
                durationMs: number;
                /** @description The first 500 characters of it. */
                answer: string;
                headers: {
                    [key: string]: string;
                };
            }[];
        };
        CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            type: string;
            subject: string;
            /**
             * Format: date-time
             * @description By the organization’s clock.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /**
             * @description It happened in a sandbox.
             * @constant
             */
            sandbox?: true;
            data: {
                subject: {
                    kind: string;
                    id: string;
                    name: string;
                };
                actor: {
                    name: string;
                    role: string;
                };
                reason: string | null;
                details: {
                    [key: string]: unknown;
                };
                correlationId: string;
            };
        };
        CloudEventPage: {
            items: components["schemas"]["CloudEvent"][];
            /** @description To ask `after` for what comes behind these, now or later; null where there is nothing yet. */
            next: string | null;
            /** @description There is more already. */
            more: boolean;
        };
        MoveClock: {
            /** @description By how many hours it goes forward; or `to`. */
            hours?: number;
            /**
             * Format: date-time
             * @description The moment that it will show; or `hours`.
             */
            to?: string;
        };
        ChangeSandboxServices: {
            /** @enum {string} */
            services: "at-once" | "hang" | "fail";
        };
        SandboxMove: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            askedBy: string;
            /** @description Null while the clock is on its way. */
            finishedAt: string | null;
            moments: {
                /** Format: date-time */
                at: string;
                /** @description Of the timer. */
                kind: string;
                happenings: {
                    /** @description Of the audit trail, or `mail`. */
                    action: string;
                    subject: string;
                    to: string | null;
                    /** @description The delivery, where this is an event that was caught on its way to an endpoint. */
                    webhook?: {
                        /** Format: uuid */
                        endpointId: string;
                        endpointName: string;
                        /** Format: uuid */
                        eventId: string;
                    };
                }[];
                failure: string | null;
            }[];
        };
        SandboxMovePage: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                askedBy: string;
                /** @description Null while the clock is on its way. */
                finishedAt: string | null;
            }[];
            nextCursor: string | null;
        };
        SandboxOutlook: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            moments: {
                /** Format: date-time */
                at: string;
                /** @description Of the timer. */
                kind: string;
                happenings: {
                    /** @description Of the audit trail, or `mail`. */
                    action: string;
                    subject: string;
                    to: string | null;
                    /** @description The delivery, where this is an event that was caught on its way to an endpoint. */
                    webhook?: {
                        /** Format: uuid */
                        endpointId: string;
                        endpointName: string;
                        /** Format: uuid */
                        eventId: string;
                    };
                }[];
                failure: string | null;
            }[];
            /** @description The way is longer than was looked at. */
            more: boolean;
        };
        SandboxStanding: {
            /** @description Whether the organization is one itself. */
            isSandbox: boolean;
            sandbox: {
                /** Format: uuid */
                organizationId: string;
                name: string;
                /**
                 * Format: date-time
                 * @description What its clock shows.
                 */
                now: string;
                /** @enum {string} */
                services: "at-once" | "hang" | "fail";
                /** Format: date-time */
                lastUsedAt: string;
                /**
                 * Format: date-time
                 * @description When it is erased unless somebody uses it.
                 */
                erasedAt: string;
            } | null;
        };
        CaughtMailPage: {
            items: {
                /** Format: uuid */
                id: string;
                recipient: string;
                subject: string;
                text: string;
                /** Format: date-time */
                sentAt: string;
            }[];
            nextCursor: string | null;
        };
        ChangeService: {
            /** @description The newest version of the service in the catalogue, to be of that one. */
            offeringVersion?: number;
            /** @description Another plan that the one it has can become. */
            planCode?: string;
            /** @description Settings, by the plan's JSON Schema for changes; null empties one whose schema takes null. */
            parameters?: {
                [key: string]: unknown;
            };
            /** @description The update that the service offers, to have it made. */
            maintenanceVersion?: string;
        };
        PlanChoice: {
            code: string;
            name: string;
            description: string;
            promisedHours: number;
            forProspects: boolean;
            trialNote: string;
            /** @description JSON Schema of what can be set; null for nothing. */
            parameters: {
                [key: string]: unknown;
            } | null;
        };
        ServiceChoices: {
            /** @description Of the subscription; for `If-Match`. */
            version: number;
            serviceName: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            now: {
                offeringVersion: number;
                planCode: string;
                planName: string;
                parameters: {
                    [key: string]: unknown;
                };
                maintenanceVersion: string | null;
                prospect: boolean;
            };
            /** @description Its own version first, and the newest where that is another one. */
            versions: {
                version: number;
                plans: components["schemas"]["PlanChoice"][];
                /** @description Against its own version. */
                differences: components["schemas"]["ChangedThing"][];
            }[];
            /** @description An update that the service offers. */
            maintenance: {
                version: string;
                note: string;
            } | null;
            /** @description The operation that works on the service now. */
            underWay: string | null;
        };
        ServiceChangeBegun: {
            operation: {
                /** Format: uuid */
                id: string;
                state: string;
            };
            changes: components["schemas"]["ChangedThing"][];
        };
        SignInPolicy: {
            demandsSecondFactor: boolean;
            /** @description When it will be demanded, where that is still to come. */
            from: string | null;
            lacking: {
                count: number;
                /** @description True where there are more than were counted. */
                orMore: boolean;
            };
        };
        PeopleLacking: {
            items: {
                /** Format: uuid */
                personId: string;
                name: string;
                signInName: string;
                /** @description False while the invitation was not accepted. */
                joined: boolean;
            }[];
            nextCursor: string | null;
        };
        SignInPolicyChange: {
            demandsSecondFactor: boolean;
            /**
             * Format: date
             * @description The first day (UTC) on which it is demanded, at most a year ahead; at once where it is left out.
             */
            fromDay?: string;
        };
        EndSessionsOfEverybody: {
            reason: string;
        };
        EndedSessions: {
            ended: number;
        };
        AskSupport: {
            partnerNumber: string;
            /**
             * @description What Support reads beside the name.
             * @default
             */
            note: string;
        };
        AskedSupport: {
            /** Format: uuid */
            id: string;
        };
        AnswerCase: {
            answer: string;
        };
        SupportCase: {
            /** Format: uuid */
            id: string;
            partner: {
                name: string;
                number: string | null;
            };
            /** @description Why no administrator could be reached. */
            cause: string;
            note: string;
            /** @enum {string} */
            state: "open" | "answered";
            answer: string | null;
            answeredAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        SupportCases: {
            items: components["schemas"]["SupportCase"][];
        };
        DeskCase: {
            /** Format: uuid */
            id: string;
            partner: {
                name: string;
                number: string | null;
            };
            /** @description Why no administrator could be reached. */
            cause: string;
            note: string;
            /** @enum {string} */
            state: "open" | "answered";
            answer: string | null;
            answeredAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            partnerOrganizationId: string;
            name: string;
            signInName: string;
            answeredBy: string | null;
        };
        DeskCasePage: {
            items: components["schemas"]["DeskCase"][];
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
                plans: {
                    name: string;
                    description: string;
                    promisedHours: number;
                    forProspects: boolean;
                }[];
                languages: string[];
                /** @description Signing up from an ERP product (PP-70). */
                erpSignUp: components["schemas"]["ErpSignUp"] | null;
                retirement: components["schemas"]["Retirement"] | null;
            }[];
            announcements: {
                /** Format: uuid */
                id: string;
                title: string;
                text: string;
            }[];
        };
        CustomerLife: {
            /** Format: uuid */
            customerId: string;
            /**
             * @description Where the customer stands now.
             * @enum {string}
             */
            state: "unlimited" | "limited" | "inactivated" | "retention-ended" | "erased";
            /** @description Why its time is limited, or was, and what lifts the limit. */
            cause: {
                /** @enum {string} */
                reason: "no-number" | "no-plan";
                sentence: string;
                remedy: string;
            } | null;
            daysLeft: number | null;
            usableUntil: string | null;
            /** @description When the data of an inactivated customer is erased. */
            keptUntil: string | null;
            moments: {
                /** @enum {string} */
                kind: "enrolled" | "number-added" | "reminder" | "end" | "revived" | "erasure";
                /** Format: date-time */
                at: string;
                /** @description False: to come, as things stand now. */
                done: boolean;
                daysBefore: number | null;
                effects: {
                    people: string[];
                    data: string[];
                    mail: string[];
                };
            }[];
        };
        Erased: {
            services: number;
            people: number;
            accounts: number;
            projects: number;
            answeredGroups: number;
            loads: number;
            invitations: number;
            mails: number;
            /** @description Entries of the partner’s trail that lost their names. */
            trailEntries: number;
        };
        ErasureReceipt: {
            /**
             * Format: uuid
             * @description The id that the customer had.
             */
            id: string;
            partner: {
                /** Format: uuid */
                organizationId: string;
                name: string;
            };
            /** @enum {string} */
            kind: "prospect" | "existing";
            /** Format: date-time */
            enrolledAt: string;
            /** Format: date-time */
            inactivatedAt: string;
            /** Format: date-time */
            erasedAt: string;
            erased: components["schemas"]["Erased"];
            /** @description Services whose brokers have not deleted yet what the customer had there. */
            left: {
                service: string;
                /** @description Why it was in vain the last time. */
                trouble: string | null;
                /** Format: date-time */
                nextTryAt: string;
            }[];
        };
        ErasureReceiptPage: {
            items: components["schemas"]["ErasureReceipt"][];
            nextCursor: string | null;
        };
        InactivatedCounts: {
            items: {
                partner: {
                    /** Format: uuid */
                    organizationId: string;
                    name: string;
                };
                customers: number;
                /** Format: date-time */
                firstErasedAt: string;
                /** Format: date-time */
                lastErasedAt: string;
                /** @description Days begun until the first of them is erased. */
                firstDaysLeft: number;
            }[];
            /** @description Customers of every partner found, on all pages. */
            total: number;
            /** @description The earliest date on all pages. */
            firstErasedAt: string | null;
            nextCursor: string | null;
        };
        SearchInactivated: {
            number: string;
            reason: string;
        };
        InactivatedSearch: {
            number: string;
            /** @description What the registry knows of the number; null: nothing. */
            entry: {
                name: string;
                /** @enum {string} */
                plan: "enhancement" | "none";
                partner: {
                    number: string;
                    organizationId: string | null;
                    name: string | null;
                };
            } | null;
            /** @description Inactivated customers of the partner of record, the most similar name first; at most 50. */
            candidates: {
                /** Format: uuid */
                customerId: string;
                name: string;
                /** @enum {string} */
                kind: "prospect" | "existing";
                /** Format: date-time */
                inactivatedAt: string;
                /** Format: date-time */
                keptUntil: string;
                daysLeft: number;
                /** @description How much the name resembles the registry’s, 0 to 1. */
                likeness: number;
                /** @description Why this one cannot be revived with the number. */
                refusal: {
                    reason: string;
                    sentence: string;
                    remedy: string;
                    who: string;
                } | null;
            }[];
        };
        ReviveCustomer: {
            /** Format: uuid */
            partnerOrganizationId: string;
            number: string;
            reason: string;
        };
        PeopleImport: {
            dryRun: boolean;
            fileName: string;
            create: number;
            skip: number;
            refuse: number;
            invited: number;
            rows: {
                line: number;
                name: string;
                signInName: string;
                roles: string;
                /** @enum {string} */
                fate: "create" | "skip" | "refuse";
                invited: boolean;
                why: {
                    column: string;
                    sentence: string;
                    remedy: string;
                } | null;
            }[];
            /** @description The rows that cannot go in as CSV, each with its reason, ready to mend. */
            failedRows: string;
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStep"];
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
            query?: {
                domain?: string;
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStep"];
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
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeInput"];
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
    offerPasskeySignUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyWantedInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCreation"];
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
    signUpWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignUpInput"];
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
    offerPasskeySignIn: {
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
                    "application/json": components["schemas"]["PasskeyRequest"];
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
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignInInput"];
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
    readPasskeys: {
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
                    "application/json": components["schemas"]["Passkeys"];
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
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskeyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
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
    offerNewPasskey: {
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
                    "application/json": components["schemas"]["PasskeyCreation"];
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
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
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
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamedPasskeyInput"];
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
    finishSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepCodeInput"];
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
    readSecondFactor: {
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
                    "application/json": components["schemas"]["SecondFactor"];
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
    beginAuthenticator: {
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
                    "application/json": components["schemas"]["NewAuthenticator"];
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
    removeAuthenticator: {
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
    confirmAuthenticator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppCodeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
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
    renewRecoveryCodes: {
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
                    "application/json": components["schemas"]["RecoveryCodes"];
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
    readSessions: {
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
                    "application/json": components["schemas"]["OwnSessions"];
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
    endOtherSessions: {
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
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
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
    readStepUpWays: {
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
                    "application/json": components["schemas"]["StepUpWays"];
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
    offerStepUpPasskey: {
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
                    "application/json": components["schemas"]["PasskeyRequest"];
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
    stepUpWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUpPasskeyInput"];
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
    stepUpWithPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresentPasswordInput"];
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
    startProvingAtProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvingStartInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
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
    stepUpWithCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppCodeInput"];
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
    readIdentities: {
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
                    "application/json": components["schemas"]["Identities"];
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
    startLinking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkStartInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
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
    removeIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identityId: string;
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
    readSignInPolicy: {
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
                    "application/json": components["schemas"]["SignInPolicy"];
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
    changeSignInPolicy: {
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
                "application/json": components["schemas"]["SignInPolicyChangeInput"];
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
    listPeopleLackingSecondFactor: {
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
                    "application/json": components["schemas"]["PeopleLacking"];
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
    endSessionsOfPerson: {
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
                    "application/json": components["schemas"]["EndedSessions"];
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
    endSessionsOfEverybody: {
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
                "application/json": components["schemas"]["EndSessionsOfEverybodyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
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
    listSignInProviders: {
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
                    "application/json": components["schemas"]["SignInProviders"];
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
    addSignInProvider: {
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
                "application/json": components["schemas"]["NewSignInProviderInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
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
    checkSignInDomains: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                providerId: string;
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
                    "application/json": components["schemas"]["SignInProvider"];
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
    removeSignInProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                providerId: string;
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
    changeSignInProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                providerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInProviderChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInProvider"];
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
    listSignInProvidersEverywhere: {
        parameters: {
            query?: {
                /** @description Part of the name of an organization or its provider, of the issuer, or of a mail domain. The few providers of the installation are told whatever is sought. */
                search?: string;
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
                    "application/json": components["schemas"]["ProvidersEverywhere"];
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
    readOwnPreferences: {
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
                    "application/json": components["schemas"]["OwnPreferences"];
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
    changeOwnPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesChangeInput"];
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
    askForOwnNotificationAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationAddressInput"];
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
    proveOwnNotificationAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvedNotificationAddressInput"];
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
    removeOwnNotificationAddress: {
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
    readPreferences: {
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
                    "application/json": components["schemas"]["OrganizationPreferences"];
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
    changePreferences: {
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
                "application/json": components["schemas"]["PreferencesChangeInput"];
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
    askForNotificationAddress: {
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
                "application/json": components["schemas"]["NotificationAddressInput"];
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
    proveNotificationAddress: {
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
                "application/json": components["schemas"]["ProvedNotificationAddressInput"];
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
    removeNotificationAddress: {
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
    listAnnouncements: {
        parameters: {
            query?: {
                /** @description Only what is about this service. */
                offering?: string;
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
                    "application/json": components["schemas"]["Announcements"];
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
    dismissAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                announcementId: string;
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
    listWrittenAnnouncements: {
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
                    "application/json": components["schemas"]["WrittenAnnouncementPage"];
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
    publishAnnouncement: {
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
                "application/json": components["schemas"]["WriteAnnouncementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenAnnouncement"];
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
    readWrittenAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                announcementId: string;
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
                    "application/json": components["schemas"]["WrittenAnnouncement"];
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
    changeAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                announcementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteAnnouncementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenAnnouncement"];
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
    endAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                announcementId: string;
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
    readCatalogue: {
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
                    "application/json": components["schemas"]["OfferingCatalogue"];
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
    addOffering: {
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
                "application/json": components["schemas"]["AddOfferingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueOffering"];
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
    addDataCentre: {
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
                "application/json": components["schemas"]["AddDataCentreInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingCatalogue"];
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
    readCatalogueOffering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                offeringCode: string;
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
                    "application/json": components["schemas"]["CatalogueOffering"];
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
    saveOfferingDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                offeringCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferingContentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueOffering"];
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
    discardOfferingDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                offeringCode: string;
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
    publishOffering: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                offeringCode: string;
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
                    "application/json": components["schemas"]["CatalogueOffering"];
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
    retireOffering: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                offeringCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireOfferingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueOffering"];
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
    withdrawRetirement: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                offeringCode: string;
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
                    "application/json": components["schemas"]["CatalogueOffering"];
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
                /** @description Events about this customer of a partner, and about its services. */
                customerId?: string;
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
                /** @description `open`: everything that has not ended. */
                state?: "queued" | "running" | "waiting-for-input" | "succeeded" | "failed" | "cancelled" | "stalled" | "open";
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryOperationInput"];
            };
        };
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
    answerOperation: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerOperationInput"];
            };
        };
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
    cancelOperation: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOperationInput"];
            };
        };
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
    retryOperations: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryOperationsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsRetried"];
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
    listStoppedOperations: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                state?: "failed" | "stalled";
                kind?: "provision" | "update" | "deprovision";
                serviceKind?: "rapidstart" | "broker";
                step?: string;
                error?: string;
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
                    "application/json": components["schemas"]["StoppedOperationPage"];
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
    retryStoppedOperations: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryStoppedOperationsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsRetried"];
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
    cancelStoppedOperation: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelStoppedOperationInput"];
            };
        };
        responses: {
            /** @description Default Response */
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
    listPromiseCases: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Not ready yet, or over. */
                state?: "open" | "closed";
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
                    "application/json": components["schemas"]["PromiseCasePage"];
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
    listSandboxCases: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Not ready yet, or over. */
                state?: "open" | "closed";
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
                    "application/json": components["schemas"]["PromiseCasePage"];
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
    listTrackerLinks: {
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
                    "application/json": components["schemas"]["TrackerLinks"];
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
    shareOperation: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeTrackerLink"];
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
    withdrawTrackerLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                operationId: string;
                linkId: string;
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
    readSharedTracker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackerLookupInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedTracker"];
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
    watchSharedTracker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackerLookupInput"];
            };
        };
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
    readMailWish: {
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
                    "application/json": components["schemas"]["MailWish"];
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
    wishForMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishForMailInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailWish"];
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
    readProvisioningBoard: {
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
                    "application/json": components["schemas"]["ProvisioningBoard"];
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
    readStoppedOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                partnerId: string;
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
                    "application/json": components["schemas"]["StoppedSteps"];
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
    reportBounce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatCameBackInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `ignored`: it reports no failed delivery, or no mail of this installation.
                         * @enum {string}
                         */
                        outcome: "noted" | "ignored";
                    };
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
    checkRegistration: {
        parameters: {
            query: {
                partnerNumber: string;
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
                    "application/json": components["schemas"]["RegistrationCheck"];
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
                    "application/json": components["schemas"]["PartnerPersonPage"];
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
    addColleague: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewColleagueInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerPerson"];
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
    getColleague: {
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
                    "application/json": components["schemas"]["PartnerPerson"];
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
    removeColleague: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    changeColleague: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColleagueChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerPerson"];
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
    inviteColleague: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    getSuccession: {
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
                    "application/json": components["schemas"]["Succession"];
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
                /** @description Beginnings or endings of words of the name, or the start of the number. */
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    listOwnSupportCases: {
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
                    "application/json": components["schemas"]["SupportCases"];
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
    askSupport: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSupportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedSupport"];
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
    listSupportCases: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Waiting for an answer, or not. */
                state?: "open" | "answered";
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
                    "application/json": components["schemas"]["DeskCasePage"];
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
    answerSupportCase: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerCaseInput"];
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
                standing?: "active" | "inactivated" | "retention-ended";
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description Code of an offering that the customer has; `none` for those without a service. */
                service?: string;
                /** @description Active prospects with at most so many days left. */
                daysLeft?: number;
                /** @description When something last happened with the customer: within 7, 30 or 90 days, or earlier. */
                activity?: "7" | "30" | "90" | "earlier";
                /** @description Id of a tag of your organization. */
                tag?: string;
                /** @description When not named: `match` for a search of one word, otherwise `name`. */
                sort?: "match" | "name" | "-name" | "created" | "-created" | "daysLeft" | "-daysLeft" | "lastActivity" | "-lastActivity" | "country" | "-country";
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    countCustomers: {
        parameters: {
            query?: {
                /** @description Every word must occur in the name; accents and case do not count. */
                search?: string;
                kind?: "existing" | "prospect";
                standing?: "active" | "inactivated" | "retention-ended";
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description Code of an offering that the customer has; `none` for those without a service. */
                service?: string;
                /** @description Active prospects with at most so many days left. */
                daysLeft?: number;
                /** @description When something last happened with the customer: within 7, 30 or 90 days, or earlier. */
                activity?: "7" | "30" | "90" | "earlier";
                /** @description Id of a tag of your organization. */
                tag?: string;
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
                    "application/json": components["schemas"]["CustomerCount"];
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
    listCustomerTags: {
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
                    "application/json": components["schemas"]["CustomerTagList"];
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
    tagCustomers: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagCustomersInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersTagged"];
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
    undoTagging: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                taggingId: string;
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
                    "application/json": components["schemas"]["TaggingUndone"];
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
    deleteCustomerTag: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                tagId: string;
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
    renameCustomerTag: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                tagId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameTagInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerTag"];
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
    listCustomerNotes: {
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
                    "application/json": components["schemas"]["CustomerNotePage"];
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
    addCustomerNote: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNoteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerNote"];
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
    removeCustomerNote: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                customerId: string;
                noteId: string;
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
    changeCustomerNote: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                customerId: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNoteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerNote"];
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
    listKeptNotes: {
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
                    "application/json": components["schemas"]["CustomerNotePage"];
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
    exportKeptNotes: {
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
    listCustomerViews: {
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
                    "application/json": components["schemas"]["CustomerViewList"];
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
    saveCustomerView: {
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
                "application/json": components["schemas"]["SaveCustomerViewInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
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
    chooseDefaultCustomerView: {
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
                "application/json": components["schemas"]["ChooseDefaultCustomerViewInput"];
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
    removeCustomerView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                viewId: string;
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
    changeCustomerView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCustomerViewInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
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
    exportCustomers: {
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
                "application/json": components["schemas"]["ExportCustomersInput"];
            };
        };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    listCustomerCandidates: {
        parameters: {
            query?: {
                name?: string;
                number?: string;
                country?: string;
                city?: string;
                signInName?: string;
                contactEmail?: string;
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
                    "application/json": components["schemas"]["CustomerCandidateList"];
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
    readOwnOrganization: {
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
                    "application/json": components["schemas"]["OwnOrganization"];
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
    planCustomerMerge: {
        parameters: {
            query: {
                /** @description Ids of two to ten customers, with commas between. */
                customers: string;
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
                    "application/json": components["schemas"]["CustomerMergePlan"];
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
    mergeCustomers: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeCustomersInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMerge"];
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
    readCustomerMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                mergeId: string;
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
                    "application/json": components["schemas"]["CustomerMerge"];
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
    undoCustomerMerge: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                mergeId: string;
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
                    "application/json": components["schemas"]["CustomerMerge"];
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
    listCustomerImports: {
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
                    "application/json": components["schemas"]["CustomerImportPage"];
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
    sendCustomerImport: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerImport"];
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
    planCustomerImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCustomerImportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerImport"];
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
    readCustomerImport: {
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
                    "application/json": components["schemas"]["CustomerImport"];
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
    discardCustomerImport: {
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
    listCustomerImportRows: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `do`: rows that create, link or update a customer. */
                outcome?: "do" | "skip" | "refuse";
                /** @description Part of name, number or reference. */
                search?: string;
            };
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
                    "application/json": components["schemas"]["CustomerImportRowPage"];
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
    watchCustomerImport: {
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
    startCustomerImport: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
                    "application/json": components["schemas"]["CustomerImport"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerImport"];
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
    cancelCustomerImport: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
                    "application/json": components["schemas"]["CustomerImport"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerImport"];
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
    readCustomerImportTemplateCsv: {
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
    readCustomerImportFailedRowsCsv: {
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
    readCustomerImportTemplateXlsx: {
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
    readCustomerImportFailedRowsXlsx: {
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
    readCustomerLife: {
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
                    "application/json": components["schemas"]["CustomerLife"];
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
    listErasureReceipts: {
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
                    "application/json": components["schemas"]["ErasureReceiptPage"];
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
    readErasureReceipt: {
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
                    "application/json": components["schemas"]["ErasureReceipt"];
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
    countInactivatedCustomers: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Part of the name of the partner. */
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
                    "application/json": components["schemas"]["InactivatedCounts"];
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
    searchInactivatedCustomers: {
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
                "application/json": components["schemas"]["SearchInactivatedInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InactivatedSearch"];
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
    reviveCustomer: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviveCustomerInput"];
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
    listAllErasureReceipts: {
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
                    "application/json": components["schemas"]["ErasureReceiptPage"];
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
    readPartnersErasureReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                customerId: string;
                partnerOrganizationId: string;
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
                    "application/json": components["schemas"]["ErasureReceipt"];
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
                            /** @default  */
                            path?: string;
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
                    /** @description Needed fields may be without a place yet: `places` of the answer has what there is. */
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
                            /** @default  */
                            path?: string;
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
                            /** @default  */
                            path?: string;
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    listBrokers: {
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
                    "application/json": components["schemas"]["BrokerList"];
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
    addBroker: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
                    /** @description What /v2/catalog is below. */
                    url: string;
                    authentication: {
                        /** @enum {string} */
                        kind: "basic";
                        userName: string;
                    } | {
                        /** @enum {string} */
                        kind: "bearer";
                    } | {
                        /** @enum {string} */
                        kind: "mtls";
                        certificate: string & (unknown & unknown);
                    };
                    /**
                     * @description By what its certificate is trusted besides the well-known authorities, in PEM.
                     * @default null
                     */
                    authority?: (string & (unknown & unknown)) | null;
                    /** @description Password, token, or private key in PEM. Kept where no answer of the API reads it; left out: as before. */
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
                    "application/json": components["schemas"]["Broker"];
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
    tryBroker: {
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
                    /** @description What /v2/catalog is below. */
                    url: string;
                    authentication: {
                        /** @enum {string} */
                        kind: "basic";
                        userName: string;
                    } | {
                        /** @enum {string} */
                        kind: "bearer";
                    } | {
                        /** @enum {string} */
                        kind: "mtls";
                        certificate: string & (unknown & unknown);
                    };
                    /**
                     * @description By what its certificate is trusted besides the well-known authorities, in PEM.
                     * @default null
                     */
                    authority?: (string & (unknown & unknown)) | null;
                    /** @description Password, token, or private key in PEM. Kept where no answer of the API reads it; left out: as before. */
                    secret?: string;
                    /**
                     * Format: uuid
                     * @description Whose kept secret is used when none is sent.
                     */
                    brokerId?: string;
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
                    "application/json": components["schemas"]["BrokerTrialResult"];
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
    readBroker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                brokerId: string;
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
                    "application/json": components["schemas"]["Broker"];
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
    changeBroker: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                brokerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description What /v2/catalog is below. */
                    url: string;
                    authentication: {
                        /** @enum {string} */
                        kind: "basic";
                        userName: string;
                    } | {
                        /** @enum {string} */
                        kind: "bearer";
                    } | {
                        /** @enum {string} */
                        kind: "mtls";
                        certificate: string & (unknown & unknown);
                    };
                    /**
                     * @description By what its certificate is trusted besides the well-known authorities, in PEM.
                     * @default null
                     */
                    authority?: (string & (unknown & unknown)) | null;
                    /** @description Password, token, or private key in PEM. Kept where no answer of the API reads it; left out: as before. */
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
                    "application/json": components["schemas"]["Broker"];
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
    removeBroker: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                brokerId: string;
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
    readBrokerCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                brokerId: string;
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
                    "application/json": components["schemas"]["Broker"];
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
    restBroker: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                brokerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Broker"];
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
    wakeBroker: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                brokerId: string;
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
                    "application/json": components["schemas"]["Broker"];
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
    importBrokerService: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                brokerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    serviceId: string;
                    /** @description Of the service in our catalogue; one that is there gets its next draft. */
                    code: string;
                    /** @description The first letters of its service account IDs, where it is new. */
                    accountPrefix: string;
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
                    "application/json": components["schemas"]["ImportedService"];
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
    readReconciliation: {
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
                    "application/json": components["schemas"]["Reconciliation"];
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
    startReconciliation: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
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
    listDifferences: {
        parameters: {
            query?: {
                state?: "open" | "settled";
                kind?: "missing-at-service" | "incomplete-at-service" | "other-plan" | "nobody-has-a-role" | "left-behind" | "never-finished" | "active-without-service";
                /** @description Only those whose mending is up to it. */
                owner?: "portico" | "service" | "partner" | "customer";
                customerId?: string;
                subscriptionId?: string;
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
                    "application/json": components["schemas"]["ServiceDifferencePage"];
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
    listReconciliations: {
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
                    "application/json": components["schemas"]["PastReconciliationPage"];
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
    readDifference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                differenceId: string;
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
                    "application/json": components["schemas"]["ServiceDifference"];
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
    provisionServiceAnew: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                differenceId: string;
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
                    "application/json": components["schemas"]["Mending"];
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
    clearLeftBehind: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                differenceId: string;
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
                    "application/json": components["schemas"]["Mending"];
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
    readSandbox: {
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
                    "application/json": components["schemas"]["SandboxStanding"];
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
    makeSandbox: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organizationId: string;
                    };
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
    changeSandboxServices: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSandboxServicesInput"];
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
    readSandboxOutlook: {
        parameters: {
            query?: {
                /** @description By how many hours it goes forward; or `to`. */
                hours?: number;
                /** @description The moment that it will show; or `hours`. */
                to?: string;
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
                    "application/json": components["schemas"]["SandboxOutlook"];
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
    listSandboxMoves: {
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
                    "application/json": components["schemas"]["SandboxMovePage"];
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
    moveSandboxClock: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
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
    readSandboxMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                moveId: string;
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
                    "application/json": components["schemas"]["SandboxMove"];
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
    listCaughtMails: {
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
                    "application/json": components["schemas"]["CaughtMailPage"];
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    changeSubscription: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSubscriptionInput"];
            };
        };
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
    readServiceChoices: {
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
                    "application/json": components["schemas"]["ServiceChoices"];
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
    changeService: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeServiceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceChangeBegun"];
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
    listAccessKeys: {
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
                    "application/json": components["schemas"]["AccessKeyList"];
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
    createAccessKey: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccessKeyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessKey"];
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
    showAccessKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                accessKeyId: string;
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
                    "application/json": components["schemas"]["AccessKeyCredentials"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessKeyWaits"];
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
    removeAccessKey: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
                accessKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    noteInvitationOpened: {
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
    askForNewInvitation: {
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
                    "application/json": components["schemas"]["AskedForNewInvitation"];
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
    takeSpokenCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypedCodeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationKey"];
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    listSentInvitations: {
        parameters: {
            query?: {
                personId?: string;
                subscriptionId?: string;
                grantId?: string;
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
                    "application/json": components["schemas"]["SentInvitations"];
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
    makeSpokenCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invitationId: string;
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
                    "application/json": components["schemas"]["SpokenCode"];
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
            query?: {
                /** @description Preferred language; where there is no such text, English. */
                language?: string;
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
    getAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreementId: string;
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
                    "application/json": components["schemas"]["Agreement"];
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
    listAskedAgreements: {
        parameters: {
            query?: {
                /** @description Preferred language; where there is no such text, English. */
                language?: string;
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
                    "application/json": components["schemas"]["AskedAgreements"];
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
    listAgreementAcceptances: {
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
                    "application/json": components["schemas"]["OwnAcceptancePage"];
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
    acceptAgreements: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptAgreementsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedAgreements"];
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
    listPublishedAgreements: {
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
                    "application/json": components["schemas"]["PublishedAgreements"];
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
    publishAgreement: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishAgreementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedText"];
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
    getPublishedAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                agreementId: string;
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
                    "application/json": components["schemas"]["PublishedText"];
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
    listAcceptancesOfAgreement: {
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
                agreementId: string;
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
                    "application/json": components["schemas"]["AgreementAcceptancePage"];
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    importPeople: {
        parameters: {
            query?: {
                /** @description Tell what would happen to each row, and change nothing. */
                dryRun?: string;
                /** @description Send invitations to those who are added, at most 200 with one file. */
                invite?: string;
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
                    "application/json": components["schemas"]["PeopleImport"];
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
    listPrograms: {
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
                    "application/json": components["schemas"]["ProgramList"];
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
    addProgram: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgramInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
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
    getProgram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                programId: string;
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
                    "application/json": components["schemas"]["Program"];
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
    deleteProgram: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                programId: string;
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
    changeProgram: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
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
    addProgramKey: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgramKeyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
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
    removeProgramKey: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                programId: string;
                keyId: string;
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
    listGrants: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                pending?: string;
                subscriptionId?: string;
                customerId?: string;
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
                    "application/json": components["schemas"]["GrantPage"];
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
    createGrant: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        /** @description From–until at most 731 days. */
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    subscriptionId: string;
                    /**
                     * Format: uuid
                     * @description For a customer: which partner. Left out: the partner of record.
                     */
                    partnerId?: string;
                    roles: string[];
                    /** @default [] */
                    groups?: ("administrator" | "member" | "reader")[];
                    /** @default [] */
                    personIds?: string[];
                    purpose: string;
                    /** Format: date-time */
                    startsAt?: string;
                    /** Format: date-time */
                    endsAt: string;
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
                    "application/json": components["schemas"]["Grant"];
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
    readGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                grantId: string;
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
                    "application/json": components["schemas"]["Grant"];
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
    changeGrant: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles?: string[];
                    groups?: ("administrator" | "member" | "reader")[];
                    personIds?: string[];
                    /** Format: date-time */
                    endsAt?: string;
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
                    "application/json": components["schemas"]["Grant"];
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
    listGrantDeeds: {
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
                grantId: string;
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
                    "application/json": components["schemas"]["GrantDeeds"];
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
    renewGrants: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grantIds: string[];
                    /** Format: date-time */
                    endsAt: string;
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
                    "application/json": components["schemas"]["RenewedGrants"];
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
    approveGrant: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                grantId: string;
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
                    "application/json": components["schemas"]["Grant"];
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
    declineGrant: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                grantId: string;
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
                    "application/json": components["schemas"]["Grant"];
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
    endGrant: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                grantId: string;
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
                    "application/json": components["schemas"]["Grant"];
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
    listGrantablePeople: {
        parameters: {
            query?: {
                partnerId?: string;
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
                    "application/json": components["schemas"]["GrantablePeople"];
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
    approveGrants: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grants: {
                        /** Format: uuid */
                        id: string;
                        version: number;
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
                    "application/json": components["schemas"]["RenewedGrants"];
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
    askGrantAgain: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                grantId: string;
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
                    "application/json": components["schemas"]["Grant"];
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
    remindToDecide: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                grantId: string;
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
                    "application/json": components["schemas"]["Grant"];
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
    readCalendarLink: {
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
                    "application/json": components["schemas"]["CalendarLink"];
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
    makeCalendarLink: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarLink"];
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
    revokeCalendarLink: {
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
    readCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/calendar (RFC 5545) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
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
    listRegisteredPartners: {
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
                    "application/json": components["schemas"]["RegisteredPartners"];
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
    readSupportPartner: {
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
                    "application/json": components["schemas"]["ServiceSupport"];
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
    changePartner: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceSupport"];
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
    listWebhookEndpoints: {
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
                    "application/json": components["schemas"]["WebhookEndpointList"];
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
    addWebhookEndpoint: {
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
                "application/json": components["schemas"]["NewWebhookEndpointInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
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
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
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
                    "application/json": components["schemas"]["WebhookEndpoint"];
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
    removeWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
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
    changeWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
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
    testWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
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
    renewWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
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
                    "application/json": components["schemas"]["WebhookSecret"];
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
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                state?: "waiting" | "delivered" | "failed" | "caught";
            };
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
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
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
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
    readWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
                eventId: string;
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
                    "application/json": components["schemas"]["WebhookDelivery"];
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
    sendWebhookAgain: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
                eventId: string;
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
    sendFailedWebhooksAgain: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendFailedAgainInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
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
    readChangeFeed: {
        parameters: {
            query?: {
                /** @description Rows per page, at most 200. */
                limit?: number;
                /** @description `next` of the answer before; without it from the beginning. */
                after?: string;
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
                    "application/json": components["schemas"]["CloudEventPage"];
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
    readServiceOpening: {
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
                    "application/json": components["schemas"]["ServiceOpening"];
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
    explain: {
        parameters: {
            query: {
                /** @description Operations of this API, such as `sendActivation`; several for one subject with commas. */
                action: string;
                /** @description What it would be done to, where the action has it: an id, or several with commas. */
                subject?: string;
                /** @description The organization for which it would be done; left out for the own account, and for what comes before there is one. */
                organization?: string;
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
                    "application/json": components["schemas"]["ExplainedActions"];
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
    listHelpRequests: {
        parameters: {
            query?: {
                view?: "asked" | "to-answer";
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
                    "application/json": components["schemas"]["HelpRequestPage"];
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
    askForHelp: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForHelpInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequest"];
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
    answerHelpRequest: {
        parameters: {
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                helpRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerHelpInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequest"];
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
    getRapidStartPartnerAccount: {
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
                    "application/json": components["schemas"]["RapidStartPartnerAccount"];
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    downloadRapidStartAnswers: {
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
            query?: {
                /** @description `true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same. */
                dryRun?: string;
            };
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
    endByProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LogoutRequestInput"];
                "application/json": components["schemas"]["LogoutRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedOut"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRefusal"];
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
    giveToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequestInput"];
                "application/json": components["schemas"]["TokenRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRefusal"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRefusal"];
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
