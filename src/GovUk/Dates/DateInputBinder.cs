using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Whereabouts.GovUk.Dates;

/// <summary>
/// Reads a <see cref="DateOnly"/> from <c>Name.Day</c>, <c>Name.Month</c> and <c>Name.Year</c>, as the date input
/// posts it, or from one value written <c>2026-11-20</c>, as links carry it.
/// </summary>
internal sealed class DateInputBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var parts = new DateParts(
            Typed(bindingContext, name + ".Day"),
            Typed(bindingContext, name + ".Month"),
            Typed(bindingContext, name + ".Year")
        );
        if (parts.IsEmpty)
        {
            BindWhole(bindingContext, name);
            return Task.CompletedTask;
        }
        var (date, error) = parts.Read(bindingContext.ModelMetadata.GetDisplayName());
        Finish(bindingContext, name, date, error);
        return Task.CompletedTask;
    }

    private static void BindWhole(ModelBindingContext context, string name)
    {
        var whole = Typed(context, name);
        if (string.IsNullOrWhiteSpace(whole))
        {
            return;
        }
        var real = DateOnly.TryParseExact(
            whole,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        );
        var error = real ? null : $"{context.ModelMetadata.GetDisplayName()} must be a real date";
        Finish(context, name, real ? date : null, error);
    }

    private static void Finish(ModelBindingContext context, string name, DateOnly? date, string? error)
    {
        if (error is not null)
        {
            context.ModelState.TryAddModelError(name, error);
            return;
        }
        context.Result = ModelBindingResult.Success(date);
    }

    // What was typed is kept, so that a page that is shown again shows it.
    private static string? Typed(ModelBindingContext context, string key)
    {
        var value = context.ValueProvider.GetValue(key);
        if (value == ValueProviderResult.None)
        {
            return null;
        }
        context.ModelState.SetModelValue(key, value);
        // The date is checked as a whole; a box nobody checks would leave the form forever unchecked, and so not valid.
        context.ModelState.MarkFieldSkipped(key);
        return value.FirstValue;
    }
}
