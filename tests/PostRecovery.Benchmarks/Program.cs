using BenchmarkDotNet.Running;
using PostRecovery.Benchmarks;

switch (args)
{
    case ["floor", var address]:
        await EndpointCost.ServeFloorAsync(address);
        break;
    case ["endpoint"]:
        await EndpointCost.MeasureAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LevelBenchmarks).Assembly).Run(args);
        break;
}
