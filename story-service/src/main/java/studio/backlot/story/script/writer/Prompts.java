package studio.backlot.story.script.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.story.script.ScriptBrief;

/** What models are asked and told, in the words of {@code writer/*.txt}. */
public final class Prompts {
    private static final int FEWEST_BEATS = 3;
    private static final int MOST_BEATS = 40;

    /** A minute of film is a page, and a page of a draft has so many words. */
    private static final int WORDS = 150;

    private static final int MOST_WORDS = 6_000;

    private static final String INSTRUCTIONS = text("instructions.txt");
    private static final String REQUEST = text("request.txt");
    private static final String CORRECTION = text("correction.txt");

    /** The form of an answer, in JSON Schema, as providers take it for strict answers. */
    public static final String SCHEMA = text("manuscript.json");

    private Prompts() {}

    public static Question question(ScriptBrief brief, Optional<Question.Correction> correction, int mostTokens) {
        return new Question(INSTRUCTIONS, request(brief), correction, SCHEMA, mostTokens);
    }

    /** What a model is told about an answer that cannot be used. */
    public static String correction(Question.Correction correction) {
        return CORRECTION.replace("{objection}", correction.objection());
    }

    /** The brief is put in last, so that nothing in it is taken for a gap to fill. */
    private static String request(ScriptBrief brief) {
        return REQUEST.replace(
                        "{kind}",
                        switch (brief.kind()) {
                            case FILM -> "a film that begins, turns and ends";
                            case SERIES -> "an episode of a series, which ends with a reason to watch the next";
                            case AD -> "an advertisement";
                        })
                .replace("{minutes}", Integer.toString(brief.minutes()))
                .replace("{beats}", Integer.toString(Math.clamp(brief.minutes(), FEWEST_BEATS, MOST_BEATS)))
                .replace("{words}", Integer.toString(Math.min(brief.minutes() * WORDS, MOST_WORDS)))
                .replace("{brief}", Json.write(brief));
    }

    private static String text(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream("/writer/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
