package studio.backlot.gateway;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShownPlate;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;

/** How the takes of a film came about. Plates of the first scene are by a model, of the second by the built-in engine; its last shot was shown none. */
final class FilmFacts {
    private static final Artist MODEL =
            Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(Money.of("0.067 USD")));
    private static final Artist OURS = Artist.builtIn(Optional.of("gemini does not draw this: Not this."));

    private FilmFacts() {}

    static RenderFacts of(String shot, boolean fromLibrary, Function<String, AssetRef> picture) {
        return new RenderFacts(
                fromLibrary,
                4_711,
                fromLibrary ? 0 : 2_150,
                shot.equals("1B")
                        ? List.of("The line was longer than the shot; the shot was extended by 6 frames.")
                        : List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plate(shot, picture));
    }

    private static Optional<ShownPlate> plate(String shot, Function<String, AssetRef> picture) {
        return switch (shot) {
            case "1A", "1B" -> Optional.of(plate("night", MODEL, picture));
            case "2A" -> Optional.of(plate("dawn", OURS, picture));
            default -> Optional.empty();
        };
    }

    private static ShownPlate plate(String light, Artist artist, Function<String, AssetRef> picture) {
        return new ShownPlate(picture.apply("plate-" + light), "The lab", light, "cinematic", artist);
    }
}
