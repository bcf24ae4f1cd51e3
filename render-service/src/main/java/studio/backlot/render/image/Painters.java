package studio.backlot.render.image;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.kit.price.Unpriced;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ProviderAccounts;

/** Who can be hired to draw. */
public final class Painters {
    private static final String BUILT_IN = EngineChoice.BUILT_IN.name();

    private Painters() {}

    /**
     * The one whom a setting names; empty when it names the built-in engine. Whose pictures are paid and have no price is said in the log.
     *
     * @throws IllegalArgumentException when nobody is called so; the message names the setting, and those whom there are
     */
    public static Optional<ImageAccounts> named(String setting, String name, List<ImageAccounts> all) {
        if (name.equals(BUILT_IN)) {
            return Optional.empty();
        }
        ImageAccounts named = all.stream()
                .filter(provider -> provider.provider().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: nobody is called '%s'; there are %s".formatted(setting, name, names(all))));
        if (!named.drawsForNothing() && named.imagePrice().isEmpty()) {
            Unpriced.warn("A picture by %s %s".formatted(name, named.imageModel()), price(named));
        }
        return Optional.of(named);
    }

    /** The setting of what a picture costs. */
    public static String price(ImageAccounts accounts) {
        return "BACKLOT_%s_IMAGE_PRICE".formatted(accounts.provider().toUpperCase(Locale.ROOT));
    }

    private static String names(List<ImageAccounts> all) {
        return Stream.concat(Stream.of(BUILT_IN), all.stream().map(ProviderAccounts::provider))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
