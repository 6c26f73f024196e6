"""Builds the schema of the server whose address is the first argument from its introspection, by graphql-core."""
import json
import sys
import urllib.request

from graphql import build_client_schema, build_schema, get_introspection_query, parse, validate

address = sys.argv[1].rstrip("/") + "/graphql"


def ask(query):
    body = json.dumps({"query": query}).encode()
    request = urllib.request.Request(address, body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        result = json.load(response)
    if "errors" in result:
        raise SystemExit(json.dumps(result["errors"]))
    return result["data"]


everything = {"specified_by_url": True, "directive_is_repeatable": True, "schema_description": True, "input_value_deprecation": True}
for options in ({}, {"descriptions": False}, everything):
    schema = build_client_schema(ask(get_introspection_query(**options)))
    assert not validate(schema, parse('{ states(first: 3, where: { name: { contains: "an" } }) { nodes { id name } } }'))
    assert len(schema.type_map) > 200

with urllib.request.urlopen(address + "/schema.graphql") as response:
    build_schema(response.read().decode())
print("done")
