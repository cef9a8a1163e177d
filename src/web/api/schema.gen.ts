// Generated from the routes by `npm run generate`.
export interface paths {
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAuditEvents: {
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
}
