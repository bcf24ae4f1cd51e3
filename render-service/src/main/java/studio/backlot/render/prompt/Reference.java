package studio.backlot.render.prompt;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.SetId;

/** A picture that a model is given. */
public record Reference(
        @JsonPropertyDescription("What it is for.") Role role,

        @JsonPropertyDescription("Character, set, style, shot or call that it shows or ends.")
        String of,

        @JsonPropertyDescription("Its bytes; absent until the shot or call before has been made.")
        Optional<AssetRef> asset) {

    private static final String APPROVED = "the approved still";
    private static final String SKETCH = "the sketch of this picture";

    public Reference {
        asset = Absent.optional(asset);
    }

    /** The still of a shot that somebody has approved, which its picture begins with. */
    public static Reference approved(AssetRef still) {
        return new Reference(Role.FIRST_FRAME, APPROVED, Optional.of(still));
    }

    /** A set without people, from where all of it is seen. */
    public static Reference plate(SetId set, AssetRef picture) {
        return new Reference(Role.PLATE, set.value(), Optional.of(picture));
    }

    /** Our own drawing of a set without people, which a model draws anew. */
    public static Reference sketch(AssetRef drawing) {
        return new Reference(Role.PLATE, SKETCH, Optional.of(drawing));
    }

    /** Whether it is the same picture from the same camera; else a plate shows the place from elsewhere. */
    public boolean showsSketch() {
        return of.equals(SKETCH);
    }

    /** Whether somebody has approved it; else it is the end of a picture that this one goes on from. */
    public boolean showsApproved() {
        return of.equals(APPROVED);
    }

    /** In the order in which they are given. */
    public enum Role {
        /** The picture goes on from it. */
        @JsonProperty("first-frame")
        FIRST_FRAME,
        /** The picture ends on it. */
        @JsonProperty("last-frame")
        LAST_FRAME,
        /** What was made before, all of it: the picture goes on from its end. */
        @JsonProperty("video")
        VIDEO,
        /** Master portrait of a character. */
        @JsonProperty("portrait")
        PORTRAIT,
        /** The set without characters. */
        @JsonProperty("plate")
        PLATE,
        /** A frame in the film's look. */
        @JsonProperty("style")
        STYLE;

        /** Whether it is beside the picture, and none of its own frames. */
        public boolean isReference() {
            return switch (this) {
                case FIRST_FRAME, LAST_FRAME, VIDEO -> false;
                case PORTRAIT, PLATE, STYLE -> true;
            };
        }

        /** Whether the picture goes on from it. */
        public boolean isBefore() {
            return this == FIRST_FRAME || this == VIDEO;
        }

        /** As lists write it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
