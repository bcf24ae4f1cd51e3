package studio.backlot.render.animatic;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;

/** Reports processor milliseconds a frame at 720p for shots of both sample scenes, on one thread. */
public final class AnimaticBenchmark {

    private static final int WARM = 30;
    private static final int MEASURED = 96;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private AnimaticBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Animatic animatic = new Animatic();
        Map<String, ShotScript> shots = shots();
        if (arguments.length > 0) {
            shots.keySet().removeIf(name -> !name.contains(arguments[0]));
        }
        for (Map.Entry<String, ShotScript> shot : shots.entrySet()) {
            animatic.draw(shot.getValue(), 0, WARM, frame -> {});
        }
        double sum = 0;
        for (Map.Entry<String, ShotScript> shot : shots.entrySet()) {
            animatic.draw(shot.getValue(), 0, 1, frame -> {});
            long start = THREADS.getCurrentThreadCpuTime();
            animatic.draw(shot.getValue(), 0, MEASURED, frame -> {});
            double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / MEASURED;
            sum += millis;
            System.out.printf(Locale.ROOT, "%-24s %6.2f ms/frame%n", shot.getKey(), millis);
        }
        System.out.printf(Locale.ROOT, "%-24s %6.2f ms/frame%n", "mean", sum / shots.size());
    }

    static Map<String, ShotScript> shots() {
        Map<String, ShotScript> shots = new LinkedHashMap<>();
        List<CastMember> lab = List.of(Samples.sarah(), Samples.aria());
        List<CastMember> atelier = List.of(Samples.emma(), Samples.orb());
        for (ShotSize size : List.of(ShotSize.WS, ShotSize.MS, ShotSize.CU)) {
            for (MoveKind move : List.of(MoveKind.STATIC, MoveKind.DOLLY_IN)) {
                String name = size + " " + move.name().toLowerCase(Locale.ROOT);
                shots.put(
                        "lab " + name,
                        Samples.opening(
                                Samples.lab(),
                                Samples.CINEMATIC,
                                lab,
                                Samples.brief(
                                        "Sarah types, Aria watches.",
                                        Samples.camera(size, move, Samples.SARAH, 0),
                                        Optional.of("night"),
                                        Samples.change(Samples.SARAH, null, null, Pose.TYPE, Expression.FOCUSED),
                                        Samples.change(Samples.ARIA, null, null, Pose.FLOAT, Expression.CURIOUS)),
                                FilmFormat.HD_720P24,
                                MEASURED));
                shots.put(
                        "atelier " + name,
                        Samples.opening(
                                Samples.atelier(),
                                Samples.GHIBLI,
                                atelier,
                                Samples.brief(
                                        "Teal threads between the book and the tablet.",
                                        Samples.camera(size, move, Samples.EMMA, 0),
                                        Optional.of("afternoon"),
                                        Samples.change(Samples.EMMA, null, null, Pose.SIT, Expression.AWED),
                                        Samples.change(Samples.ORB, null, null, Pose.FLOAT, Expression.NEUTRAL)),
                                FilmFormat.HD_720P24,
                                MEASURED));
            }
        }
        return shots;
    }
}
