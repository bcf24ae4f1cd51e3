package studio.backlot.render.animatic;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.id.CharacterId;

/**
 * Processor milliseconds and allocated bytes a frame on one thread, for shots on the sets of both example films at 720p and
 * 1080p and with 1, 2 and 12 characters. The least of several rounds: {@code AnimaticBenchmark [name part] [rounds]}.
 */
public final class AnimaticBenchmark {

    private static final int FRAMES = 48;
    private static final int MEBIBYTE = 1 << 20;
    private static final FilmFormat HD_1080P24 = new FilmFormat(1920, 1080, 24);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AnimaticBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        String wanted = arguments.length > 0 ? arguments[0] : "";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Map<String, ShotScript> shots = shots();
        shots.keySet().removeIf(name -> !name.contains(wanted));
        Map<String, double[]> best = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, ShotScript> shot : shots.entrySet()) {
                double[] now = measured(shot.getValue());
                if (round > 0) {
                    best.merge(shot.getKey(), now, (one, other) ->
                            new double[] {Math.min(one[0], other[0]), Math.min(one[1], other[1])});
                }
            }
        }
        best.forEach((name, least) ->
                System.out.printf(Locale.ROOT, "%-32s %6.2f ms/frame %6.0f KiB/frame%n", name, least[0], least[1]));
        System.out.printf(
                Locale.ROOT,
                "%-32s %6.2f ms/frame%n",
                "mean",
                best.values().stream().mapToDouble(least -> least[0]).average().orElse(0));
        memory(shots);
    }

    /** Milliseconds and KiB a frame. */
    private static double[] measured(ShotScript shot) throws IOException {
        Animatic animatic = new Animatic();
        animatic.draw(shot, 0, 2, frame -> {});
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        animatic.draw(shot, 0, FRAMES, frame -> {});
        double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / FRAMES;
        return new double[] {millis, (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1024.0 / FRAMES};
    }

    /** What one renderer keeps. */
    private static void memory(Map<String, ShotScript> shots) throws IOException {
        for (Map.Entry<String, ShotScript> shot : shots.entrySet()) {
            if (shot.getKey().contains("WS static")) {
                long before = used();
                Animatic animatic = new Animatic();
                animatic.draw(shot.getValue(), 0, 2, frame -> {});
                long after = used();
                animatic.draw(shot.getValue(), 2, 3, frame -> {});
                System.out.printf(
                        Locale.ROOT, "%-32s %6.1f MiB kept%n", shot.getKey(), (after - before) / (double) MEBIBYTE);
            }
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** By set, size, move, format and number of characters. */
    public static Map<String, ShotScript> shots() {
        Map<String, ShotScript> shots = new LinkedHashMap<>();
        for (MoveKind move : List.of(MoveKind.STATIC, MoveKind.DOLLY_IN)) {
            for (ShotSize size : List.of(ShotSize.WS, ShotSize.MS, ShotSize.CU)) {
                String name = size + " " + move.name().toLowerCase(Locale.ROOT);
                shots.put("lab " + name, lab(size, move, FilmFormat.HD_720P24));
                shots.put("atelier " + name, atelier(size, move, FilmFormat.HD_720P24));
            }
            String wide = "WS " + move.name().toLowerCase(Locale.ROOT);
            shots.put("lab " + wide + " 1080p", lab(ShotSize.WS, move, HD_1080P24));
            shots.put("atelier " + wide + " 1080p", atelier(ShotSize.WS, move, HD_1080P24));
            shots.put("atelier " + wide + " 1 character", crowd(1, move));
            shots.put("atelier " + wide + " 12 characters", crowd(12, move));
        }
        return shots;
    }

    private static ShotScript lab(ShotSize size, MoveKind move, FilmFormat format) {
        return Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.sarah(), Samples.aria()),
                Samples.brief(
                        "Sarah types, Aria watches.",
                        Samples.camera(size, move, Samples.SARAH, 0),
                        Optional.of("night"),
                        Samples.change(Samples.SARAH, null, null, Pose.TYPE, Expression.FOCUSED),
                        Samples.change(Samples.ARIA, null, null, Pose.FLOAT, Expression.CURIOUS)),
                format,
                96);
    }

    private static ShotScript atelier(ShotSize size, MoveKind move, FilmFormat format) {
        return Samples.opening(
                SampleSets.atelier(),
                Samples.GHIBLI,
                List.of(Samples.emma(), Samples.orb()),
                Samples.brief(
                        "Teal threads between the book and the tablet.",
                        Samples.camera(size, move, Samples.EMMA, 0),
                        Optional.of("afternoon"),
                        Samples.change(Samples.EMMA, null, null, Pose.SIT, Expression.AWED),
                        Samples.change(Samples.ORB, null, null, Pose.FLOAT, Expression.NEUTRAL)),
                format,
                96);
    }

    /** People side by side in two rows. */
    private static ShotScript crowd(int people, MoveKind move) {
        List<CastMember> cast = new ArrayList<>();
        List<CharacterChange> changes = new ArrayList<>();
        CastMember emma = Samples.emma();
        for (int at = 0; at < people; at++) {
            CharacterId id = new CharacterId("p" + at);
            cast.add(new CastMember(id, "P" + at, 1, emma.dna()));
            double[] place = {(at % 6 - 2.5) * 0.62, 0, at < 6 ? 0.3 : -0.5};
            changes.add(Samples.change(id, place, 0.0, Pose.STAND, Expression.HAPPY));
        }
        return Samples.opening(
                SampleSets.atelier(),
                Samples.GHIBLI,
                cast,
                Samples.brief(
                        "They wait.",
                        Samples.camera(ShotSize.WS, move, new CharacterId("p0"), 0),
                        Optional.of("afternoon"),
                        changes.toArray(CharacterChange[]::new)),
                FilmFormat.HD_720P24,
                96);
    }
}
