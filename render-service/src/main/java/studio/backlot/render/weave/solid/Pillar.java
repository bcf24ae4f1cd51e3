package studio.backlot.render.weave.solid;

/**
 * A body with {@code sides} flat sides between two rings of the same proportions: a column, a pot, a trunk, a lampshade.
 *
 * @param low the lower ring
 * @param high the upper one
 */
public record Pillar(Part part, Ring low, Ring high, int sides) implements Solid {

    public Pillar {
        if (sides < 3 || sides > 16) {
            throw new IllegalArgumentException("sides: expected 3 to 16, not " + sides);
        }
    }
}
