package studio.backlot.render.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page beside its pictures; it needs nothing but itself and them. */
final class Page {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Backlot: the gallery</title>
            <style>
            :root { color-scheme: dark; --ground: #16171a; --ink: #ece8e1; --faint: #9b978f; --line: #2c2e33; --mark: #e8b04a; }
            * { box-sizing: border-box; }
            html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
            body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 Georgia, "Times New Roman", serif;
                   display: grid; grid-template-columns: 13rem minmax(0, 1fr); }
            nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 2.2rem 1rem 2rem 1.6rem;
                  border-right: 1px solid var(--line); font: 14px/1.2 system-ui, sans-serif; }
            nav a { display: flex; justify-content: space-between; padding: .34rem 0; color: var(--faint); text-decoration: none; }
            nav a:hover, nav a:focus { color: var(--ink); }
            nav span { font-variant-numeric: tabular-nums; opacity: .6; }
            main { padding: 2rem 2.4rem 6rem; }
            h1 { font-size: 2.6rem; font-weight: normal; line-height: 1.1; margin: 0 0 .4rem; letter-spacing: -.01em; }
            h2 { font-size: 1.7rem; font-weight: normal; margin: 3.6rem 0 0; padding-top: 1.1rem; border-top: 1px solid var(--line); }
            p { margin: .1rem 0 1.2rem; color: var(--faint); max-width: 46rem; }
            code { font: 13px/1.4 ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; }
            .wall { display: flex; flex-wrap: wrap; gap: 1.3rem 1rem; }
            figure { margin: 0; min-width: 0; }
            figure:target figcaption { color: var(--mark); }
            figure img { display: block; max-width: 100%; height: auto; border-radius: 3px; background: #000; }
            figure a:focus-visible img { outline: 2px solid var(--mark); }
            figcaption { width: 0; min-width: 100%; padding-top: .4rem; }
            @media (max-width: 800px) { body { display: block; } nav { display: none; } main { padding: 1.2rem; } }
            </style>
            </head>
            <body>
            """;

    private final List<Chapter> chapters;

    /** Pixels of each picture of each chapter. */
    private final List<List<Size>> sizes;

    /** @param sizes of each chapter's pictures, in their order */
    Page(List<Chapter> chapters, List<List<Size>> sizes) {
        this.chapters = List.copyOf(chapters);
        this.sizes = List.copyOf(sizes);
    }

    /** Pixels of a picture. */
    record Size(int width, int height) {}

    /** Where a subject's picture lies, from the page. */
    static String picture(Chapter chapter, Subject subject) {
        return chapter.name() + "/" + subject.word() + ".jpg";
    }

    Path write(Path folder, String version) throws IOException {
        return Files.writeString(folder.resolve("index.html"), html(version));
    }

    String html(String version) {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD + "<nav>");
        for (Chapter chapter : chapters) {
            lines.add("<a href=\"#%s\">%s <span>%d</span></a>"
                    .formatted(
                            chapter.name(),
                            text(chapter.title()),
                            chapter.subjects().size()));
        }
        lines.add("</nav>\n<main>\n<h1>The gallery</h1>");
        lines.add(
                "<p>Everything that Backlot&#8217;s own renderer (%s) draws. Under each picture stands what a production "
                                .formatted(text(version))
                        + "writes to get it; a click shows the picture alone.</p>");
        for (int at = 0; at < chapters.size(); at++) {
            chapter(chapters.get(at), sizes.get(at), lines);
        }
        lines.add("</main>\n</body>\n</html>\n");
        return String.join("\n", lines);
    }

    private static void chapter(Chapter chapter, List<Size> sizes, List<String> lines) {
        lines.add("<section>\n<h2 id=\"%s\">%s</h2>".formatted(chapter.name(), text(chapter.title())));
        lines.add("<p>%s</p>\n<div class=\"wall\">".formatted(text(chapter.where())));
        for (int at = 0; at < chapter.subjects().size(); at++) {
            Subject subject = chapter.subjects().get(at);
            Size size = sizes.get(at);
            String picture = picture(chapter, subject);
            lines.add(
                    "<figure id=\"%s-%s\"><a href=\"%s\"><img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\" loading=\"lazy\"></a><figcaption><code>%s</code></figcaption></figure>"
                            .formatted(
                                    chapter.name(),
                                    subject.word(),
                                    picture,
                                    picture,
                                    size.width() / 2,
                                    size.height() / 2,
                                    text(subject.word()),
                                    text(subject.yaml())));
        }
        lines.add("</div>\n</section>");
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
