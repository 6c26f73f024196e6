namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// A condition that is worked out once for each record of an evaluation: its truth depends on the record alone, and the
/// record is reached from many others. So conditions within conditions cost the sum of their levels and not the
/// product.
/// </summary>
/// <param name="condition">The condition.</param>
/// <param name="slot">Its number within the plan.</param>
sealed class RememberedCondition(Condition condition, int slot) : Condition
{
    const ulong Known = 1;
    const ulong True = 2;

    public override int Weight => 1;

    public override bool Loops => true;

    public override bool Holds(int record, EvaluationState evaluation)
    {
        var shift = RememberedTruths.Shift(record);
        var bits = evaluation.Truth(slot, record) >> shift;
        if ((bits & Known) != 0)
        {
            return (bits & True) != 0;
        }

        evaluation.Visit(condition.Weight);
        var holds = condition.Holds(record, evaluation);
        evaluation.Truth(slot, record) |= (holds ? Known | True : Known) << shift;
        return holds;
    }
}
