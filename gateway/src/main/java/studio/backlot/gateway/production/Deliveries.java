package studio.backlot.gateway.production;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
 * @param lock number of the newest picture lock, if one says it
 * @param locks numbers of the picture locks that files are of, where they say it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Deliveries(
        Map<String, AssetRef> files,
        Optional<RationalTime> duration,
        Optional<Loudness> loudness,
        Optional<ProductionPlanned> plan,
        Optional<Integer> lock,
        Map<String, Integer> locks) {
    public static final String FILM = "film.mp4";
    public static final String TRAILER = "trailer.mp4";
    public static final String POSTER = "poster.png";
    public static final String TIMELINE = "timeline.otio";

    static final Deliveries NONE =
            new Deliveries(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Deliveries {
        files = Absent.map(files);
        duration = Absent.optional(duration);
        loudness = Absent.optional(loudness);
        plan = Absent.optional(plan);
        lock = Absent.optional(lock);
        locks = Absent.map(locks);
    }

    Deliveries with(PictureLocked event) {
        Deliveries more = with(TIMELINE, event.lock(), Map.of(TIMELINE, event.timeline()));
        return new Deliveries(more.files, duration, loudness, plan, newest(event.lock()), more.locks);
    }

    Deliveries with(TrailerCut event) {
        return with(TRAILER, event.lock(), Map.of(TRAILER, event.trailer()));
    }

    Deliveries with(PosterComposed event) {
        return with(POSTER, event.lock(), Map.of(POSTER, event.poster()));
    }

    Deliveries with(FilmMastered event) {
        if (isLate(FILM, event.lock())) {
            return this;
        }
        SequencedMap<String, AssetRef> more = new TreeMap<>();
        more.put(FILM, event.film());
        more.put("captions.srt", event.captions().srt());
        more.put("captions.vtt", event.captions().vtt());
        event.stems().forEach(stem -> more.put("stem-" + stem.name().toLowerCase(Locale.ROOT) + ".wav", stem.sound()));
        Deliveries all = with(FILM, event.lock(), more);
        return new Deliveries(
                all.files, Optional.of(event.duration()), Optional.of(event.loudness()), plan, lock, all.locks);
    }

    Deliveries with(ProductionPlanned event) {
        return new Deliveries(files, duration, loudness, Optional.of(event), lock, locks);
    }

    /** With what came of a lock, unless there is something of a later one. */
    private Deliveries with(String name, Optional<Integer> of, Map<String, AssetRef> more) {
        if (isLate(name, of)) {
            return this;
        }
        Map<String, AssetRef> all = new TreeMap<>(files);
        all.putAll(more);
        Map<String, Integer> numbers = new TreeMap<>(locks);
        of.ifPresentOrElse(number -> numbers.put(name, number), () -> numbers.remove(name));
        return new Deliveries(all, duration, loudness, plan, lock, numbers);
    }

    private Optional<Integer> newest(Optional<Integer> told) {
        return Stream.concat(lock.stream(), told.stream()).max(Comparator.naturalOrder());
    }

    private boolean isLate(String name, Optional<Integer> of) {
        return of.filter(number -> number < locks.getOrDefault(name, 0)).isPresent();
    }

    /** Whether a file is there, and of the newest picture lock as far as that can be told. */
    boolean has(String name) {
        return files.containsKey(name)
                && lock.filter(newest -> locks.getOrDefault(name, newest) < newest)
                        .isEmpty();
    }

    boolean complete() {
        return has(FILM) && has(TRAILER) && has(POSTER);
    }
}
