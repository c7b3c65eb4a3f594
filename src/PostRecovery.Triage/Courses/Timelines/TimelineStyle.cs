namespace PostRecovery.Triage.Courses.Timelines;

/// <summary>How the picture looks, by day and by night.</summary>
internal static class TimelineStyle
{
    public const string Css = """

        svg.timeline { --page: #ffffff; --ink: #1b1f24; --muted: #57606a; --grid: #d8dee4; --band: #cfe8d5; --band-edge: #5b9a6b; --line: #3d4752;
          --self_care: #1a7f37; --routine: #0a5fc2; --soon: #946200; --urgent: #c2410c; --emergency: #b3001b;
          font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; max-width: 100%; height: auto; }
        @media (prefers-color-scheme: dark) {
          svg.timeline { --page: #14181d; --ink: #e9edf1; --muted: #a9b3bd; --grid: #333b44; --band: #1e3a28; --band-edge: #6fb583; --line: #c3ccd5;
            --self_care: #6fcf86; --routine: #7db6ff; --soon: #e8bd4a; --urgent: #ff9a57; --emergency: #ff6f76; }
        }
        .timeline .page { fill: var(--page); }
        .timeline text { fill: var(--ink); }
        .timeline .heading { font-size: 19px; font-weight: 600; }
        .timeline .muted { fill: var(--muted); }
        .timeline .middle { text-anchor: middle; }
        .timeline .end { text-anchor: end; }
        .timeline .grid { stroke: var(--grid); }
        .timeline .axis { stroke: var(--muted); }
        .timeline .band { fill: var(--band); }
        .timeline .edge { fill: none; stroke: var(--band-edge); stroke-dasharray: 5 4; stroke-width: 1.5; }
        .timeline .pain { fill: none; stroke: var(--line); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
        .timeline .mark { stroke: var(--page); stroke-width: 1.5; stroke-linejoin: round; }
        .timeline .self_care { color: var(--self_care); fill: var(--self_care); }
        .timeline .routine { color: var(--routine); fill: var(--routine); }
        .timeline .soon { color: var(--soon); fill: var(--soon); }
        .timeline .urgent { color: var(--urgent); fill: var(--urgent); }
        .timeline .emergency { color: var(--emergency); fill: var(--emergency); }
        .timeline .open { fill: var(--page); stroke: currentColor; stroke-width: 2.5; }

        """;
}
