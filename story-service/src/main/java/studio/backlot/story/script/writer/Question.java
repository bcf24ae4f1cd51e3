package studio.backlot.story.script.writer;

import java.util.Optional;

/**
 * What a model is asked.
 *
 * @param instructions the studio's, which go before everything else
 * @param request with the user's brief as data
 * @param correction of an answer before
 * @param schema of the answer, in JSON Schema
 * @param mostTokens that it may have
 */
public record Question(
        String instructions, String request, Optional<Correction> correction, String schema, int mostTokens) {

    /** An answer that cannot be used, of which so much is kept as its model is shown again, and what it is told about it. */
    public record Correction(String answer, String objection) {
        private static final int MOST_SHOWN = 60_000;
        private static final String NOTHING = "(nothing)";

        public Correction {
            answer = answer.isBlank() ? NOTHING : answer.substring(0, Math.min(answer.length(), MOST_SHOWN));
        }
    }
}
