using System.Text;
using GovernanceGraph.GraphQL.Conformance;

// One case a line in, one answer a line out, in the same order; README.md says what both look like.
using var cases = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
await using var answers = Console.OpenStandardOutput();
while (await cases.ReadLineAsync() is { } line)
{
    await answers.WriteAsync(await CaseAnswer.ForAsync(Encoding.UTF8.GetBytes(line)));
    await answers.FlushAsync();
}
