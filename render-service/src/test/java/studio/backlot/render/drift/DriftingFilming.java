package studio.backlot.render.drift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Trust;

/**
 * The drifting provider as an engine. What drifts is said by a note of the brief: {@code drift: wardrobe middle}, and
 * {@code drift: doubled strong first} for the first attempt alone, {@code drift: … breaks} for one that fails once after it.
 */
public final class DriftingFilming implements Filming {

    /** Of the shots that are asked for; later attempts have others. */
    public static final long FIRST_SEED = 7;

    private static final Pattern ORDERED = Pattern.compile("drift: (\\w+) (\\w+)( first)?( breaks)?");

    private final MediaTools tools;
    private final Map<ShotScript, AtomicInteger> filmed = new ConcurrentHashMap<>();

    public DriftingFilming(MediaTools tools) {
        this.tools = tools;
    }

    @Override
    public String engine() {
        return "drifting-1";
    }

    @Override
    public Trust trust() {
        return Trust.FOREIGN;
    }

    /** How often a script was filmed. */
    public int filmed(ShotScript script) {
        return filmed.getOrDefault(script, new AtomicInteger()).get();
    }

    @Override
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        Optional<Matcher> ordered = ordered(script);
        int times =
                filmed.computeIfAbsent(script, unseen -> new AtomicInteger()).incrementAndGet();
        boolean breaks = ordered.filter(matcher -> matcher.group(4) != null).isPresent();
        if (breaks && script.seed() != FIRST_SEED && times == 1) {
            throw new IOException("the engine broke down");
        }
        FilmedTake take = FlawedEngine.written(tools, script.format(), frames(script, ordered), folder);
        progress.accept(script.frames());
        return take;
    }

    /** What it shows of a script. */
    static List<Picture> frames(ShotScript script) {
        return frames(script, ordered(script));
    }

    private static Optional<Matcher> ordered(ShotScript script) {
        return script.shot().brief().notes().stream()
                .map(ORDERED::matcher)
                .filter(Matcher::matches)
                .findFirst();
    }

    private static List<Picture> frames(ShotScript script, Optional<Matcher> ordered) {
        Animatic animatic = new Animatic();
        Picture before = Picture.of(animatic.layers(script, 0).drawing()).asVideo();
        Expectation expected = new Previs(animatic)
                .expect(script, 0, Math.toIntExact(script.frames()))
                .after(new Expectation.Before(before, before));
        DriftingProvider provider = new DriftingProvider();
        DriftingProvider.Clean clean = provider.clean(new DriftingProvider.Order(script, 0, expected), script.seed());
        boolean drifts = ordered.filter(matcher -> matcher.group(3) == null || script.seed() == FIRST_SEED)
                .isPresent();
        Defect defect = drifts ? Defect.valueOf(upper(ordered.orElseThrow().group(1))) : Defect.NONE;
        Defect.Strength strength =
                drifts ? Defect.Strength.valueOf(upper(ordered.orElseThrow().group(2))) : Defect.Strength.WEAK;
        return provider.take(clean, defect, strength).orElseThrow().frames().stream()
                .map(TakenFrame::picture)
                .toList();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
