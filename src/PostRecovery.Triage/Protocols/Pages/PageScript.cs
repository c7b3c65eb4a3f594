namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>
/// What the pages do in the browser: filter, and post a witness report. All of it is extra; without it everything is
/// there to read. Answers are put in as text, never as markup.
/// </summary>
internal static class PageScript
{
    public const string Js = """
        "use strict";
        (() => {
          const articles = [...document.querySelectorAll("article")];
          const status = document.getElementById("live_status");
          const inWords = (code) => code.replace("_", " ");

          const element = (tag, ...content) => {
            const made = document.createElement(tag);
            made.append(...content);
            return made;
          };

          const reasonItem = (reason) => {
            const link = element("a", reason.ruleId);
            link.href = document.getElementById(reason.ruleId) ? "#" + reason.ruleId : "?rule=" + reason.ruleId;
            return element("li", link, ` (${inWords(reason.urgency)}): ${reason.text}`);
          };

          // Kept in this variable until the page is left, and nowhere else.
          let key = "";

          const judge = (report) =>
            fetch("/v1/triage?protocol=" + encodeURIComponent(document.body.dataset.digest), {
              method: "POST",
              credentials: "same-origin",
              headers: {
                "Content-Type": "application/json",
                Accept: "application/json",
                ...(key === "" ? {} : { "X-Api-Key": key }),
              },
              body: report,
            });

          const answerParts = (answer) => [
            element("p", element("strong", `Urgency: ${inWords(answer.urgency)}. ${answer.contact.text}`)),
            element(
              "p",
              answer.status === "final"
                ? "Nothing unanswered could raise it."
                : `With what was not asked it could become: ${inWords(answer.couldBecome)}.`,
            ),
            element("p", answer.reasons.length > 0 ? "Reasons:" : "No reasons are told at this level."),
            ...(answer.reasons.length > 0 ? [element("ul", ...answer.reasons.map(reasonItem))] : []),
          ];

          const askForKey = (button, refused) => {
            const input = element("input");
            input.type = "password";
            input.autocomplete = "off";
            const again = element("button", "Try it with this key");
            again.type = "button";
            const use = () => {
              key = input.value.trim();
              // What a header cannot carry would be refused by the browser, without a word to whoever typed it.
              input.setCustomValidity(/^[\x21-\x7e]+$/.test(key) ? "" : "A key has no spaces, and only letters, digits and signs of English.");
              if (input.reportValidity()) {
                tryLive(button);
              } else {
                key = "";
              }
            };
            again.addEventListener("click", use);
            input.addEventListener("keydown", (event) => {
              if (event.key === "Enter") {
                event.preventDefault();
                use();
              }
            });
            const label = element("label", "API key, kept only until you leave this page", input);
            const why = refused ? "That key was refused." : "This service answers only who has an API key.";
            return [element("p", why), element("div", label, again), input];
          };

          const tryLive = async (button) => {
            const article = button.closest("article");
            const live = article.querySelector(".live");
            live.replaceChildren("Asking…");
            try {
              const reply = await judge(article.querySelector("pre").textContent);
              if (reply.status === 401 || reply.status === 403) {
                const [why, field, input] = askForKey(button, key !== "");
                key = "";
                live.replaceChildren(why, field);
                status.textContent = why.textContent;
                input.focus();
                return;
              }
              const answer = await reply.json();
              if (!reply.ok) {
                throw new Error(`${answer.title ?? "refused"} (${reply.status})`);
              }
              live.replaceChildren(...answerParts(answer));
              status.textContent = live.firstChild.textContent;
            } catch (error) {
              const message = `There is no answer: ${error.message}`;
              live.replaceChildren(element("p", message));
              status.textContent = message;
            }
          };

          for (const button of document.querySelectorAll("button.try")) {
            button.hidden = false;
            button.addEventListener("click", () => tryLive(button));
          }

          const form = document.getElementById("filter_form");
          if (!form) {
            return;
          }

          const count = document.getElementById("filter_count");
          const names = ["kind", "procedure", "level", "finding", "text"];
          const texts = new Map(articles.map((article) => [article, article.textContent.toLowerCase()]));

          // An item without a list of procedures belongs to every one of them.
          const isListed = (article, name, code) =>
            code === "" || article.dataset[name] === undefined || article.dataset[name].split(" ").includes(code);

          const isWanted = (article) =>
            names.slice(0, -1).every((name) => isListed(article, name, form.elements[name].value)) &&
            form.elements.text.value
              .toLowerCase()
              .split(/\s+/)
              .every((word) => texts.get(article).includes(word));

          const inEffect = () =>
            names
              .map((name) => form.elements[name])
              .filter((control) => control.value.trim() !== "")
              .map((control) => (control.selectedOptions ? control.selectedOptions[0].text : `"${control.value.trim()}"`));

          const apply = () => {
            for (const article of articles) {
              article.hidden = !isWanted(article);
            }
            for (const group of document.querySelectorAll("[data-group]")) {
              group.hidden = group.querySelector("article:not([hidden])") === null;
            }
            const shown = articles.filter((article) => !article.hidden).length;
            const filters = inEffect();
            count.textContent =
              `${shown} of ${articles.length} items shown` + (filters.length > 0 ? `: ${filters.join(", ")}` : "");
          };

          const save = () => {
            const state = new URLSearchParams();
            for (const name of names) {
              const value = form.elements[name].value.trim();
              if (value !== "") {
                state.set(name, value);
              }
            }
            const hash = state.toString();
            history.replaceState(null, "", location.pathname + location.search + (hash === "" ? "" : "#" + hash));
          };

          const setFilter = (state) => {
            for (const name of names) {
              const control = form.elements[name];
              control.value = state.get(name) ?? "";
              if (control.selectedIndex === -1) {
                control.value = "";
              }
            }
            apply();
          };

          // A hash with "=" is a filter. Any other names a place, which may have to be shown first.
          const restore = () => {
            const hash = location.hash.slice(1);
            if (hash === "" || hash.includes("=")) {
              setFilter(new URLSearchParams(hash));
              return;
            }
            const place = document.getElementById(hash);
            if (place?.closest("[hidden]")) {
              setFilter(new URLSearchParams());
            }
            place?.scrollIntoView();
          };

          form.hidden = false;
          form.addEventListener("submit", (event) => event.preventDefault());
          form.addEventListener("input", () => {
            apply();
            save();
          });
          form.addEventListener("reset", (event) => {
            event.preventDefault();
            setFilter(new URLSearchParams());
            save();
          });
          window.addEventListener("hashchange", restore);
          apply();
          restore();
        })();

        """;
}
