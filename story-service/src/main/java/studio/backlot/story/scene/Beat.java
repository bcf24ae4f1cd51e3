package studio.backlot.story.scene;

import java.util.List;
import java.util.Optional;

/** What a scene consists of, in order; text is free of markup and of line breaks. */
public sealed interface Beat {

    int line();

    /** A paragraph of action. */
    record Happening(int line, String text) implements Beat {}

    /** Somebody speaks without being interrupted. */
    record Talk(int line, Speaker speaker, boolean offScreen, List<Said> said) implements Beat {
        public Talk {
            said = List.copyOf(said);
        }
    }

    /** A passage of a speech, and how it is said. */
    record Said(int line, String text, Optional<String> manner) {}
}
