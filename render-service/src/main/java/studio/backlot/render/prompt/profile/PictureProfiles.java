package studio.backlot.render.prompt.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles of image models, which deployments name; each goes by its provider's name. A still is about a thousand pixels wide. */
public final class PictureProfiles {
    private static final Profile CONVERSING =
            Catalogue.bundled().profile("gemini-3-pro-image").orElseThrow();

    /** Ours: encoders of words that these models have read 512 tokens. */
    private static final int TOKENS = 480;

    private static final String SIZE = "1K";
    private static final int SHORTER_SIDE = 768;
    private static final int SEED_BITS = 31;

    /** Names that nobody's interface has: an order for a picture has a place for each. */
    private static final String ASPECT_RATIO = "aspectRatio";

    private static final String RESOLUTION = "imageSize";
    private static final String SEED = "seed";

    private PictureProfiles() {}

    /**
     * What a model that only draws is shown.
     *
     * @param firstFrame whether it is shown the frame that the picture goes on from
     * @param references other pictures
     */
    public record Takes(List<String> aspectRatios, boolean firstFrame, int references) {
        public Takes {
            aspectRatios = List.copyOf(aspectRatios);
        }
    }

    /** A model that reads what is written to it, and looks at pictures by their numbers, as Gemini does. */
    public static Profile conversing(String provider, String model) {
        Abilities able = CONVERSING.abilities();
        return new Profile(
                provider,
                model,
                CONVERSING.dialect(),
                CONVERSING.evidence(),
                new Abilities(
                        able.lengths(),
                        Map.of(SIZE, SHORTER_SIDE),
                        able.aspectRatios(),
                        able.pictures(),
                        able.words(),
                        able.seedBits(),
                        able.frameRate()),
                CONVERSING.parameters(),
                Map.of(),
                Optional.empty());
    }

    /** A model that reads a description; what is not to be seen it would rather draw, so that it is not told. */
    public static Profile drawing(String provider, String model, Profile.Evidence evidence, Takes takes) {
        boolean shown = takes.firstFrame() || takes.references() > 0;
        return new Profile(
                provider,
                model,
                shown ? Dialect.IMAGE : Dialect.PLAIN,
                evidence,
                new Abilities(
                        new Abilities.Lengths(List.of(), Optional.empty(), List.of(), Map.of(), Optional.empty()),
                        Map.of(SIZE, SHORTER_SIDE),
                        takes.aspectRatios(),
                        new Abilities.Pictures(takes.references(), takes.firstFrame(), false, true),
                        new Abilities.Words(TOKENS, Abilities.Negative.NONE, true, false),
                        Optional.of(SEED_BITS),
                        Optional.empty()),
                new ParameterNames(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ASPECT_RATIO),
                        Optional.of(RESOLUTION),
                        Optional.empty(),
                        Optional.of(SEED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Map.of(),
                Optional.empty());
    }
}
