using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding;

/// <summary>Rows of actors.csv: statements about entities of every kind.</summary>
sealed class ActorRows(SeedReferences references, List<Fact> facts) : SeedRows(references, facts)
{
    static readonly (string Column, Field Field)[] OfStates =
    [
        ("iso_alpha3", EntityFields.IsoAlpha3),
        ("m49", EntityFields.M49),
        ("region", EntityFields.Region),
        ("subregion", EntityFields.Subregion),
    ];

    /// <inheritdoc/>
    protected override Fact? Fact(SeedTable table)
    {
        var id = References.Id(table, "id");
        if (id is { } entity)
        {
            References.AddEntity(entity);
        }

        var source = References.Source(table, "source");
        var (founded, ended) = table.Dates("founded", "ended");
        var values = new Dictionary<Field, string>();
        Put(values, EntityFields.CountryCode, table.Country("country"));
        Put(values, EntityFields.FoundedOn, founded?.ToString());
        Put(values, EntityFields.EndedOn, ended?.ToString());
        Put(values, EntityFields.Website, table.Url("website"));
        Put(values, EntityFields.Wikidata, table.Wikidata("wikidata"));
        Put(values, EntityFields.Subtype, table.Text("subtype"));
        Put(values, EntityFields.Note, table.Text("note"));
        table.Formed(
            "iso_alpha3",
            text => text.Length == 3 && text.All(char.IsAsciiLetterUpper),
            "an ISO 3166-1 alpha-3 code: write three upper-case letters, for example \"FRA\""
        );
        table.Formed(
            "m49",
            text => text.Length == 3 && text.All(char.IsAsciiDigit),
            "a code of the standard M49: write three digits, for example \"250\""
        );
        foreach (var (column, field) in OfStates)
        {
            Put(values, field, table.Text(column));
            if (id is { } known && known.Kind != GovernanceModel.State && table.Text(column) is not null)
            {
                table.Add(column, $"Only a state has \"{column}\": clear the cell.");
            }
        }

        return id is null || table.Text("name") is not { } name || source is null
            ? null
            : new EntityStatement(id.Value.ToString(), name, Aliases(table), values, source);
    }

    static void Put(Dictionary<Field, string> values, Field field, string? value)
    {
        if (value is not null)
        {
            values.Add(field, value);
        }
    }

    static string[] Aliases(SeedTable table)
    {
        if (table.Text("aliases") is not { } text)
        {
            return [];
        }

        var aliases = text.Split('|');
        if (Array.Exists(aliases, alias => alias.Length == 0 || alias.Trim().Length != alias.Length))
        {
            table.Add(
                "aliases",
                "An alias is empty or starts or ends with a space: separate aliases by one \"|\" and nothing else."
            );
        }

        return aliases;
    }
}
