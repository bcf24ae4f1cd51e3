package studio.backlot.render.judge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.kit.json.Json;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.EndReadings;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.NotAgain;
import studio.backlot.render.take.SampledFrames;
import studio.backlot.render.take.Trust;
import studio.backlot.render.verdict.Judging;
import studio.backlot.render.verdict.LimitsFile;

/**
 * Has a shot filmed until a take of it is within the limits of its style, as often as the style allows. What the last
 * attempt leaves is the best of all, for a person to look at. May be asked by several threads at once.
 */
public final class TakeJudge {

    /** JSON readers keep whole numbers up to 2^53 exactly. */
    private static final int EXCESS_BITS = Long.SIZE - 53;

    private final FileLook fileLook;
    private final MediaTools tools;
    private final LimitsFile limits;
    private final FeatureLook features;
    private final Map<StylePreset, Judging> styles = new ConcurrentHashMap<>();

    /** By the studio's own limits, without models of pictures. */
    public TakeJudge(MediaTools tools) {
        this(tools, LimitsFile.standard(), FeatureLook.NONE);
    }

    public TakeJudge(MediaTools tools, LimitsFile limits, FeatureLook features) {
        this.tools = tools;
        this.limits = limits;
        this.features = features;
        fileLook = new FileLook(tools);
    }

    /** Films a shot that goes on from none. */
    public JudgedTake film(Filming engine, ShotScript script, Path folder, LongConsumer progress) throws IOException {
        return film(engine, script, Beginning.FREE, folder, progress);
    }

    /**
     * Films a shot and judges it. An engine that cannot film another attempt leaves the best of those before.
     *
     * @param beginning what it is to go on from
     * @param folder empty; the caller removes it
     * @param progress told the number of frames that are done, from the beginning in every attempt
     */
    public JudgedTake film(Filming engine, ShotScript script, Beginning beginning, Path folder, LongConsumer progress)
            throws IOException {
        Judging judging = styles.computeIfAbsent(script.world().style().preset(), limits::judging);
        List<Attempt> attempts = new ArrayList<>();
        boolean good = false;
        while (!good && attempts.size() < judging.attempts()) {
            int number = attempts.size() + 1;
            ShotScript seeded = seeded(script, engine.trust(), number);
            Path room = Files.createDirectory(folder.resolve("attempt-" + number));
            try {
                Attempt attempt =
                        attempt(engine, new Attempt.Order(seeded, beginning, number, judging), room, progress);
                attempts.add(attempt);
                good = attempt.faults().isEmpty();
            } catch (NotAgain _) {
                return new JudgedTake(attempts, engine.trust(), judging);
            }
        }
        return new JudgedTake(attempts, engine.trust(), judging);
    }

    /** Whether a take ends on a picture, as nearly as its style has a seam be. */
    public boolean endsOn(JudgedTake take, Path wanted) {
        FilmFormat format = take.best().order().script().format();
        return EndReadings.of(still(take.take().lastFrame(), format), still(wanted, format)).stream()
                .noneMatch(take.judging()::isFault);
    }

    private Picture still(Path file, FilmFormat format) {
        int times = SampledFrames.times(format);
        return Stills.read(tools, file, format.width() / times, format.height() / times);
    }

    private Attempt attempt(Filming engine, Attempt.Order order, Path folder, LongConsumer progress)
            throws IOException {
        var filmed = engine.film(order.script(), folder, progress);
        return switch (engine.trust()) {
            case DRAWN -> Attempt.asItCame(order, filmed, fileLook.readings(order.script(), filmed));
            case DEPICTED -> new WholeLook(tools, features, order, folder).depicted(filmed);
            case FOREIGN -> new WholeLook(tools, features, order, folder).judge(filmed);
        };
    }

    /** What draws the same every time is asked for the same again: only its file can be wrong. */
    private static ShotScript seeded(ShotScript script, Trust trust, int attempt) {
        return switch (trust) {
            case DRAWN, DEPICTED -> script;
            case FOREIGN -> attempt == 1 ? script : script.seeded(subSeed(script.seed(), attempt));
        };
    }

    private static long subSeed(long seed, int attempt) {
        byte[] digest = Json.sha256().digest((seed + "\nattempt " + attempt).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() >>> EXCESS_BITS;
    }
}
