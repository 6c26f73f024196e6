using System.Text;
using GovernanceGraph.GraphQL.Conformance;

// One case a line in, one answer a line out, in the same order; README.md says what both look like.
// The reference reads documents about 1,500 levels deep, which takes more stack than a thread has by itself.
const int stackSize = 256 * 1024 * 1024;
var thread = new Thread(AnswerCases, stackSize);
thread.Start();
thread.Join();

static void AnswerCases()
{
    using var cases = new StreamReader(
        Console.OpenStandardInput(),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
    );
    using var answers = Console.OpenStandardOutput();
    while (cases.ReadLine() is { } line)
    {
        answers.Write(CaseAnswer.ForAsync(Encoding.UTF8.GetBytes(line)).GetAwaiter().GetResult().Span);
        answers.Flush();
    }
}
