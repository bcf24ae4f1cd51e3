package studio.backlot.character.cast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Eyes;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Voice;

/** DNA for tests: everyone looks alike but for the skin. */
public final class SomeDna {

    private SomeDna() {}

    public static Dna withSkin(String hex) {
        return new Dna(
                new Identity(
                        Form.HUMAN,
                        new Body(Build.SLIM, 1.7, 34),
                        FaceShape.OVAL,
                        new Colour(hex),
                        new Eyes(new Colour("#334455")),
                        new Hair(HairStyle.BOB, new Colour("#221100"))),
                List.of(new Outfit("plain", List.of())),
                new Voice("en-GB", "feminine", 55, 160),
                new Manner(Optional.empty(), Map.of("idle", "breathes"), Map.of()),
                Map.of());
    }
}
