package studio.backlot.gateway.production;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;

/** The revision that someone watches. Names hold no slash, so its text can be taken apart again. */
public record LiveKey(OrgId org, ProductionRef production) {

    public String text() {
        return org + "/" + production.project() + "/" + production.revision();
    }

    public static Optional<LiveKey> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            ProductionRef ref = new ProductionRef(new ProjectId(parts[1]), Integer.parseInt(parts[2]));
            return Optional.of(new LiveKey(new OrgId(parts[0]), ref));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
