namespace PostRecovery.Api.Hosting;

/// <summary>What a status means here.</summary>
/// <param name="Type">Relative URI of the kind; stable.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Detail">What to do, where the place that found the problem says no more.</param>
internal sealed record ProblemKind(string Type, string Title, string Detail)
{
    /// <summary>The kind that a status stands for.</summary>
    public static ProblemKind Of(int status) =>
        status switch
        {
            400 => new(
                "/problems/unreadable",
                "The request could not be read",
                "Send JSON of the documented types."
            ),
            401 => new(
                "/problems/no-key",
                "A known API key is needed",
                "Send the header X-Api-Key."
            ),
            404 => new(
                "/problems/not-found",
                "There is nothing here",
                "Look at /swagger for what there is."
            ),
            405 => new(
                "/problems/wrong-method",
                "This address does not take that method",
                "Look at the header Allow."
            ),
            406 => new("/problems/not-acceptable", "Answers are JSON", "Accept application/json."),
            408 => new(
                "/problems/too-slow",
                "The request did not arrive in time",
                "Send it again."
            ),
            412 => new(
                "/problems/changed",
                "What the request is about has changed",
                "Send the request without If-Match and If-Unmodified-Since."
            ),
            413 => new("/problems/too-large", "The body is too large", "Send less."),
            415 => new(
                "/problems/wrong-media-type",
                "The body has to be JSON",
                "Send Content-Type: application/json."
            ),
            422 => new(
                "/problems/invalid",
                "The request says something that cannot be judged",
                "Mend what errors names."
            ),
            429 => new(
                "/problems/too-many",
                "Too many requests",
                "Wait as the header Retry-After says."
            ),
            503 => new(
                "/problems/unavailable",
                "This cannot be done right now",
                "Try again as the header Retry-After says."
            ),
            507 => new(
                "/problems/full",
                "There is no room to keep this",
                "Tell whoever runs this service."
            ),
            _ => new(
                "/problems/failed",
                "Something went wrong here",
                "Try again, and tell whoever runs this service."
            ),
        };
}
