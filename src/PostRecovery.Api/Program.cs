using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Recoveries;
using PostRecovery.Api.Triage;
using PostRecovery.Store;
using PostRecovery.Triage.Releases;

if (args is ["protocol", .. var command])
{
    return ProtocolCommand.Run(command, Console.Out);
}

if (args is [var first, ..] && !first.StartsWith('-') && !StoreCommand.Takes(args))
{
    await Console.Error.WriteLineAsync(
        "There is no such command. There are clients, audit, backup and protocol; without one the program serves."
    );
    return StoreCommand.Misused;
}

// The settings stand beside the program, and paths that somebody types count from where they are.
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
var store = StoreSetup.Options(builder.Configuration);
if (StoreCommand.Takes(args))
{
    return await StoreCommand.RunAsync(args, store, Console.Out);
}

// Nothing is served by a protocol with a fault in it.
var reading = ProtocolLoading.Read(builder.Configuration);
var archive = ProtocolLoading.ReadArchive(builder.Configuration);
var faults = archive.Prepend(reading).SelectMany(read => read.Faults).ToList();
if (faults.Count > 0)
{
    await Console.Error.WriteLineAsync(
        $"The protocol has {faults.Count} faults:\n{string.Join('\n', faults)}"
    );
    return 1;
}

try
{
    // Connects to nothing: only says whether it could be tried.
    await using (Database.Open(store)) { }

    builder.AddPipeline();
    builder.Services.AddSingleton(
        new ProtocolLibrary(
            reading.Protocol!,
            archive.Select(read => read.Protocol!),
            ReleasedProtocols.All
        )
    );
    builder.Services.AddSingleton<ProtocolArchive>();
    builder.Services.AddStore(store, builder.Configuration);
    builder.Services.AddRecoveries();
    builder.Services.AddOpenApiDocument();
}
catch (ArgumentException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}

var app = builder.Build();
app.UsePipeline();
app.UseOpenApiPages();
app.MapTriage();
app.MapRecoveryFeatures();
app.MapProtocols();
app.MapProtocolPage();
app.MapHealth();

if (app.Environment.IsProduction())
{
    app.PrepareProtocolPage();
}

app.Logger.Judging(reading.Protocol!.Version, reading.Protocol.Digest);
if (!reading.Protocol.ClinicalReview.SignedOff)
{
    app.Logger.NotSignedOff(reading.Protocol.ClinicalReview.Text);
}

try
{
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception refusal) when (refusal is StoreTooNewException or ArgumentException)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
