package studio.backlot.marketing.campaign.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.outbox.ProgressReporter;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.marketing.MarketingError;
import studio.backlot.marketing.commission.Wish;
import studio.backlot.marketing.look.MoodPalette;
import studio.backlot.marketing.poster.KeyArt;
import studio.backlot.marketing.trailer.Segment.Card;
import studio.backlot.marketing.trailer.Segment.Moment;
import studio.backlot.marketing.trailer.TrailerCards;
import studio.backlot.marketing.trailer.TrailerEditor;
import studio.backlot.marketing.trailer.TrailerPicture;
import studio.backlot.marketing.trailer.TrailerPlan;
import studio.backlot.media.MediaTools;

/**
 * The pictures of trailers, before they have sound. A picture depends on the locked cut alone, so it is made while the film's sound is still
 * in the making, and kept in this process's scratch folder; where it is missing it is made again, the same to the bit.
 */
@ApplicationScoped
class TrailerPictures {

    /** Fewer frames than this cannot hold a title, a moment and an end. */
    private static final int FEWEST_FRAMES = 12;

    private static final Duration FORGOTTEN = Duration.ofHours(12);

    private final ObjectStore store;
    private final ProgressReporter progress;
    private final Clock clock;
    private final Path tools;
    private final Path shelf;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    TrailerPictures(
            ObjectStore store,
            ProgressReporter progress,
            Clock clock,
            @ConfigProperty(name = "backlot.tools") Path tools,
            @ConfigProperty(name = "backlot.scratch") Path scratch) {
        this.store = store;
        this.progress = progress;
        this.clock = clock;
        this.tools = tools;
        this.shelf = scratch.resolve("trailer-pictures");
    }

    /**
     * What a trailer shows.
     *
     * @throws ProblemException when the film is too short for one
     */
    TrailerPlan plan(PictureLocked picture, Wish.Trailer wish) {
        TrailerEditor editor = new TrailerEditor(picture.cut(), picture.format().frameRate());
        if (editor.length(wish.maxSeconds()) < FEWEST_FRAMES) {
            throw new ProblemException(
                    MarketingError.FILM_TOO_SHORT,
                    "A trailer is at most half as long as its film; this film needs to last a second at least.");
        }
        return editor.plan(wish.maxSeconds());
    }

    /** The picture from the shelf, made now if it is not there; whoever comes meanwhile waits for it. */
    Path of(OrgId org, PictureLocked picture, Wish.Trailer wish) throws IOException {
        String key = key(org, picture, wish);
        synchronized (locks.computeIfAbsent(key, unused -> new Object())) {
            Path finished = shelf.resolve(key + ".mp4");
            if (!Files.exists(finished)) {
                Files.createDirectories(shelf);
                sweep();
                Path unfinished = shelf.resolve(key + ".unfinished");
                make(org, picture, wish, unfinished);
                Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            }
            return finished;
        }
    }

    /** Takes a picture off the shelf once its trailer is safe. */
    void forget(OrgId org, PictureLocked picture, Wish.Trailer wish) throws IOException {
        String key = key(org, picture, wish);
        Files.deleteIfExists(shelf.resolve(key + ".mp4"));
        locks.remove(key);
    }

    private void make(OrgId org, PictureLocked picture, Wish.Trailer wish, Path output) {
        TrailerPlan plan = plan(picture, wish);
        FilmFormat format = wish.aspect().of(picture.format());
        List<CutClip> cut = picture.cut();
        Map<Card.Kind, byte[]> cards = new TrailerCards(format, MoodPalette.prevailing(cut))
                .make(picture.title(), keyFrame(org, cut.getFirst()), keyFrame(org, cut.get(cut.size() * 2 / 3)));
        Map<Integer, TrailerPicture.Shown> clips = plan.segments().stream()
                .filter(Moment.class::isInstance)
                .map(segment -> ((Moment) segment).clip())
                .distinct()
                .collect(Collectors.toMap(clip -> clip, clip -> shown(org, cut.get(clip), format.frameRate())));
        new TrailerPicture(MediaTools.find(tools), format, cards)
                .make(plan, clips, output, frames -> report(org, picture, frames, plan.frames()));
    }

    private TrailerPicture.Shown shown(OrgId org, CutClip clip, int frameRate) {
        int in = clip.sourceIn().map(time -> (int) time.at(frameRate).value()).orElse(0);
        return new TrailerPicture.Shown(store.fetch(org, clip.take().picture()), in);
    }

    private void report(OrgId org, PictureLocked picture, int done, int total) {
        progress.report(org, new WorkProgressed(picture.production(), Step.TRAILER, "trailer", done, total));
    }

    private BufferedImage keyFrame(OrgId org, CutClip clip) {
        return KeyArt.read(store.fetch(org, clip.take().keyFrame()))
                .orElseThrow(() -> new ProblemException(
                        MarketingError.FILM_UNREADABLE,
                        "The key frame of shot %s is not a picture.".formatted(clip.shot())));
    }

    private static String key(OrgId org, PictureLocked picture, Wish.Trailer wish) {
        String all = "%s %s %s".formatted(org, wish, Json.write(picture));
        return Json.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Removes what no film ever came for. */
    private void sweep() throws IOException {
        Instant before = clock.instant().minus(FORGOTTEN);
        try (Stream<Path> pictures = Files.list(shelf)) {
            for (Path picture : pictures.toList()) {
                if (Files.getLastModifiedTime(picture).toInstant().isBefore(before)) {
                    Files.deleteIfExists(picture);
                }
            }
        }
    }
}
