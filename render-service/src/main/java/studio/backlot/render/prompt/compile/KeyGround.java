package studio.backlot.render.prompt.compile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Outfit;

/** What people are filmed before when somebody else makes what is behind them. */
public enum KeyGround {
    GREEN("chroma-key green", "#00B140"),
    BLUE("chroma-key blue", "#0047BB");

    /** Share of the ground that a colour may seem to hold; from more on its wearer would be seen through. */
    private static final double MOST = 0.45;

    private final String words;
    private final String colour;

    KeyGround(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    /**
     * The one that skin, hair and clothes hold least of, green when it is all the same; none when both would take somebody away.
     * Eyes lie within, where nothing is taken away.
     *
     * @param people in what they wear
     */
    public static Optional<KeyGround> of(Collection<CastMember> people) {
        return Stream.of(values())
                .filter(ground -> ground.worst(people) <= MOST)
                .min(Comparator.comparingDouble(ground -> ground.worst(people)));
    }

    public Colour colour() {
        return new Colour(colour);
    }

    /** Such as "chroma-key green #00B140". */
    public String words() {
        return words + " " + colour;
    }

    private double worst(Collection<CastMember> people) {
        return people.stream()
                .flatMap(KeyGround::colours)
                .mapToDouble(this::held)
                .max()
                .orElse(0);
    }

    private static Stream<Colour> colours(CastMember member) {
        Identity identity = member.dna().identity();
        Stream<Colour> body =
                switch (identity.form()) {
                    case HUMAN, HOLOGRAM, CREATURE ->
                        Stream.of(identity.skin(), identity.hair().colour());
                    case ROBOT, ORB -> Stream.of(identity.skin());
                };
        return identity.form() == Form.ORB
                ? body
                : Stream.concat(body, member.dna().wardrobe().stream().flatMap(KeyGround::colours));
    }

    private static Stream<Colour> colours(Outfit outfit) {
        return outfit.garments().stream()
                .flatMap(garment -> Stream.concat(Stream.of(garment.colour()), garment.accent().stream()));
    }

    /** How far the ground's channel stands out of a colour, as a share of how far it does of the ground's own; 0 when it does not. */
    private double held(Colour other) {
        return Math.max(0, outstanding(other) / (double) outstanding(colour()));
    }

    private int outstanding(Colour of) {
        int red = of.rgb() >> 16 & 255;
        int green = of.rgb() >> 8 & 255;
        int blue = of.rgb() & 255;
        return this == GREEN ? green - Math.max(red, blue) : blue - Math.max(red, green);
    }
}
