using System.Globalization;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Tests.Protocols;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, null, "x" ] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{ "n": [ 1.0, 37.50, -0.0, 1e3, 0.001 ] }""", """{"n":[1,37.5,0,1000,0.001]}""")]
    [InlineData(
        """{ "\u20ac": 1, "\r": 2, "1": 3, "ö": 4 }""",
        "{\"\\r\":2,\"1\":3,\"ö\":4,\"€\":1}"
    )]
    [InlineData("""[ "\u000a\u0001\"\\\/é" ]""", "[\"\\n\\u0001\\\"\\\\/é\"]")]
    [InlineData("""[ "\u0008\u000c\u0009\u000d\u001f" ]""", "[\"\\b\\f\\t\\r\\u001f\"]")]
    [InlineData("""{ "a": {}, "b": [] }""", """{"a":{},"b":[]}""")]
    public void A_document_has_one_spelling(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Write(JsonNode.Parse(json)));

    [Theory]
    [InlineData("1e300")]
    [InlineData("1e-7")]
    [InlineData("1000000000000000")]
    public void A_number_that_has_no_plain_spelling_is_refused_by_name(string number) =>
        Assert.Contains(
            $"The number {double.Parse(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)} cannot be written plainly.",
            Assert
                .Throws<ArgumentException>(() => CanonicalJson.Write(JsonNode.Parse($"[{number}]")))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_digest_is_sha_256_over_utf_8() =>
        Assert.Equal(
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            CanonicalJson.DigestOf("abc")
        );
}
