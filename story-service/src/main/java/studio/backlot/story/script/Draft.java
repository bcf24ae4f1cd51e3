package studio.backlot.story.script;

import java.util.List;

/** A screenplay from templates or from a language model: a place to start from, and labelled so. */
public record Draft(String title, String fountain, List<Beat> beats) {

    public Draft {
        beats = List.copyOf(beats);
    }

    /** A step of the story and the scene that tells it. */
    public record Beat(String name, String purpose, String scene) {}
}
