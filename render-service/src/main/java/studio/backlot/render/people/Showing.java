package studio.backlot.render.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.CastMember;

/** Whom hired models may show; the built-in engine may draw everybody. */
public enum Showing {
    @JsonProperty("everyone")
    EVERYONE,
    @JsonProperty("grown-ups")
    GROWN_UPS,
    @JsonProperty("nobody")
    NOBODY;

    /** Why models may not show these, as a clause. */
    public Optional<String> against(Collection<CastMember> seen) {
        return switch (this) {
            case EVERYONE -> Optional.empty();
            case GROWN_UPS ->
                named(seen, member -> People.isMinor(member.dna().identity()))
                        .map(names -> "it shows " + names + ", and models may show grown-ups alone here");
            case NOBODY ->
                named(seen, member -> People.isPerson(member.dna().identity()))
                        .map(names -> "it shows " + names + ", and models may show no people here");
        };
    }

    private static Optional<String> named(Collection<CastMember> seen, Predicate<CastMember> which) {
        return Optional.of(seen.stream()
                        .filter(which)
                        .map(member -> "%s (%d)"
                                .formatted(
                                        member.name(),
                                        member.dna().identity().body().age()))
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }
}
