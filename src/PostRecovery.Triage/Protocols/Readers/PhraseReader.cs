using System.Text.RegularExpressions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Reads the sentences that belong to no rule.</summary>
internal static partial class PhraseReader
{
    /// <summary>Reads them from a vocabulary.</summary>
    /// <param name="reader">The vocabulary.</param>
    /// <param name="fill">Puts the emergency number into a text.</param>
    public static SetPhrases Read(ObjectReader reader, Func<string, string> fill)
    {
        var safetyNet = reader.Object("safetyNet");
        safetyNet?.Optional("byUrgency");
        var sentence = safetyNet?.Text("sentence") ?? "";
        safetyNet?.RefuseOthers();
        var disclaimer = reader.Object("disclaimer");
        var (words, text) = (disclaimer?.Text("short") ?? "", disclaimer?.Text("text") ?? "");
        disclaimer?.Text("answers");
        disclaimer?.Text("clinician");
        disclaimer?.RefuseOthers();
        return new(fill(sentence), $"{words} {text}", ReadNotices(reader));
    }

    private static NoticePhrases ReadNotices(ObjectReader reader)
    {
        var english = NoticePhrases.English;
        if (reader.Optional("notices") is null || reader.Object("notices") is not { } notices)
        {
            return english;
        }

        var read = new NoticePhrases(
            ReadNotice(notices, "overruled", english.Overruled),
            ReadNotice(notices, "trend", english.Trend),
            ReadNotice(notices, "returned", english.Returned)
        );
        notices.RefuseOthers();
        return read;
    }

    /// <summary>A phrase can leave out what the English one tells, and cannot tell anything else.</summary>
    private static string ReadNotice(ObjectReader notices, string name, string english)
    {
        if (notices.Optional(name) is null || notices.Object(name) is not { } notice)
        {
            return english;
        }

        var phrase = notice.OptionalText("text", ItemReader.LongestText) ?? english;
        foreach (Match braces in Braces().Matches(phrase))
        {
            if (!english.Contains(braces.Value, StringComparison.Ordinal))
            {
                notice.Fault(
                    "text",
                    $"{braces.Value} stands for nothing here: {string.Join(", ", Braces().Matches(english))}"
                );
            }
        }

        notice.RefuseOthers();
        return phrase;
    }

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
