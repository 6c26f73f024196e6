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
        // As numbers: the runtime sorts them without a comparer of ours.
        var keys = new long[2 * from.Length];
        var relations = new int[keys.Length];
        for (var relation = 0; relation < from.Length; relation++)
        {
            var (forward, backward) = (2 * relation, (2 * relation) + 1);
            keys[forward] = Key(from[relation], 2 * types[relation], to[relation]);
            keys[backward] = Key(to[relation], (2 * types[relation]) + 1, from[relation]);
            relations[forward] = relations[backward] = relation;
        }

        Array.Sort(keys, relations);
        var first = new int[entities + 1];
        var links = new List<byte>();
        var starts = new List<int>();
        var nodes = new int[keys.Length];
        var entity = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            var (owner, link) = ((int)(keys[i] >> 34), (byte)((keys[i] >> 28) & 63));
            nodes[i] = (int)(keys[i] & ((1 << 28) - 1));
            if (owner == entity && links[^1] == link)
            {
                continue;
            }

            while (entity < owner)
            {
                first[++entity] = links.Count;
            }

            links.Add(link);
            starts.Add(i);
        }

        while (entity < entities)
        {
            first[++entity] = links.Count;
        }

        starts.Add(keys.Length);
        return new(first, [.. links], [.. starts], relations, nodes);
    }

    // By entity, then link, then the entity at the other end.
    static long Key(int entity, int link, int node) => ((long)entity << 34) | ((long)link << 28) | (uint)node;
}
