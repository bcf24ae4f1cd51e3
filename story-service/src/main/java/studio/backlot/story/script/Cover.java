package studio.backlot.story.script;

/** The title page of a draft, which says that it is one and who wrote it. */
public final class Cover {

    private Cover() {}

    /** In Fountain, with the empty line that ends it. */
    public static String of(String title, String credit, ScriptBrief brief) {
        return """
            Title: %s
            Credit: %s
            Notes:
                Logline: %s
                %s, %d min, seed %d%s

            """.formatted(
                        title,
                        credit,
                        oneLine(brief.logline()),
                        brief.genre().word(),
                        brief.minutes(),
                        brief.seed(),
                        brief.tone().map(tone -> ", " + oneLine(tone)).orElse(""));
    }

    /** A text whose line breaks and runs of spaces have become spaces. */
    public static String oneLine(String written) {
        return written.replaceAll("\\s+", " ").strip();
    }
}
