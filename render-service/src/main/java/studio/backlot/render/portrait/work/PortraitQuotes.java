package studio.backlot.render.portrait.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.render.portrait.References;

/** What the pictures of a character would cost if it were locked for a film now. Nothing is drawn. From worker threads only. */
@ApplicationScoped
public class PortraitQuotes {
    private final Portraits portraits;
    private final ModelSheets sheets;

    PortraitQuotes(Portraits portraits, ModelSheets sheets) {
        this.portraits = portraits;
        this.sheets = sheets;
    }

    /** What is to be paid, each empty when nothing is. */
    public record Sitting(Optional<Quoted> portrait, Optional<Quoted> sheet) {}

    public Sitting of(OrgId org, ProductionRef production, CastMember character) {
        Optional<References> known = portraits.commissioned(org, character);
        return new Sitting(
                known.isPresent() ? Optional.empty() : portraits.quote(org, production, character),
                sheets.quote(org, character, known));
    }
}
