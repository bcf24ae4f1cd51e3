package studio.backlot.render.cut.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.cut.diff.Change;
import studio.backlot.render.cut.diff.CutDiff;
import studio.backlot.render.cut.diff.Stretch;
import studio.backlot.render.cut.exchange.CutImport;
import studio.backlot.render.cut.exchange.LockedCut;

/** What an edited cut changes. */
record DiffView(
        @JsonPropertyDescription("Revision whose lock it is compared with.")
        ProductionRef production,

        @JsonPropertyDescription("Length of the film as it is locked.")
        RationalTime before,

        @JsonPropertyDescription("Length of the film as it was edited.")
        RationalTime after,

        @JsonPropertyDescription("What was done, removals first, then in the order of the film.")
        List<ChangeView> changes,

        @JsonPropertyDescription("Shots whose take is too short for the edit: to be rendered longer.")
        List<ShotId> film,

        @JsonPropertyDescription("Shots whose picture in the film has to be conformed anew.")
        List<ShotId> conform,

        @JsonPropertyDescription("Ranges of the edited film whose sound has to be mixed anew.")
        List<TimeRange> remix,

        @JsonPropertyDescription("Ranges of the edited film whose sound is as it was, but earlier or later.")
        List<SlideView> slides,

        @JsonPropertyDescription("What was not compared.") List<String> notes) {

    record ChangeView(
            @JsonPropertyDescription(
                    "added, removed, moved, trimmed, take-replaced, retimed, transition-changed," + " ending-changed.")
            String kind,

            @JsonPropertyDescription("The shot.") ShotId shot,
            @JsonPropertyDescription("One sentence.") String words) {

        static ChangeView of(Change change) {
            return new ChangeView(kind(change), change.shot(), change.words());
        }

        private static String kind(Change change) {
            return switch (change) {
                case Change.Added _ -> "added";
                case Change.Removed _ -> "removed";
                case Change.Moved _ -> "moved";
                case Change.Trimmed _ -> "trimmed";
                case Change.TakeReplaced _ -> "take-replaced";
                case Change.Retimed _ -> "retimed";
                case Change.TransitionChanged _ -> "transition-changed";
                case Change.EndingChanged _ -> "ending-changed";
            };
        }
    }

    record SlideView(
            @JsonPropertyDescription("In the edited film.") TimeRange range,

            @JsonPropertyDescription("How much later; negative earlier.")
            RationalTime by) {}

    static DiffView of(LockedCut locked, CutDiff diff, CutImport edited) {
        int rate = edited.cut().frameRate();
        return new DiffView(
                locked.greenlit().production(),
                new RationalTime(locked.sheet().frames(), rate),
                new RationalTime(edited.cut().frames(), rate),
                diff.changes().stream().map(ChangeView::of).toList(),
                diff.film(),
                diff.conform(),
                diff.remix().stream().map(stretch -> range(stretch, rate)).toList(),
                diff.slides().stream()
                        .map(slide -> new SlideView(range(slide.stretch(), rate), new RationalTime(slide.by(), rate)))
                        .toList(),
                edited.notes());
    }

    private static TimeRange range(Stretch stretch, int rate) {
        return new TimeRange(
                new RationalTime(stretch.from(), rate), new RationalTime(stretch.to() - stretch.from(), rate));
    }
}
