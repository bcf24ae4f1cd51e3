package studio.backlot.render.image;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ProviderAccounts;

/** Who can be hired to draw. */
public final class Painters {
    private static final String BUILT_IN = EngineChoice.BUILT_IN.name();

    private Painters() {}

    /**
     * The one whom a setting names; empty when it names the built-in engine.
     *
     * @throws IllegalArgumentException when nobody is called so; the message names the setting, and those whom there are
     */
    public static Optional<ImageAccounts> named(String setting, String name, List<ImageAccounts> all) {
        return name.equals(BUILT_IN)
                ? Optional.empty()
                : Optional.of(all.stream()
                        .filter(provider -> provider.provider().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "%s: nobody is called '%s'; there are %s".formatted(setting, name, names(all)))));
    }

    private static String names(List<ImageAccounts> all) {
        return Stream.concat(Stream.of(BUILT_IN), all.stream().map(ProviderAccounts::provider))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
