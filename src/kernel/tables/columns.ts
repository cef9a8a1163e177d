import type { ColumnType } from 'kysely';

export type JsonObject = { [key: string]: Json };
export type Json = string | number | boolean | null | Json[] | JsonObject;
/** Read as a value, written as JSON text. */
export type JsonColumn<Shape = JsonObject> = ColumnType<Shape, string, string>;
export type JsonWithDefault<Shape = JsonObject> = ColumnType<Shape, string | undefined, string>;
/** Kept by the database: read only. */
export type Computed<T> = ColumnType<T, never, never>;
export type ComputedOrNone<T> = Computed<T | null>;
