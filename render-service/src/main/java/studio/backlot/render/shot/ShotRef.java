package studio.backlot.render.shot;

import java.util.Optional;
import java.util.regex.Pattern;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;

/** A shot of one revision, written {@code project@revision:shot}; neither sign can be part of a name. */
public record ShotRef(ProductionRef production, ShotId shot) {
    private static final Pattern WRITTEN = Pattern.compile("([^@:]+)@([1-9][0-9]{0,8}):([^@:]+)");

    /** The reference that a caller wrote, or nothing when it cannot be one. */
    public static Optional<ShotRef> parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var production = new ProductionRef(new ProjectId(parts.group(1)), Integer.parseInt(parts.group(2)));
            return Optional.of(new ShotRef(production, new ShotId(parts.group(3))));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return production + ":" + shot;
    }
}
