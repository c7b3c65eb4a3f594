using System.Collections.Immutable;
using System.Xml;
using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Reads how check-ins are followed, and what course is usual. Protocols of before there was either have neither.</summary>
internal static class CourseReader
{
    private const int LongestHours = 168;
    private const int LastDay = 3650;
    private const int WorstPain = 10;

    /// <summary>How check-ins are read together; null when the protocol does not say.</summary>
    public static FollowUp? ReadFollowUp(ObjectReader protocol, Func<string, string> fill)
    {
        if (protocol.Optional("followUp") is null || protocol.Object("followUp") is not { } reader)
        {
            return null;
        }

        var (trend, relief) = (ReadTrend(reader), ReadRelief(reader));
        var next = reader.Object("nextCheckIn");
        var followUp = new FollowUp(
            trend,
            relief,
            next is null ? [] : ReadNext(next, fill),
            next?.Text("designChoice", ItemReader.LongestRationale) ?? ""
        );
        next?.RefuseOthers();
        reader.RefuseOthers();
        return followUp;
    }

    /// <summary>The usual course of each procedure that has one.</summary>
    public static ImmutableArray<ExpectedCourse> ReadExpected(
        ObjectReader protocol,
        Vocabulary vocabulary
    ) =>
        [
            .. protocol
                .Objects("expectedCourse", required: false)
                .Select(reader => ReadExpectedOne(reader, vocabulary)),
        ];

    private static TrendRule ReadTrend(ObjectReader followUp)
    {
        if (followUp.Object("trend") is not { } reader)
        {
            return new(0, 0, 0, 0, "");
        }

        var trend = new TrendRule(
            reader.Whole("fromHours", 1, LongestHours),
            reader.Whole("aimHours", 1, LongestHours),
            reader.Whole("toHours", 1, LongestHours),
            reader.Whole("points", 1, WorstPain),
            reader.Text("designChoice", ItemReader.LongestRationale)
        );
        if (trend.FromHours > trend.AimHours || trend.AimHours > trend.ToHours)
        {
            reader.Fault("aimHours", "should stand between fromHours and toHours");
        }

        reader.RefuseOthers();
        return trend;
    }

    private static ReliefRule ReadRelief(ObjectReader followUp)
    {
        if (followUp.Object("relief") is not { } reader)
        {
            return new(0, 0, 0, "");
        }

        var relief = new ReliefRule(
            reader.Whole("fellBy", 1, WorstPain),
            reader.Whole("fellTo", 0, WorstPain - 1),
            reader.Whole("roseBy", 1, WorstPain),
            reader.Text("designChoice", ItemReader.LongestRationale)
        );
        reader.RefuseOthers();
        return relief;
    }

    private static ImmutableArray<NextCheckIn> ReadNext(
        ObjectReader reader,
        Func<string, string> fill
    )
    {
        var all = reader
            .Objects("levels")
            .Select(next => ReadNextOne(next, fill))
            .ToImmutableArray();
        if (!all.Select(next => next.Level.Code()).SequenceEqual(UrgencyCodes.All))
        {
            reader.Fault(
                "levels",
                $"should name every level once, in this order: {string.Join(", ", UrgencyCodes.All)}"
            );
        }

        return all;
    }

    private static NextCheckIn ReadNextOne(ObjectReader reader, Func<string, string> fill)
    {
        var level = reader.Level("level");
        var within = reader.Text("within");
        var next = new NextCheckIn(
            level ?? Urgency.Emergency,
            within,
            DurationOf(within),
            fill(reader.Text("text", ItemReader.LongestText))
        );
        if (next.Duration <= TimeSpan.Zero)
        {
            reader.Fault(
                "within",
                $"'{within}' is not an ISO 8601 duration above zero, such as PT12H"
            );
        }

        reader.RefuseOthers();
        return next;
    }

    private static TimeSpan DurationOf(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return TimeSpan.Zero;
        }
    }

    private static ExpectedCourse ReadExpectedOne(ObjectReader reader, Vocabulary vocabulary)
    {
        var course = new ExpectedCourse(
            reader.Text("procedureType"),
            [.. reader.Objects("usual").Select(ReadUsual)],
            reader.Texts("sources"),
            reader.OptionalText("designChoice", ItemReader.LongestRationale)
        );
        if (vocabulary.GroupOf(course.ProcedureType) is null)
        {
            reader.Fault("procedureType", $"'{course.ProcedureType}' is not a procedure");
        }

        var days = course.Usual.Select(usual => usual.ThroughDay).ToList();
        if (days.Count == 0 || days.Zip(days.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            reader.Fault("usual", "should have at least one stretch, each ending on a later day");
        }

        reader.RefuseOthers();
        return course;
    }

    private static UsualPain ReadUsual(ObjectReader reader)
    {
        var usual = new UsualPain(
            reader.Whole("throughDay", 0, LastDay),
            reader.Whole("highestPain", 0, WorstPain)
        );
        reader.RefuseOthers();
        return usual;
    }
}
