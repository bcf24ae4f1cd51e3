package studio.backlot.gateway.production;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.time.RationalTime;

/**
 * What came out so far.
 *
 * @param files artefacts by file name
 * @param duration of the film, once it is mastered
 * @param loudness of the film, once it is mastered
 * @param plan of a revision that is planned, not made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Deliveries(
        Map<String, AssetRef> files,
        Optional<RationalTime> duration,
        Optional<Loudness> loudness,
        Optional<ProductionPlanned> plan) {
    public static final String FILM = "film.mp4";
    public static final String TRAILER = "trailer.mp4";
    public static final String POSTER = "poster.png";
    public static final String TIMELINE = "timeline.otio";

    static final Deliveries NONE = new Deliveries(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Deliveries {
        files = Absent.map(files);
        duration = Absent.optional(duration);
        loudness = Absent.optional(loudness);
        plan = Absent.optional(plan);
    }

    Deliveries with(PictureLocked event) {
        return with(Map.of(TIMELINE, event.timeline()));
    }

    Deliveries with(TrailerCut event) {
        return with(Map.of(TRAILER, event.trailer()));
    }

    Deliveries with(PosterComposed event) {
        return with(Map.of(POSTER, event.poster()));
    }

    Deliveries with(FilmMastered event) {
        SequencedMap<String, AssetRef> more = new TreeMap<>();
        more.put(FILM, event.film());
        more.put("captions.srt", event.captions().srt());
        more.put("captions.vtt", event.captions().vtt());
        event.stems().forEach(stem -> more.put("stem-" + stem.name().toLowerCase(Locale.ROOT) + ".wav", stem.sound()));
        return new Deliveries(with(more).files, Optional.of(event.duration()), Optional.of(event.loudness()), plan);
    }

    private Deliveries with(Map<String, AssetRef> more) {
        Map<String, AssetRef> all = new TreeMap<>(files);
        all.putAll(more);
        return new Deliveries(all, duration, loudness, plan);
    }

    Deliveries with(ProductionPlanned event) {
        return new Deliveries(files, duration, loudness, Optional.of(event));
    }

    boolean complete() {
        return files.containsKey(FILM) && files.containsKey(TRAILER) && files.containsKey(POSTER);
    }
}
