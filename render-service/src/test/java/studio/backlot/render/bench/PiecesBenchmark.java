package studio.backlot.render.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;
import studio.backlot.render.weave.Survey;

/**
 * Reports how the cost of a frame grows with the number of pieces: processor milliseconds at 720p for a camera that moves,
 * and for the depth map alone.
 */
public final class PiecesBenchmark {

    private static final List<Integer> COUNTS = List.of(10, 50, 200, 800);
    private static final int WARM = 40;
    private static final int MEASURED = 72;
    private static final List<PieceKind> KINDS = List.of(PieceKind.values());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PiecesBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        for (int pass = 0; pass < 2; pass++) {
            for (int count : COUNTS) {
                SetDesign set = set(count);
                double frame = frame(set);
                double map = map(set);
                if (pass > 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "%4d pieces %7.2f ms/frame %7.3f ms/frame/piece %7.2f ms/depth map%n",
                            count,
                            frame,
                            frame / count,
                            map);
                }
            }
        }
    }

    private static double frame(SetDesign set) throws IOException {
        Brief brief =
                Samples.brief("The room.", Samples.camera(ShotSize.EWS, MoveKind.DOLLY_IN, null, 0), Optional.empty());
        ShotScript script = Samples.opening(set, Samples.CINEMATIC, List.of(), brief, FilmFormat.HD_720P24, MEASURED);
        Animatic animatic = new Animatic();
        animatic.draw(script, 0, WARM, frame -> {});
        long start = THREADS.getCurrentThreadCpuTime();
        animatic.draw(script, 0, MEASURED, frame -> {});
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / MEASURED;
    }

    private static double map(SetDesign set) {
        Survey survey = new Survey(set);
        DepthMap map = new DepthMap(1280, 720);
        long start = 0;
        for (int turn = -WARM; turn < MEASURED; turn++) {
            if (turn == 0) {
                start = THREADS.getCurrentThreadCpuTime();
            }
            Camera camera = new Camera(new Point(0, 1.6, -5), turn * 0.2, -6, 0, 24);
            survey.look(new Projection(camera, 1280, 720), 0, map);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / MEASURED;
    }

    /** A large hall with pieces of every kind, as large as furniture is. */
    private static SetDesign set(int count) {
        Random chance = new Random(7);
        List<SetPiece> pieces = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double[] place = {(chance.nextDouble() - 0.5) * 13, 0, (chance.nextDouble() - 0.5) * 10};
            double[] size = {
                0.4 + chance.nextDouble() * 0.8, 0.4 + chance.nextDouble() * 1.2, 0.3 + chance.nextDouble() * 0.5
            };
            pieces.add(SampleSets.piece(
                    "p" + at, KINDS.get(at % KINDS.size()), place, size, chance.nextDouble() * 360, 0x88AACC));
        }
        SetDesign lab = SampleSets.lab();
        return new SetDesign(
                lab.id(), lab.name(), new Extent(14, 3.4, 11), lab.surfaces(), pieces, lab.lights(), lab.physics());
    }
}
