using Microsoft.Extensions.DependencyInjection;
using Whereabouts.GovUk;
using Whereabouts.Modules.Attendance.ReducedTimetables;
using Whereabouts.Modules.Attendance.Registers;
using Whereabouts.Modules.Attendance.Totals;
using Whereabouts.Platform;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Attendance;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddNavigation("Attendance", "/attendance", 25, Permissions.SeeRegister);
        services.AddSingleton<IImporter, MarksImporter>();
        services.AddSingleton<IImporter, WideMarksImporter>();
        services.AddSingleton<IImporter, DailyMarksImporter>();
        services.AddSingleton<IImporter, TotalsImporter>();
        services.AddSingleton<IImporter, ReducedTimetablesImporter>();
    }
}
