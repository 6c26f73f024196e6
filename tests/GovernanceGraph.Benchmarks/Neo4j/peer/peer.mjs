// A server on @neo4j/graphql over the graph that GovernanceGraph wrote: node peer.mjs PORT BOLT USER PASSWORD
import http from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";

const [port, bolt, user, password] = process.argv.slice(2);
const relation = (type, direction) => `@relationship(type: "${type}", direction: ${direction}, properties: "Relation")`;
const typeDefs = `
  type Relation @relationshipProperties {
    since: String
    until: String
    role: String
    value: String
    status: String
    corroboration: Int
    sources: [String!]
  }
  type State @node {
    id: ID!
    name: String!
    countryCode: String
    region: String
    signed: [Declaration!]! ${relation("SIGNED", "OUT")}
    memberOf: [WorkingGroup!]! ${relation("MEMBER_OF", "OUT")}
    voted: [Resolution!]! ${relation("VOTED", "OUT")}
  }
  type Company @node {
    id: ID!
    name: String!
    countryCode: String
    signed: [Declaration!]! ${relation("SIGNED", "OUT")}
    memberOf: [Alliance!]! ${relation("MEMBER_OF", "OUT")}
  }
  type Alliance @node {
    id: ID!
    name: String!
    members: [Company!]! ${relation("MEMBER_OF", "IN")}
  }
  type Declaration @node {
    id: ID!
    name: String!
    signatories: [State!]! ${relation("SIGNED", "IN")}
  }
  type WorkingGroup @node {
    id: ID!
    name: String!
    members: [State!]! ${relation("MEMBER_OF", "IN")}
  }
  type Resolution @node {
    id: ID!
    name: String!
    voters: [State!]! ${relation("VOTED", "IN")}
  }
`;

const driver = neo4j.driver(bolt, neo4j.auth.basic(user, password));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({ schema, logging: false, context: () => ({ sessionConfig: { database: "neo4j" } }) });
http.createServer(yoga).listen(Number(port), "127.0.0.1");
