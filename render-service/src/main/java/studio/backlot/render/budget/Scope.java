package studio.backlot.render.budget;

/**
 * Whose budget it is, within an organisation.
 *
 * @param name of the organisation, project or build
 */
public record Scope(Kind kind, String name) implements Comparable<Scope> {
    public Scope {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: expected one");
        }
    }

    /** From the widest to the narrowest. */
    public enum Kind {
        ORGANISATION,
        PROJECT,
        BUILD
    }

    /** The order in which budgets are locked. */
    @Override
    public int compareTo(Scope other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
