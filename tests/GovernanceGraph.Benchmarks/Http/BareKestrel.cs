namespace GovernanceGraph.Benchmarks.Http;

/// <summary>
/// Kestrel that answers every request with the bytes of a file: what any service on it can reach at most.
/// </summary>
static class BareKestrel
{
    internal static async Task RunAsync(string url, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var application = builder.Build();
        application.Run(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await application.RunAsync();
    }
}
