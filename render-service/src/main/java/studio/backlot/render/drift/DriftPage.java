package studio.backlot.render.drift;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import studio.backlot.render.drift.Demonstration.Panel;

/** The page of the demonstration; it needs nothing but itself. */
final class DriftPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Backlot: what drifts, and what is done about it</title>
            <style>
            :root { color-scheme: dark; --ground: #16171a; --ink: #ece8e1; --faint: #9b978f; --line: #2c2e33; --bad: #e58a6a; --good: #8fc48a; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 78rem; padding: 2.4rem 2rem 6rem; background: var(--ground); color: var(--ink);
                   font: 16px/1.5 Georgia, "Times New Roman", serif; }
            h1 { font-size: 2.4rem; font-weight: normal; line-height: 1.15; margin: 0 0 .5rem; letter-spacing: -.01em; }
            h2 { font-size: 1.6rem; font-weight: normal; margin: 3.4rem 0 .2rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
            p { margin: .2rem 0 .6rem; max-width: 50rem; }
            .noted { color: var(--faint); font-style: italic; }
            .films, .strip { display: grid; gap: .5rem; margin: .9rem 0 0; }
            .films { grid-template-columns: 1fr 1fr; }
            .strip { grid-template-columns: 5.5rem repeat(4, 1fr); align-items: center; font: 13px/1.3 system-ui, sans-serif; color: var(--faint); }
            figure { margin: 0; }
            figcaption { padding-top: .3rem; font: 13px/1.3 system-ui, sans-serif; color: var(--faint); }
            video, img { display: block; width: 100%; height: auto; border-radius: 3px; background: #000; }
            table { border-collapse: collapse; margin: 1rem 0 0; font: 14px/1.4 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
            th { font-weight: normal; color: var(--faint); text-align: left; }
            th, td { padding: .25rem 1.4rem .25rem 0; border-bottom: 1px solid var(--line); }
            td + td { text-align: right; }
            .bad { color: var(--bad); } .good { color: var(--good); }
            @media (max-width: 700px) { .films { grid-template-columns: 1fr; } .strip { grid-template-columns: 1fr 1fr; } }
            </style>
            </head>
            <body>
            <h1>What drifts, and what is done about it</h1>
            """;

    private DriftPage() {}

    static String of(List<Panel> panels, String version) {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD
                + "<p>Difficulties that the production journal of the first two films notes, made to happen again: shots of the "
                + "examples, drawn by %s with one thing wrong. Each take went through the judge that every model’s take goes through.</p>"
                        .formatted(text(version)));
        panels.forEach(panel -> panel(panel, lines));
        lines.add("</body>\n</html>\n");
        return String.join("\n", lines);
    }

    private static void panel(Panel panel, List<String> lines) {
        Met met = panel.met();
        Challenge challenge = met.challenge();
        lines.add("<section id=\"%s\">\n<h2>%s</h2>".formatted(challenge.name(), text(challenge.title())));
        lines.add("<p class=\"noted\">“%s”</p>".formatted(text(challenge.noted())));
        lines.add("<p>Shot %s of %s. %s</p>"
                .formatted(text(challenge.shot().id()), text(challenge.shot().film()), text(challenge.happens())));
        lines.add("<p>%s</p>".formatted(text(verdict(met))));
        lines.add("<div class=\"films\">%s%s</div>"
                .formatted(
                        film(panel.clips().getFirst(), "before: the first take as it came"),
                        film(panel.clips().getLast(), "after: the take that is kept")));
        lines.add("<div class=\"strip\">%s%s%s</div>"
                .formatted(
                        strip("as ordered", panel.ordered()),
                        strip("before", panel.before()),
                        strip("after", panel.after())));
        numbers(met, lines);
        lines.add("</section>");
    }

    private static String verdict(Met met) {
        String done = met.done().isEmpty() ? "" : " " + String.join(" ", met.done());
        return switch (met.verdict()) {
            case ACCEPTED -> "Accepted%s.%s".formatted(met.attempts() > 1 ? " in attempt " + met.attempts() : "", done);
            case CORRECTED -> "Put right and accepted.%s".formatted(done);
            case ASKED ->
                "Not within its limits after %d attempts: a person is asked.%s".formatted(met.attempts(), done);
        };
    }

    private static void numbers(Met met, List<String> lines) {
        if (met.numbers().isEmpty()) {
            return;
        }
        lines.add("<table><tr><th>beyond its limit</th><th>before</th><th>after</th><th>limit</th></tr>");
        for (Met.Figure number : met.numbers()) {
            lines.add("<tr><td>%s</td><td class=\"bad\">%s</td><td class=\"%s\">%s</td><td>%s</td></tr>"
                    .formatted(
                            text(number.measure()
                                    + number.of().map(whose -> " of " + whose).orElse("")),
                            figure(number.before()),
                            number.within() ? "good" : "bad",
                            number.after().map(DriftPage::figure).orElse("–"),
                            figure(number.limit())));
        }
        lines.add("</table>");
    }

    private static String film(byte[] mp4, String caption) {
        return "<figure><video src=\"%s\" autoplay muted loop playsinline controls></video><figcaption>%s</figcaption></figure>"
                .formatted(data("video/mp4", mp4), caption);
    }

    private static String strip(String name, List<byte[]> pictures) {
        return "<span>" + name + "</span>"
                + pictures.stream()
                        .map(picture -> "<img alt=\"%s\" src=\"%s\">".formatted(name, data("image/jpeg", picture)))
                        .collect(Collectors.joining());
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
