// The yardstick of attendance figures; see docs/benchmarks.md.
return Whereabouts.Bench.Attendance.Commands.All.Parse(args).Invoke();
