using GovernanceGraph.Api.Costs;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Hints;

/// <summary>
/// Checks plans against the data: its questions go to the store together with those of the operation.
/// </summary>
sealed class HintCheck
{
    /// <summary>
    /// The most that counting records without dates may cost for one list, in points; beyond it nothing is counted.
    /// </summary>
    const long MaxPoints = 200_000;

    /// <summary>
    /// The most identifiers of one plan, of relations, claims and other facts, that are checked; each is a question or
    /// a few.
    /// </summary>
    const int MaxSingleIds = 20;

    readonly GraphStatistics statistics;
    readonly KnownIds kept;
    readonly List<GraphQuery> queries;
    readonly List<PlanCheck> checks = [];

    HintCheck(KnownIds kept, List<GraphQuery> queries) =>
        (this.kept, statistics, this.queries) = (kept, kept.Statistics, queries);

    /// <summary>The questions of the operation, and after them those of the check.</summary>
    public IReadOnlyList<GraphQuery> Queries => queries;

    /// <summary>The check of an operation; null where nothing is left to be checked.</summary>
    public static HintCheck? Of(RootPlans plans, IReadOnlyList<GraphQuery> asked, KnownIds kept)
    {
        HintCheck? check = null;
        for (var i = 0; i < plans.Count; i++)
        {
            var plan = plans[i];
            if (!plan.Hints.IsChecked(kept.Statistics))
            {
                (check ??= new(kept, [.. asked])).Add(plan);
            }
        }

        return check;
    }

    /// <summary>Takes the answers, and makes them warnings that are kept with the plans.</summary>
    public async ValueTask LearnAsync(IGraphReading reading, IGraphStore source, WorkMeter work)
    {
        foreach (var check in checks)
        {
            var warnings = new List<Warning>();
            var missing = check.Missing(reading, kept, warnings);
            var suggestions =
                missing.Count == 0
                    ? new Dictionary<IdMention, string>()
                    : await new IdSuggestions(source, statistics, kept).FindAsync(missing, work);
            foreach (var id in missing)
            {
                warnings.Add(HintText.UnknownId(id, suggestions.GetValueOrDefault(id)));
            }

            check.Plan.Hints.Keep(statistics, warnings.Concat(check.UnknownValues(statistics)));
        }
    }

    void Add(RootPlan plan)
    {
        var check = new PlanCheck(plan);
        check.Ask(queries, kept);
        checks.Add(check);
    }

    sealed class PlanCheck(RootPlan plan)
    {
        readonly List<(IReadOnlyList<IdMention> Ids, int Question)> lists = [];
        readonly List<(IdMention Id, int Question)> singles = []; // the first of a question for each type
        readonly List<(UndatedMention List, int Question)> undated = [];

        public RootPlan Plan => plan;

        public void Ask(List<GraphQuery> queries, KnownIds kept)
        {
            var mentions = plan.Hints.Mentions;
            if (mentions.All(mention => mention is ValueMention || (mention is IdMention id && kept.IsThere(id))))
            {
                return; // as of most new documents: they ask for what others asked for before
            }

            var known = mentions.OfType<IdMention>().ToLookup(id => id.IsOf(Records.Entity) || id.IsOf(Records.Source));
            foreach (var group in known[true].GroupBy(id => (id.Types[0], id.Revision)))
            {
                lists.Add(([.. group], queries.Count));
                queries.Add(
                    HintQuestions.Existing(group.Key.Item1, [.. group.Select(id => id.Id)], group.Key.Revision)
                );
            }

            foreach (var id in known[false].Take(MaxSingleIds))
            {
                singles.Add((id, queries.Count));
                queries.AddRange(id.Types.Select(type => HintQuestions.Existing(type, id.Id, id.Revision)));
            }

            foreach (var list in mentions.OfType<UndatedMention>())
            {
                if (Cost.Whole(new PlanCost(kept.Statistics).Of(list.Left).All) <= MaxPoints)
                {
                    undated.Add((list, queries.Count));
                    queries.Add(list.Left);
                }
            }
        }

        public IReadOnlyList<IdMention> Missing(IGraphReading reading, KnownIds kept, List<Warning> warnings)
        {
            var missing = new List<IdMention>();
            foreach (var (mentioned, question) in lists)
            {
                var found = Answer(reading, question).Ids;
                for (var i = 0; i < mentioned.Count; i++)
                {
                    if (found[i] is null)
                    {
                        missing.Add(mentioned[i]);
                    }
                    else if (mentioned[i].Kinds is null)
                    {
                        kept.Found(mentioned[i]);
                    }
                    else if (
                        mentioned[i].Kinds is { } kinds
                        && EntityId.KindOf(mentioned[i].Id) is { } kind
                        && !kinds.Contains(kind)
                    )
                    {
                        warnings.Add(HintText.OtherKind(mentioned[i], kind));
                    }
                }
            }

            foreach (var (id, question) in singles)
            {
                if (Enumerable.Range(question, id.Types.Count).All(one => Answer(reading, one).Ids is [null]))
                {
                    missing.Add(id);
                }
            }

            foreach (var (list, question) in undated)
            {
                if (Answer(reading, question).Number is > 0 and var left)
                {
                    warnings.Add(HintText.Undated(list, left));
                }
            }

            return missing;
        }

        public IEnumerable<Warning> UnknownValues(GraphStatistics statistics) =>
            from mention in plan.Hints.Mentions.OfType<ValueMention>()
            let values = statistics.Values(mention.Field)
            where values is not null && !values.Any(value => HintText.IsSame(value, mention))
            select HintText.UnknownValue(mention, values);

        static CheckSink Answer(IGraphReading reading, int question)
        {
            var sink = new CheckSink();
            reading.Push(question, sink);
            return sink;
        }
    }
}
