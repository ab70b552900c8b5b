using System.Text.Json;
using Whereabouts.Platform.Intake.Tables.Text;

namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>
/// Reads a list of objects out of JSON, one at a time: the array that is the whole text, or one under a usual name in the
/// outermost object, or that object itself; also objects one after another (a line each).
/// </summary>
internal static class JsonRecords
{
    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase)
    {
        "data",
        "rows",
        "records",
        "items",
        "results",
        "value",
        "children",
        "students",
        "pupils",
        "attendance",
    };

    public static IEnumerable<Record> Of(Stream content)
    {
        var tokens = new JsonTokens(content);
        var size = new RecordSize();
        while (tokens.Read())
        {
            var found = tokens.Type switch
            {
                JsonTokenType.StartArray => Elements(tokens, size, "", new("", 1)),
                JsonTokenType.StartObject => OfOutermost(tokens, size),
                _ => throw new JsonException("The text is neither an object nor a list."),
            };
            foreach (var record in found)
            {
                yield return record;
            }
        }
    }

    /// <summary>The lists in the outermost object; itself where it has none.</summary>
    private static IEnumerable<Record> OfOutermost(JsonTokens tokens, RecordSize size)
    {
        var top = new Node("", tokens.Line);
        var isList = false;
        size.Start();
        while (Next(tokens) != JsonTokenType.EndObject)
        {
            var name = tokens.Text!;
            if (Next(tokens) == JsonTokenType.StartArray && Lists.Contains(name))
            {
                isList = true;
                foreach (var record in Elements(tokens, size, name, top))
                {
                    yield return record;
                }
            }
            else
            {
                Add(top, name, tokens, size);
            }
        }

        if (!isList)
        {
            var only = top.Parts.Where(p => Lists.Contains(p.Name) && p.Parts.Count > 0).ToList();
            yield return only is [var child] ? new(child.Name, top, child) : new("", new("", 1), top);
        }
    }

    private static IEnumerable<Record> Elements(JsonTokens tokens, RecordSize size, string list, Node top)
    {
        while (Next(tokens) != JsonTokenType.EndArray)
        {
            size.Start();
            var element = new Node(list, tokens.Line);
            Fill(element, tokens, size);
            yield return new(list, top, element);
        }
    }

    /// <summary>Reads the value at which the tokens stand into the parts of a node.</summary>
    private static void Fill(Node node, JsonTokens tokens, RecordSize size)
    {
        size.Add(tokens.Text?.Length ?? 0);
        switch (tokens.Type)
        {
            case JsonTokenType.StartObject:
                while (Next(tokens) != JsonTokenType.EndObject)
                {
                    var name = tokens.Text!;
                    size.Add(name.Length);
                    Next(tokens);
                    Add(node, name, tokens, size);
                }

                break;
            case JsonTokenType.StartArray:
                while (Next(tokens) != JsonTokenType.EndArray)
                {
                    Add(node, "", tokens, size);
                }

                break;
            default:
                node.Text = CellTrim.Of(tokens.Text);
                break;
        }
    }

    /// <summary>A member; each element of a list is a member of the list's name.</summary>
    private static void Add(Node node, string name, JsonTokens tokens, RecordSize size)
    {
        if (tokens.Type == JsonTokenType.StartArray)
        {
            while (Next(tokens) != JsonTokenType.EndArray)
            {
                Add(node, name, tokens, size);
            }

            return;
        }

        var part = new Node(name, tokens.Line);
        Fill(part, tokens, size);
        node.Add(part);
    }

    private static JsonTokenType Next(JsonTokens tokens) =>
        tokens.Read() ? tokens.Type : throw new JsonException("The text ends too early.");
}
