using System.Text.Json;
using System.Text.Json.Serialization;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Triage;

/// <summary>What a fact says, as the report says it: a code, a number, or a list of codes.</summary>
/// <param name="Fact">The fact.</param>
[JsonConverter(typeof(Converter))]
internal readonly record struct FactValue(Fact Fact)
{
    /// <summary>Writes the value alone.</summary>
    public static void Write(Utf8JsonWriter writer, Fact fact)
    {
        switch (fact.Question.Kind)
        {
            case QuestionKind.Number:
                writer.WriteNumberValue(fact.Number!.Value);
                break;
            case QuestionKind.Codes:
                writer.WriteStartArray();
                foreach (var code in fact.Codes)
                {
                    writer.WriteStringValue(code);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(fact.Codes[0]);
                break;
        }
    }

    internal sealed class Converter : JsonConverter<FactValue>
    {
        public override FactValue Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Answers are written and never read.");

        public override void Write(
            Utf8JsonWriter writer,
            FactValue value,
            JsonSerializerOptions options
        ) => FactValue.Write(writer, value.Fact);
    }
}
