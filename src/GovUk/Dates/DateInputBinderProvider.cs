using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Whereabouts.GovUk.Dates;

internal sealed class DateInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateInputBinder() : null;
}
