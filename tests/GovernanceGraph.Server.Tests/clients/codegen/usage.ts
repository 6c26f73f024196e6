// How an application uses what was generated: every value has its type, and what may be absent must be looked at.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ParisCallSignatoriesInTheGgeDocument } from './graphql.js';
import type { ParisCallSignatoriesInTheGgeQuery } from './graphql.js';
import fragmentMatcher from './graphql.js';

declare function ask<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Result>;

export async function names(): Promise<string[]> {
  const { states }: ParisCallSignatoriesInTheGgeQuery = await ask(ParisCallSignatoriesInTheGgeDocument, {});
  return (states?.nodes ?? []).map(({ name, isoAlpha2, signed }) => {
    const since: string | null | undefined = signed?.edges?.[0]?.since;
    return `${name} (${isoAlpha2 ?? '?'}), since ${since ?? 'a day that no source names'}`;
  });
}

export const actors: readonly string[] = fragmentMatcher.possibleTypes.Actor ?? [];
