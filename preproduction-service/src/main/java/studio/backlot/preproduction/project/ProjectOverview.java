package studio.backlot.preproduction.project;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Style;
import studio.backlot.preproduction.greenlight.Revision;

/** A project with the plan of its newest complete revision; the plan is absent before the first. */
public record ProjectOverview(Project project, Optional<Plan> plan) {

    /** How it will be made. */
    public record Plan(int revision, Style style, List<SetDesign> sets, List<Shot> shots, Breakdown breakdown) {}

    public static ProjectOverview of(Project project, Optional<Revision> newest) {
        return new ProjectOverview(project, newest.flatMap(ProjectOverview::plan));
    }

    private static Optional<Plan> plan(Revision revision) {
        return revision.screenplay().flatMap(screenplay -> revision.storyboard()
                .map(storyboard -> new Plan(
                        storyboard.production().revision(),
                        storyboard.style(),
                        storyboard.sets(),
                        storyboard.shots(),
                        Breakdown.of(screenplay, storyboard))));
    }
}
