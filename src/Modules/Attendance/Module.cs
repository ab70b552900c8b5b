using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Modules.Attendance.ReducedTimetables;
using Whereabouts.Modules.Attendance.Registers;
using Whereabouts.Modules.Attendance.Totals;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Attendance;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, MarksImporter>();
        services.AddSingleton<IImporter, WideMarksImporter>();
        services.AddSingleton<IImporter, DailyMarksImporter>();
        services.AddSingleton<IImporter, TotalsImporter>();
        services.AddSingleton<IImporter, ReducedTimetablesImporter>();
    }
}
