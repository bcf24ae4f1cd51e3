package studio.backlot.gateway.production;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.film.FilmFormat;

/** What a person who watches a production is told; one per event that matters to a person. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface LiveMessage {

    /** Name of the server-sent event. */
    @JsonIgnore
    default String eventName() {
        return switch (this) {
            case Applied _ -> "applied";
            case Storyboarded _ -> "storyboard";
            case Locked _ -> "cast";
            case Portrayed _ -> "portrait";
            case Greenlit _ -> "greenlit";
            case Spoken _ -> "dialogue";
            case Shown _ -> "shot";
            case PictureDone _ -> "picture";
            case Mastered _ -> "master";
            case TrailerDone _ -> "trailer";
            case PosterDone _ -> "poster";
            case Failed _ -> "failed";
            case Working _ -> "progress";
            case Planned _ -> "planned";
            case Complete _ -> "done";
            case Incomplete _ -> "incomplete";
        };
    }

    /** The screenplay was read. */
    record Applied(String title, int scenes, List<String> cast, int width, int height, int frameRate)
            implements LiveMessage {
        static Applied of(String title, int scenes, List<String> cast, FilmFormat format) {
            return new Applied(title, scenes, cast, format.width(), format.height(), format.frameRate());
        }
    }

    /** The storyboard was drawn up. */
    record Storyboarded(int shots, int sets, String style) implements LiveMessage {}

    /** A character has its locked version. */
    record Locked(String what, String name, int version, int done, int total) implements LiveMessage {}

    /** A character has its portrait and its model sheet. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Portrayed(
            String what, String asset, Optional<Artist> artist, Optional<Artist> sheetArtist, int done, int total)
            implements LiveMessage {}

    /** The shot list is complete. */
    record Greenlit(String title, int scenes, int shots, int lines) implements LiveMessage {}

    /** A line was recorded; who says what is known from its request. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Spoken(
            String what,
            String scene,
            String shot,
            Optional<String> character,
            Optional<String> text,
            double seconds,
            int done,
            int total)
            implements LiveMessage {}

    /** A shot has a take; what it shows is known from its request. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Shown(
            String what,
            String scene,
            Optional<String> size,
            Optional<String> action,
            @JsonUnwrapped TakeFacts take,
            int done,
            int total)
            implements LiveMessage {}

    /** The cut is fixed. */
    record PictureDone(int shots, double seconds) implements LiveMessage {}

    /** The film is finished. */
    record Mastered(double seconds, Loudness loudness) implements LiveMessage {}

    /** The trailer is finished. */
    record TrailerDone(double seconds) implements LiveMessage {}

    /** The poster is finished. */
    record PosterDone(int width, int height) implements LiveMessage {}

    /** A step cannot be done. */
    record Failed(Step step, String what, String code, String detail, String type) implements LiveMessage {
        static Failed of(Failure failure) {
            return new Failed(failure.step(), failure.what(), failure.code(), failure.detail(), failure.type());
        }
    }

    /** Work goes on; live only. */
    record Working(Step step, String what, long done, long total, Optional<Integer> percent) implements LiveMessage {}

    /** The plan is there: the stream ends. */
    record Planned(State state, int shots, int kept, int filmed, int dependent, int refused, double seconds)
            implements LiveMessage {
        static Planned of(ProductionPlanned plan) {
            return new Planned(
                    State.PLANNED,
                    plan.shots(),
                    plan.kept(),
                    plan.filmed(),
                    plan.dependent(),
                    plan.refused(),
                    plan.seconds());
        }
    }

    /** Everything is there: the stream ends. */
    record Complete(
            State state,
            Optional<Double> seconds,
            Optional<Double> wallSeconds,
            int rendered,
            int fromLibrary,
            int warnings)
            implements LiveMessage {}

    /** Something failed and nothing moves any more: the stream ends. */
    record Incomplete(State state, List<Failed> reasons) implements LiveMessage {}
}
