package studio.backlot.gateway.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.gateway.production.Failure;

/**
 * What a production's report says.
 *
 * @param head title and figures
 * @param scenes the storyboard, in order
 * @param cast everyone in it
 * @param plates the pictures of sets that models were shown, as the first of its shots was
 * @param timing when each step ran
 * @param failures why it is incomplete
 * @param files what came out
 * @param drift how near the limits what was measured comes
 */
public record Report(
        Head head,
        List<SceneSheet> scenes,
        List<CastSheet> cast,
        List<PlateSheet> plates,
        Timing timing,
        List<Failure> failures,
        List<FileLine> files,
        Drift drift) {

    /** All takes, in order. */
    @JsonIgnore
    public List<TakeSheet> takes() {
        return scenes.stream()
                .flatMap(scene -> scene.panels().stream())
                .flatMap(panel -> panel.take().stream())
                .toList();
    }

    /** The takes that were measured, in order. */
    @JsonIgnore
    public List<TakeSheet> measured() {
        return takes().stream().filter(take -> take.continuity().isPresent()).toList();
    }

    /** The key frames of all takes and of those that were corrected as they came, in order. */
    @JsonIgnore
    public List<AssetRef> keyFrames() {
        return takes().stream()
                .flatMap(take -> Stream.concat(
                        Stream.of(take.keyFrame()),
                        take.continuity().flatMap(Continuity::uncorrected).stream()
                                .map(Continuity.Uncorrected::keyFrame)))
                .toList();
    }

    /**
     * Title and figures.
     *
     * @param style the look's name
     * @param format frame size and rate, such as 1280 × 720 at 24 fps
     * @param made when the last event came
     * @param posterArtist who drew the poster's key art, where a model was hired for it
     */
    public record Head(
            String title,
            ProductionRef production,
            String state,
            String style,
            String format,
            Instant made,
            Optional<AssetRef> poster,
            Optional<Artist> posterArtist,
            Figures figures) {}

    /** Figures of the whole. */
    public record Figures(
            double seconds,
            int scenes,
            Shots shots,
            int lines,
            Optional<Double> wallSeconds,
            Optional<Loudness> loudness) {}

    /** How the shots came about. */
    public record Shots(int all, int rendered, int fromLibrary, int warnings) {}

    /** A scene, its shots, and what the ledger has of it. */
    public record SceneSheet(
            String number,
            String heading,
            String mood,
            String timeOfDay,
            int storyDay,
            String synopsis,
            List<Panel> panels,
            List<Ledger.Entry> ledger) {}

    /** A shot: what was asked, and the take if there is one. */
    public record Panel(
            String shot,
            String size,
            String move,
            String action,
            List<String> notes,
            List<SpokenLine> dialogue,
            Optional<TakeSheet> take) {}

    /** A line and who says it. */
    public record SpokenLine(String speaker, String text, Optional<String> manner, boolean offScreen) {}

    /** A take. */
    public record TakeSheet(
            String slate,
            double seconds,
            AssetRef keyFrame,
            boolean fromLibrary,
            long renderMillis,
            String seed,
            String key,
            String frameHash,
            List<String> warnings,
            Optional<Continuity> continuity) {}

    /** A character. */
    public record CastSheet(
            String id,
            String name,
            int version,
            String look,
            String voice,
            List<Swatch> colours,
            int lines,
            Optional<AssetRef> portrait,
            Optional<AssetRef> modelSheet,
            Optional<Artist> artist,
            Optional<Artist> sheetArtist) {}

    /**
     * The plate of a set in a light and a look.
     *
     * @param shots that were made with it, in order
     */
    public record PlateSheet(
            String set, String light, String look, AssetRef picture, Artist artist, List<String> shots) {}

    /** A named colour. */
    public record Swatch(String name, String hex) {}

    /** A file that came out. */
    public record FileLine(String name, String url, AssetRef asset) {}
}
