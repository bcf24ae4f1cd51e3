package studio.backlot.story.fountain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a text must be before anyone tries to read it as a screenplay. */
public final class Legibility {

    /** Ten times the longest feature screenplays; a page has about 1.8 KB. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private Legibility() {}

    /** Why this text cannot be a screenplay, as a sentence that says what to do; empty when it can. */
    public static Optional<String> objection(String text) {
        if (text.isBlank() || text.equals("\uFEFF")) {
            return Optional.of("the screenplay is empty; write at least one scene, such as 'INT. LAB - NIGHT'");
        }
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "the screenplay has %.1f MB, more than the %d MB that one may have; split it into several productions",
                    text.length() / 1048576.0,
                    LARGEST >> 20));
        }
        if (looksBinary(text)) {
            return Optional.of(
                    "the screenplay is not text; expected a Fountain file in UTF-8, not a PDF, FDX or Word file");
        }
        return Optional.empty();
    }

    private static boolean looksBinary(String text) {
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF-") || text.startsWith("PK\u0003\u0004")) {
            return true;
        }
        long strange = text.chars()
                .filter(c -> c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
                .count();
        return strange * 100 > text.length();
    }
}
