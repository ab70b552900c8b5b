// The yardstick of identity matching; see docs/benchmarks.md.
return await Whereabouts.Bench.Matching.Commands.All.Parse(args).InvokeAsync();
