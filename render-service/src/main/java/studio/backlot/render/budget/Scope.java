package studio.backlot.render.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;

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

    /** Whose budgets pay: the organisation's, and those of the production and its revision that it is for. */
    public static List<Scope> paying(OrgId org, Optional<ProductionRef> production) {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(new Scope(Kind.ORGANISATION, org.value()));
        production.ifPresent(film -> {
            scopes.add(new Scope(Kind.PROJECT, film.project().value()));
            scopes.add(new Scope(Kind.BUILD, film.toString()));
        });
        return List.copyOf(scopes);
    }

    /** Such as {@code project my-film}, for people. */
    public String words() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + name;
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
