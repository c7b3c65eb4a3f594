using System.Collections.Frozen;
using System.Collections.Immutable;
using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols.Layers;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols;

/// <summary>
/// A released whole: vocabulary, rules, causes, advice and sources, with a version and a digest. Immutable; the one
/// object that is judged by, explained from, fingerprinted, shown to clinicians and proved about.
/// </summary>
public sealed class Protocol
{
    /// <summary>The language that every protocol is written in.</summary>
    public const string English = "en";

    private readonly Assessor assessor;
    private readonly FrozenDictionary<string, Rule> rulesById;
    private readonly FrozenDictionary<string, Source> sourcesById;
    private readonly FrozenDictionary<string, ExpectedCourse> expectedByProcedure;

    internal Protocol(ProtocolContent content, string canonicalJson)
    {
        Content = content;
        CanonicalJson = canonicalJson;
        Digest = Protocols.CanonicalJson.DigestOf(canonicalJson);
        rulesById = content.Rules.ToFrozenDictionary(rule => rule.Id);
        sourcesById = content.Sources.ToFrozenDictionary(source => source.Id);
        expectedByProcedure = content.ExpectedCourses.ToFrozenDictionary(course =>
            course.ProcedureType
        );
        assessor = new(content);
    }

    internal ProtocolContent Content { get; }

    /// <summary>Its name.</summary>
    public string Name => Content.Header.Name;

    /// <summary>Its version, such as "2026.11.0".</summary>
    public string Version => Content.Header.Version;

    /// <summary>What its texts say for the number to call in an emergency.</summary>
    public string EmergencyNumber => Content.Header.EmergencyNumber;

    /// <summary>Whether a clinician has signed it off, and what to say about that.</summary>
    public ClinicalReview ClinicalReview => Content.Header.ClinicalReview;

    /// <summary>What it was laid over, and what that changed; null for a protocol that stands by itself.</summary>
    public ProtocolLayer? Layer => Content.Header.Layer;

    /// <summary>The language of its texts, as a tag such as "en".</summary>
    public string Language { get; internal init; } = English;

    /// <summary>The tags of the other languages that it brings.</summary>
    public IEnumerable<string> OtherLanguages => Languages.Keys;

    /// <summary>
    /// The same protocol with its texts in another language, English where one is not translated; null when it does not
    /// bring that language. Codes, levels and the digest are the same.
    /// </summary>
    public Protocol? In(string language) => Languages.GetValueOrDefault(language)?.Value;

    internal IReadOnlyDictionary<string, Lazy<Protocol>> Languages { get; init; } =
        FrozenDictionary<string, Lazy<Protocol>>.Empty;

    /// <summary>The protocol as JSON with its texts in <see cref="Language"/>; in English the canonical one.</summary>
    public string Words
    {
        get => field ?? CanonicalJson;
        internal init;
    }

    /// <summary>"sha256:" and the SHA-256 of <see cref="CanonicalJson"/> in UTF-8, in lower-case hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>The whole protocol, texts included, in the form and order of RFC 8785.</summary>
    public string CanonicalJson { get; }

    /// <summary>The words that reports use.</summary>
    public Vocabulary Vocabulary => Content.Vocabulary;

    /// <summary>The parts of conditions that have a name, in the order of the content; none in protocols of before there were any.</summary>
    public ImmutableArray<Definition> Definitions => Content.Definitions;

    /// <summary>The rules, in the order of the content.</summary>
    public ImmutableArray<Rule> Rules => Content.Rules;

    /// <summary>The causes, in the order of the content.</summary>
    public ImmutableArray<Cause> Causes => Content.Causes;

    /// <summary>The advice, most useful first.</summary>
    public ImmutableArray<Advice> Advice => Content.Advice;

    /// <summary>The sources, in the order of the content.</summary>
    public ImmutableArray<Source> Sources => Content.Sources;

    /// <summary>How the check-ins of a recovery are read together; null in protocols of before there was such a thing.</summary>
    public FollowUp? FollowUp => Content.FollowUp;

    /// <summary>The usual course of each procedure that has one, in the order of the content.</summary>
    public ImmutableArray<ExpectedCourse> ExpectedCourses => Content.ExpectedCourses;

    /// <summary>The usual course of a procedure; null when none is known.</summary>
    public ExpectedCourse? ExpectedCourse(string procedureType) =>
        expectedByProcedure.GetValueOrDefault(procedureType);

    /// <summary>A rule by id; null when there is none.</summary>
    public Rule? Rule(string id) => rulesById.GetValueOrDefault(id);

    /// <summary>A source by id; null when there is none.</summary>
    public Source? Source(string id) => sourcesById.GetValueOrDefault(id);

    /// <summary>How urgent a report is, why, and what it could still become.</summary>
    /// <param name="report">What was said.</param>
    /// <param name="questions">How many of the next questions to give at most.</param>
    public Assessment Assess(SymptomReport report, int questions = Assessment.UsualQuestions) =>
        assessor.Assess(report, questions);

    /// <summary>Only how urgent a report is. Allocates nothing.</summary>
    public Urgency UrgencyOf(SymptomReport report) => assessor.UrgencyOf(report);

    /// <summary>The patterns of all rules, highest level first; of a rule, those with the fewest optional demands first.</summary>
    internal ImmutableArray<(Rule Rule, Pattern Pattern)> Patterns => assessor.Patterns;

    /// <summary>The rules that fire on a report, highest level first.</summary>
    internal List<Rule> Fired(SymptomReport report) => assessor.Fired(report);
}
