using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>
/// The relations of each entity, by link (<see cref="Model.Link.Ordinal"/> of a link along a relation: type and end)
/// and within a link by the entity at the other end. Entities are numbered by name, so this is both the order of a
/// binary search and the usual order of an answer.
/// </summary>
sealed class Adjacency
{
    readonly int[] first; // of each entity: its first link among those below; one more at the end
    readonly byte[] links; // only links that lead somewhere: most entities have two or three of the 26
    readonly int[] starts; // of each of these: where it starts in Relations; one more at the end

    Adjacency(int[] first, byte[] links, int[] starts, int[] relations, int[] nodes)
    {
        this.first = first;
        this.links = links;
        this.starts = starts;
        Relations = relations;
        Nodes = nodes;
    }

    /// <summary>Each relation twice: once at each end.</summary>
    public int[] Relations { get; }

    /// <summary>The entity at the other end of each.</summary>
    public int[] Nodes { get; }

    /// <summary>How many bytes it holds in memory.</summary>
    public long Size => (4L * (first.Length + starts.Length + Relations.Length + Nodes.Length)) + links.Length;

    /// <summary>Where the relations of an entity along a link stand.</summary>
    public (int Start, int End) Range(int entity, int link)
    {
        var end = first[entity + 1];
        for (var i = first[entity]; i < end; i++)
        {
            if (links[i] == link)
            {
                return (starts[i], starts[i + 1]);
            }
        }

        return default;
    }

    /// <summary>The relation of an entity along a link to another entity; -1 where there is none.</summary>
    public int Find(int entity, int link, int node)
    {
        var (start, end) = Range(entity, link);
        var position = Nodes.AsSpan(start, end - start).BinarySearch(node);
        return position < 0 ? -1 : Relations[start + position];
    }

    /// <summary>Adds what each link of an entity leads to, by the ordinal of the link.</summary>
    public void Count(int entity, FanOut[] fanOuts)
    {
        for (var i = first[entity]; i < first[entity + 1]; i++)
        {
            fanOuts[links[i]] = fanOuts[links[i]].And(FanOut.Single(starts[i + 1] - starts[i]));
        }
    }

    public static Adjacency Build(int entities, int[] from, int[] to, byte[] types)
    {
        var count = from.Length;
        var keys = new (int Entity, byte Link, int Node, int Relation)[2 * count];
        for (var relation = 0; relation < count; relation++)
        {
            keys[2 * relation] = (from[relation], (byte)(2 * types[relation]), to[relation], relation);
            keys[(2 * relation) + 1] = (to[relation], (byte)((2 * types[relation]) + 1), from[relation], relation);
        }

        Array.Sort(
            keys,
            static (left, right) =>
                left.Entity != right.Entity ? left.Entity.CompareTo(right.Entity)
                : left.Link != right.Link ? left.Link.CompareTo(right.Link)
                : left.Node.CompareTo(right.Node)
        );

        var first = new int[entities + 1];
        var links = new List<byte>();
        var starts = new List<int>();
        var (relations, nodes) = (new int[keys.Length], new int[keys.Length]);
        var entity = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            (relations[i], nodes[i]) = (key.Relation, key.Node);
            if (key.Entity == entity && links[^1] == key.Link)
            {
                continue;
            }

            while (entity < key.Entity)
            {
                first[++entity] = links.Count;
            }

            links.Add(key.Link);
            starts.Add(i);
        }

        while (entity < entities)
        {
            first[++entity] = links.Count;
        }

        starts.Add(keys.Length);
        return new(first, [.. links], [.. starts], relations, nodes);
    }
}
