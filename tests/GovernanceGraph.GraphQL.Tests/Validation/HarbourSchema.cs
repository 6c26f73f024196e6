using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation;

/// <summary>A schema with every kind of type, for documents that are right or wrong in one way.</summary>
static class HarbourSchema
{
    public const string Sdl = """
        directive @pilot(name: String!) on FIELD
        directive @log(to: String, level: Int! = 1) repeatable on FIELD | QUERY | FRAGMENT_SPREAD
        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onSubscription on SUBSCRIPTION
        directive @onFragment on FRAGMENT_DEFINITION
        directive @onVariable on VARIABLE_DEFINITION

        interface Vessel {
          name(short: Boolean): String
          length(unit: Unit = METRE): Float
          berth: Berth
        }

        interface Crewed {
          captain: Sailor
        }

        type Ferry implements Vessel & Crewed {
          name(short: Boolean): String
          length(unit: Unit = METRE): Float
          berth: Berth
          captain: Sailor
          decks: Int!
          sister: Ferry
        }

        type Barge implements Vessel {
          name(short: Boolean): String
          length(unit: Unit = METRE): Float
          berth: Berth
          decks: Int
          cargo: [String!]
          sister: Barge
        }

        type Sailor {
          name: String!
          ships: [Vessel]
          knows(command: Command): Boolean
          friends: [Sailor]
        }

        type Berth {
          number: Int
          neighbour: Berth
        }

        union Moored = Ferry | Barge
        union Named = Sailor | Ferry

        enum Unit { METRE FOOT }
        enum Command { CAST_OFF DROP_ANCHOR }

        scalar Tide

        input Voyage {
          from: String!
          to: String
          stops: [String!]
          crew: Int! = 2
          next: Voyage
        }

        input Cargo @oneOf {
          weight: Float
          pieces: Int
        }

        type Arguments {
          integer(value: Int): String
          required(value: Int!): String
          requiredTwice(first: Int!, second: Int!): String
          withDefault(value: Int! = 3): String
          decimal(value: Float): String
          text(value: String): String
          flag(value: Boolean): String
          identifier(value: ID): String
          unit(value: Unit): String
          texts(value: [String]): String
          requiredTexts(value: [String!]!): String
          voyage(value: Voyage): String
          cargo(value: Cargo): String
          tide(value: Tide): String
        }

        type Query {
          ferry(id: ID): Ferry
          barge: Barge
          vessel: Vessel
          crewed: Crewed
          moored: Moored
          named: Named
          sailor: Sailor
          arguments: Arguments
        }

        type Mutation {
          castOff(id: ID!): Ferry
        }

        type Subscription {
          arrivals: Vessel
          departures: Vessel
        }
        """;

    public static Schema Instance { get; } = Read(Sdl);

    public static Schema Read(string sdl)
    {
        var reading = SchemaReader.Read(sdl, ParserLimits.ForTrustedText);
        Assert.Empty(reading.Errors);
        return reading.Schema!;
    }
}
