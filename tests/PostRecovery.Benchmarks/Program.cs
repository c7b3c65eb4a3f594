using System.Globalization;
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
    case ["store"]:
        await StoreCost.MeasureAsync();
        break;
    case ["store", var recoveries]:
        await StoreCost.MeasureAsync(int.Parse(recoveries, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LevelBenchmarks).Assembly).Run(args);
        break;
}
