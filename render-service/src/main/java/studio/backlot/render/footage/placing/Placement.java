package studio.backlot.render.footage.placing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.json.Json;
import studio.backlot.media.Encoding;
import studio.backlot.media.Framing;

/**
 * Footage in the place of a shot: what is made into its take.
 *
 * @param original the footage's bytes
 * @param grade that it is given
 * @param composition with something else
 */
public record Placement(
        UUID footage,
        AssetRef original,
        Stretch stretch,
        Framing framing,
        Optional<Grade> grade,
        Optional<Composition> composition) {

    /** Changes whenever the same placement may give another picture. */
    private static final String VERSION = "footage-1";

    public Placement {
        grade = Absent.optional(grade);
        composition = Absent.optional(composition);
    }

    /**
     * The key of its take.
     *
     * @param encoder of H.264
     */
    public String key(FilmFormat format, String encoder) {
        return Json.sha256(Json.canonical(new Request(
                VERSION,
                original.sha256(),
                stretch,
                framing,
                grade,
                composition,
                format,
                encoder,
                Encoding.of(format))));
    }

    /** The same footage with a grade. */
    public Placement graded(Grade with) {
        return new Placement(footage, original, stretch, framing, Optional.of(with), composition);
    }

    /** What is done to the footage, one sentence each. */
    public List<String> notes(String name) {
        return Stream.concat(
                        Stream.of("Real footage %s from frame %d on.".formatted(name, stretch.first())),
                        Stream.concat(
                                composition.stream().map(Composition::sentence),
                                grade.stream().map(Grade::sentence)))
                .toList();
    }

    private record Request(
            String version,
            String original,
            Stretch stretch,
            Framing framing,
            Optional<Grade> grade,
            Optional<Composition> composition,
            FilmFormat format,
            String encoder,
            Encoding encoding) {}
}
