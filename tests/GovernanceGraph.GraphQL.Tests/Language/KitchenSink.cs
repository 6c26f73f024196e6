namespace GovernanceGraph.GraphQL.Tests.Language;

/// <summary>
/// Documents that hold every production of the grammar, and what the reference implementation prints for them.
/// </summary>
static class KitchenSink
{
    public const string Executable = """""
        # a comment before everything
        "Who signed, and who sits in the group."
        query Signatories(
          "The text that was signed"
          $declaration: ID! = "declaration:paris-call" @deprecated(reason: "use text"), $first: Int = 10
          $kinds: [Kind!]! = [STATE, COMPANY], $filter: Filter = {since: {gte: "2018"}, not: null, deep: [[1, -2.5e3], []], empty: {}}
          $on: Boolean
        ) @cached(seconds: 60) @logged {
          states(where: {signed: {some: {node: {id: {eq: $declaration}}}}, memberOf: {some: {node: {id: {eq: "group:un-gge"}}}}}, first: $first) {
            total: totalCount
            nodes { ...StateFields @include(if: $on) ... on State @skip(if: false) { isoAlpha2 } ... @include(if: true) { id } ... { name } }
          }
          short(a: 1, b: "two \"quoted\" \u00e9\u{1F30D}\n", c: true, d: null, e: ENUM, f: $on)
          exactly80(argument: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
          over80(argument: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
          list(of: [1111111111, 2222222222, 3333333333, 4444444444, 5555555555, 6666666666, 7777777777, 8888888888])
          object(of: {one: "11111111111111111111", two: "22222222222222222222", three: "33333333333333333333", four: {a: 1}})
          text(block: """
            First line
              indented \""" quotes
            ends with a "quote"
          """, one: """single""", long: """A single line that is long enough to be put on a line of its own, in the reader's interest""")
          query mutation fragment on: on type: input
          empty {}
        }

        query { plain }

        query ($only: Int) { variables }

        query @only { directive }

        """
        Described on
        several lines
        """
        fragment StateFields on State @client { id, name ,,, aliases }

        mutation Load { load(rows: [{from: "state:fr", relation: SIGNED}]) { revision } }

        subscription { revisions { number } }

        { shorthand }
        """"";

    public const string PrintedExecutable = """""
        "Who signed, and who sits in the group."
        query Signatories(
        "The text that was signed"
        $declaration: ID! = "declaration:paris-call" @deprecated(reason: "use text")
        $first: Int = 10
        $kinds: [Kind!]! = [STATE, COMPANY]
        $filter: Filter = { since: { gte: "2018" }, not: null, deep: [[1, -2.5e3], []], empty: {  } }
        $on: Boolean
        ) @cached(seconds: 60) @logged {
          states(
            where: {
              signed: { some: { node: { id: { eq: $declaration } } } }
              memberOf: { some: { node: { id: { eq: "group:un-gge" } } } }
            }
            first: $first
          ) {
            total: totalCount
            nodes {
              ...StateFields @include(if: $on)
              ... on State @skip(if: false) {
                isoAlpha2
              }
              ... @include(if: true) {
                id
              }
              ... {
                name
              }
            }
          }
          short(a: 1, b: "two \"quoted\" é🌍\n", c: true, d: null, e: ENUM, f: $on)
          exactly80(argument: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
          over80(
            argument: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
          )
          list(
            of: [
              1111111111
              2222222222
              3333333333
              4444444444
              5555555555
              6666666666
              7777777777
              8888888888
            ]
          )
          object(
            of: {
              one: "11111111111111111111"
              two: "22222222222222222222"
              three: "33333333333333333333"
              four: { a: 1 }
            }
          )
          text(
            block: """
            First line
              indented \""" quotes
            ends with a "quote"
            """
            one: """single"""
            long: """
            A single line that is long enough to be put on a line of its own, in the reader's interest
            """
          )
          query
          mutation
          fragment
          on: on
          type: input
          empty {}
        }

        {
          plain
        }

        query ($only: Int) {
          variables
        }

        query @only {
          directive
        }

        """
        Described on
        several lines
        """
        fragment StateFields on State @client {
          id
          name
          aliases
        }

        mutation Load {
          load(rows: [{ from: "state:fr", relation: SIGNED }]) {
            revision
          }
        }

        subscription {
          revisions {
            number
          }
        }

        {
          shorthand
        }
        """"";

    public const string TypeSystem = """""
        """
        The graph of governance.
        """
        schema @link(url: "https://example.org") { query: Query mutation: Mutation subscription: Subscription }

        "A day, a month or a year" scalar PartialDate @specifiedBy(url: "https://example.org/date")

        """
        A state.
          Indented, with \""" quotes.
        """
        type State implements & Node & Entity & Actor @key(fields: "id") @tag {
          "The id" id: ID!
          """ What it is called """
          name(language: String = "en" @deprecated, fallback: [String!]! = ["en", "fr"]): String! @cost(weight: 2)
          signed(
            "only some"
            where: Filter
            """
            how many
            """
            first: Int = 10): [Declaration!]
          plain(a: Int, b: Int): Int
        }

        type Bare
        type OnlyInterfaces implements Node
        type OnlyDirectives @tag
        interface Entity implements Node @tag { id: ID!, name: String! }
        interface Empty
        union Actor @tag = | State | Company | Person
        union Alone = State
        union Nobody
        enum Kind @tag { "a state" STATE COMPANY @deprecated(reason: "no more") """
          a person
          """ PERSON }
        enum NoValues
        input Filter @oneOf { id: ID = null @deprecated, and: [Filter!], "dates" since: DateFilter = {gte: "2018", lt: "2019"} }
        input NoFields
        "Marks a field" directive @cost(weight: Int! = 1, "for lists" multiplier: String) repeatable on FIELD_DEFINITION | OBJECT
        directive @plain(a: Int = 1, b: [Int!]) on | FIELD | QUERY | MUTATION | SUBSCRIPTION | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
        directive @marked @deprecated(reason: "x") repeatable on DIRECTIVE_DEFINITION | SCHEMA | SCALAR | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        extend schema @tag
        extend schema { subscription: Subscription }
        extend schema @tag { query: Query }
        extend scalar PartialDate @tag
        extend type State implements Body
        extend type State @tag
        extend type State implements Body & Node @tag { extra: Int }
        extend interface Entity implements Body @tag { extra: Int }
        extend union Actor @tag = Alliance | Organization
        extend union Actor = Alliance
        extend enum Kind @tag { ALLIANCE }
        extend input Filter @tag { or: [Filter!] }
        extend directive @cost @deprecated(reason: "unused")
        """"";

    public const string PrintedTypeSystem = """""
        """The graph of governance."""
        schema @link(url: "https://example.org") {
          query: Query
          mutation: Mutation
          subscription: Subscription
        }

        "A day, a month or a year"
        scalar PartialDate @specifiedBy(url: "https://example.org/date")

        """
        A state.
          Indented, with \""" quotes.
        """
        type State implements Node & Entity & Actor @key(fields: "id") @tag {
          "The id"
          id: ID!
          """ What it is called """
          name(language: String = "en" @deprecated, fallback: [String!]! = ["en", "fr"]): String! @cost(weight: 2)
          signed(
            "only some"
            where: Filter
            """how many"""
            first: Int = 10
          ): [Declaration!]
          plain(a: Int, b: Int): Int
        }

        type Bare

        type OnlyInterfaces implements Node

        type OnlyDirectives @tag

        interface Entity implements Node @tag {
          id: ID!
          name: String!
        }

        interface Empty

        union Actor @tag = State | Company | Person

        union Alone = State

        union Nobody

        enum Kind @tag {
          "a state"
          STATE
          COMPANY @deprecated(reason: "no more")
          """a person"""
          PERSON
        }

        enum NoValues

        input Filter @oneOf {
          id: ID = null @deprecated
          and: [Filter!]
          "dates"
          since: DateFilter = { gte: "2018", lt: "2019" }
        }

        input NoFields

        "Marks a field"
        directive @cost(
          weight: Int! = 1
          "for lists"
          multiplier: String
        ) repeatable on FIELD_DEFINITION | OBJECT

        directive @plain(a: Int = 1, b: [Int!]) on FIELD | QUERY | MUTATION | SUBSCRIPTION | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION

        directive @marked @deprecated(reason: "x") repeatable on DIRECTIVE_DEFINITION | SCHEMA | SCALAR | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        extend schema @tag

        extend schema {
          subscription: Subscription
        }

        extend schema @tag {
          query: Query
        }

        extend scalar PartialDate @tag

        extend type State implements Body

        extend type State @tag

        extend type State implements Body & Node @tag {
          extra: Int
        }

        extend interface Entity implements Body @tag {
          extra: Int
        }

        extend union Actor @tag = Alliance | Organization

        extend union Actor = Alliance

        extend enum Kind @tag {
          ALLIANCE
        }

        extend input Filter @tag {
          or: [Filter!]
        }

        extend directive @cost @deprecated(reason: "unused")
        """"";
}
