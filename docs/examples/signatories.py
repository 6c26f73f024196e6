"""Which companies signed a declaration, page by page. Python 3.9 or newer, its standard library alone:

    python3 signatories.py http://localhost:5080 declaration:paris-call
"""

import json
import sys
import urllib.error
import urllib.request

QUERY = """
query Signatories($id: ID!, $after: String) {
  declaration(id: $id) {
    name
    signatories(first: 200, after: $after, where: { node: { kind: { eq: COMPANY } } }) {
      totalCount
      edges { since node { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
"""


class GraphQLFailure(Exception):
    """What the server says is wrong with a request: one line for each error."""


def ask(address, query, variables):
    """The data of an answer. Raises GraphQLFailure where the answer has errors, OSError where there is no answer."""
    request = urllib.request.Request(
        address.rstrip("/") + "/graphql",
        json.dumps({"query": query, "variables": variables}).encode(),
        {"Content-Type": "application/json", "Accept": "application/graphql-response+json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refusal:
        # A refused request has status 400 or above and tells why in the same form.
        if "json" not in refusal.headers.get_content_type():
            raise
        answer = json.load(refusal)
    if answer.get("errors"):
        raise GraphQLFailure("\n".join(error["message"] for error in answer["errors"]))
    return answer["data"]


def all_edges(address, id):
    """All edges of the list: each page begins after the last edge of the one before."""
    after = None
    while True:
        declaration = ask(address, QUERY, {"id": id, "after": after})["declaration"]
        if declaration is None:
            raise GraphQLFailure(f"There is no declaration {id}.")
        page = declaration["signatories"]
        yield from page["edges"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def main(address, id):
    try:
        for edge in all_edges(address, id):
            # A date is text with as many parts as the source gives: "2018", "2018-11" or "2018-11-12".
            print(edge["since"] or "-", edge["node"]["name"], sep="\t")
    except GraphQLFailure as failure:
        sys.exit(str(failure))


if __name__ == "__main__":
    main(*sys.argv[1:])
