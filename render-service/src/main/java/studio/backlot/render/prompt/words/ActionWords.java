package studio.backlot.render.prompt.words;

import java.util.Optional;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Transition;
import studio.backlot.render.prompt.Section;

/** What happens, and how the picture follows the one before. */
final class ActionWords {
    private ActionWords() {}

    static void tell(Moment moment, FactSheet sheet) {
        Brief brief = moment.material().shot().brief();
        String part = moment.of() > 1 ? " (part %d of %d)".formatted(moment.number(), moment.of()) : "";
        sheet.about(Section.ACTION, "action", "/shot/brief/action").says(Say.clause(brief.action()) + part);
        transition(sheet, "transition", Optional.of(brief.transition()));
        transition(sheet, "ending", brief.ending());
        link(moment, sheet);
    }

    private static void transition(FactSheet sheet, String what, Optional<Transition> how) {
        how.ifPresent(transition -> sheet.about(Section.CONTINUITY, "cut/" + what, "/shot/brief/" + what)
                .elsewhere("the cut makes transitions"));
    }

    private static void link(Moment moment, FactSheet sheet) {
        FactSheet.Statement statement =
                sheet.about(Section.CONTINUITY, "link", "/shot/link").core();
        if (moment.number() > 1) {
            statement.says("the same take goes on without a cut from the last frame of the part before");
            return;
        }
        switch (moment.material().shot().link()) {
            case OPENS -> statement.says("a new scene opens");
            case CUTS -> statement.says("a cut within the scene: same place, same light, same clothes, other camera");
            case CONTINUES ->
                statement.says("the picture goes on without a cut from the last frame of the shot before");
        }
    }
}
