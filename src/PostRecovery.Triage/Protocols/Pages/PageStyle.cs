namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>How the pages look: light and dark by the reader's setting, plain on paper.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root {
          color-scheme: light dark;
          --page: #ffffff; --ink: #1b1b1f; --soft: #f3f3f6; --line: #c6c6cf; --link: #0b4fa8; --muted: #50505a; --warn: #a4121c;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #16161a; --ink: #ececf1; --soft: #222229; --line: #4b4b57; --link: #8ab8ff; --muted: #b8b8c4; --warn: #ff9a9f;
          }
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        body {
          margin: 0 auto; padding: 1rem; max-width: 60rem;
          background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
        }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .review { border: 3px solid var(--warn); padding: .75rem 1rem; }
        .review strong { display: block; color: var(--warn); font-size: 1.25rem; }
        .signed, .signed strong { border-color: var(--line); color: inherit; }
        .digest { font-family: ui-monospace, monospace; }
        table { border-collapse: collapse; width: 100%; }
        th { overflow-wrap: normal; }
        h1 { font-size: clamp(1.5rem, 6vw, 2.25rem); line-height: 1.2; }
        caption { text-align: left; font-weight: 600; }
        th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
        form {
          display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end;
          padding: .75rem 0; background: var(--page); border-bottom: 1px solid var(--line);
        }
        @media (min-width: 50rem) and (min-height: 40rem) {
          form { position: sticky; top: 0; }
          html { scroll-padding-top: 9rem; }
        }
        label { display: grid; font-size: .875rem; flex: 1 1 8rem; }
        select, input, button { font: inherit; padding: .35rem .5rem; min-height: 2.25rem; max-width: 100%; min-width: 0; }
        output { flex: 1 1 60%; color: var(--muted); }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
        article { border: 1px solid var(--line); border-radius: .5rem; padding: 0 1rem .75rem; margin: 1rem 0; }
        article[data-kind="rule"] { border-left: .5rem solid var(--line); }
        article[data-kind="rule"][data-level="emergency"] { border-left-color: #a4121c; }
        article[data-kind="rule"][data-level="urgent"] { border-left-color: #9a3f00; }
        article[data-kind="rule"][data-level="soon"] { border-left-color: #f2c200; }
        article[data-kind="rule"][data-level="routine"] { border-left-color: #155f8a; }
        article[data-kind="rule"][data-level="self_care"] { border-left-color: #1e6b34; }
        article:target { border-color: var(--link); border-width: 3px; }
        article h2, article h4 { margin: .75rem 0 .25rem; font-size: 1.125rem; font-family: ui-monospace, monospace; }
        dl { margin: .5rem 0 0; }
        dt { margin-top: .5rem; font-weight: 600; color: var(--muted); }
        dd { margin: 0; }
        @media (min-width: 44rem) {
          dl { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); column-gap: 1rem; row-gap: .5rem; }
          dt { margin-top: 0; }
        }
        .condition ul ul { border-left: 1px solid var(--line); padding-left: 1rem; margin-left: .25rem; }
        .said { font-size: 1.0625rem; margin: .5rem 0 0; }
        .choice { border-left: 3px solid var(--warn); padding-left: .75rem; }
        dd ul { margin: 0; padding-left: 1.25rem; }
        dd p { margin: .5rem 0; }
        .levels { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; }
        .level { padding: 0 .5rem; border-radius: .25rem; color: #ffffff; font-weight: 600; }
        .emergency { background: #a4121c; }
        .urgent { background: #9a3f00; }
        .soon { background: #f2c200; color: #1b1b1f; }
        .routine { background: #155f8a; }
        .self_care { background: #1e6b34; }
        pre { background: var(--soft); padding: .75rem; white-space: pre-wrap; }
        .actions { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; }
        .live:not(:empty) { background: var(--soft); padding: .5rem .75rem; }
        .live div { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
        .live label { flex: 0 1 24rem; }
        @media print {
          :root { --page: #ffffff; --ink: #000000; --line: #888888; --link: #000000; --muted: #000000; --warn: #000000; color-scheme: light; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          form { position: static; border: 0; padding: 0; }
          form > :not(output), nav, .skip, .actions, details, .live:empty { display: none; }
          .level { background: none; color: #000000; border: 1px solid #000000; }
          article { padding: 0 .5rem .5rem; margin: .5rem 0; }
          dl { display: grid; grid-template-columns: 28mm minmax(0, 1fr); column-gap: 3mm; row-gap: 1mm; }
          dt { margin-top: 0; break-after: auto; }
          dd ul { break-inside: auto; }
          .said { font-size: inherit; }
          h1 { font-size: 18pt; }
          h2 { break-before: page; }
          h2, h3, h4, .levels { break-after: avoid; }
          dd, .said, .review { orphans: 3; widows: 3; }
          @page { margin: 15mm; }
          #all_sources a[href^="http"]::after { content: " <" attr(href) ">"; }
        }

        """;
}
