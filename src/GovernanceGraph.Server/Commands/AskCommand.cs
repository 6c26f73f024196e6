using System.CommandLine;
using System.Text;
using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Answers;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Limits;
using GovernanceGraph.Server.Pages;
using GovernanceGraph.Server.Stores;

namespace GovernanceGraph.Server.Commands;

/// <summary>
/// Answers a question without a server, by the code that answers it on a page: a citation can be checked with the data
/// alone.
/// </summary>
static class AskCommand
{
    const string FromInput = "-";
    const string Json = "json";
    const string Csv = "csv";
    const string Table = "table";
    const int MaxVariableValues = 100_000;

    internal static Command Create(ProcessEnvironment environment)
    {
        var command = new Command("ask", "Answers the query in a file, without a server, and prints the answer hash.");
        var file = new Argument<string>("FILE") { Description = "A GraphQL document; \"-\" reads standard input." };
        var variables = new Option<string?>("--variables")
        {
            Description = "The values of the query's variables, as a JSON object.",
            HelpName = "JSON",
        };
        var revision = new Option<string?>("--revision")
        {
            Description = "The revision: its number, or the hash of its content. Default: the current one.",
            HelpName = "NUMBER|HASH",
        };
        var format = new Option<string>("--format")
        {
            Description = "\"json\" in the canonical form, whose SHA-256 is the answer hash; \"csv\"; or \"table\".",
            HelpName = "json|csv|table",
            DefaultValueFactory = _ => Json,
        };
        format.AcceptOnlyFromAmong(Json, Csv, Table);
        var data = CommandOptions.Of(SettingsTable.Data);
        command.Arguments.Add(file);
        command.Options.Add(variables);
        command.Options.Add(revision);
        command.Options.Add(format);
        command.Options.Add(data);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var settings = SettingsReader.Read(new() { [SettingsTable.Data] = parsed.GetValue(data) }, environment);
                var request = new AnswerRequest(
                    await ReadAsync(parsed.GetValue(file)!, settings, environment, cancellationToken),
                    Variables(parsed.GetValue(variables)),
                    null
                );
                return await RunAsync(
                    settings,
                    request,
                    Viewing.Read(null, parsed.GetValue(revision)),
                    parsed.GetValue(format)!,
                    environment,
                    cancellationToken
                );
            }
        );
        return command;
    }

    static async Task<int> RunAsync(
        Settings settings,
        AnswerRequest request,
        Viewing viewing,
        string format,
        ProcessEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        await using var store = await StoreSelection.OpenExistingAsync(settings, cancellationToken);
        var executor = ServedGraph.CreateExecutor(
            store,
            settings,
            exception => environment.Error.WriteLine(VisibleText.Of(exception.Message))
        );
        var answers = new AnswerService(
            new PageQueries(new GuardedExecution(executor, new(settings), new(settings.RequestTimeout)))
        );
        var (answer, problem) = await answers.AskAsync(request, viewing, cancellationToken);
        if (answer is null)
        {
            await environment.Error.WriteLineAsync(VisibleText.Of(problem!.Message));
            return problem.Status >= StatusCodes.Status500InternalServerError ? ExitCode.Problems : ExitCode.Usage;
        }

        foreach (var warning in answer.Warnings)
        {
            await environment.Error.WriteLineAsync(VisibleText.Of($"Warning: {warning}"));
        }

        await environment.Error.WriteLineAsync($"Revision: {answer.Revision.Number}");
        await environment.Error.WriteLineAsync($"Content hash: {answer.Revision.Hash}");
        await environment.Error.WriteLineAsync($"Answer hash: {answer.Hash}");
        // No line break at its end: the bytes are those whose hash was printed.
        await environment.Output.WriteAsync(
            format switch
            {
                Csv => Encoding.UTF8.GetString(AnswerFiles.Csv(answer, CsvStyle.Standard)),
                Table => AnswerLines.Of(answer),
                _ => Encoding.UTF8.GetString(answer.Bytes()),
            }
        );
        return ExitCode.Done;
    }

    static async Task<string> ReadAsync(
        string file,
        Settings settings,
        ProcessEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var reader =
                file == FromInput
                    ? environment.Input
                    : new StreamReader(Path.GetFullPath(file, environment.WorkingDirectory));
            var buffer = new char[settings.MaxRequestBytes + 1];
            var length = await reader.ReadBlockAsync(buffer, cancellationToken);
            return length <= settings.MaxRequestBytes
                ? new string(buffer, 0, length)
                : throw new SettingsException(
                    $"The document has more than {settings.MaxRequestBytes} characters; raise MaxRequestBytes, or "
                        + "shorten it."
                );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"The file \"{file}\" cannot be read ({exception.Message.TrimEnd('.')}); name another, or \"-\"."
            );
        }
    }

    static IReadOnlyDictionary<string, object?> Variables(string? json)
    {
        if (json is null)
        {
            return new Dictionary<string, object?>(StringComparer.Ordinal);
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            var remaining = MaxVariableValues;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                var variables = JsonInput.ReadObject(ref reader, ref remaining);
                reader.Read(); // fails where something follows
                return variables;
            }
        }
        catch (Exception exception) when (exception is JsonException or TooManyValuesException)
        {
            throw new SettingsException(
                $"The option --variables cannot be read ({exception.Message.TrimEnd('.')}); give a JSON object."
            );
        }

        throw new SettingsException("The option --variables is not a JSON object.");
    }
}
