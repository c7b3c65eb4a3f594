using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Triage;

/// <summary>Facts in the shape of a report, to be merged into one: fields by name, findings under <c>findings</c>.</summary>
/// <param name="Facts">The facts.</param>
[JsonConverter(typeof(Converter))]
internal readonly record struct ReportShape(ImmutableArray<Fact> Facts)
{
    internal sealed class Converter : JsonConverter<ReportShape>
    {
        public override ReportShape Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Answers are written and never read.");

        public override void Write(
            Utf8JsonWriter writer,
            ReportShape value,
            JsonSerializerOptions options
        )
        {
            writer.WriteStartObject();
            Write(writer, value.Facts.Where(fact => !IsFinding(fact)));
            if (value.Facts.Any(IsFinding))
            {
                writer.WriteStartObject("findings");
                Write(writer, value.Facts.Where(IsFinding));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        private static bool IsFinding(Fact fact) => fact.Question.Path != fact.Question.Code;

        private static void Write(Utf8JsonWriter writer, IEnumerable<Fact> facts)
        {
            foreach (var fact in facts)
            {
                writer.WritePropertyName(fact.Question.Code);
                FactValue.Write(writer, fact);
            }
        }
    }
}
