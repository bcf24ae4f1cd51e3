package studio.backlot.render.animatic;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * What a change of the renderer brings on a machine that is busy: two builds draw the same frames in turn, in one process, so
 * that both see the same neighbours. Prints each build's least processor time a frame and the median of the ratios:
 * {@code PairBenchmark <classes of the other build> [name part] [rounds]}.
 */
public final class PairBenchmark {

    private static final int FRAMES = 6;
    private static final int WARM = 10;

    private PairBenchmark() {}

    /** Draws frames of the shots of {@link AnimaticBenchmark}; of each build there is one. */
    public static final class Drawer implements ToDoubleBiFunction<String, Integer> {

        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        private final Map<String, ShotScript> shots = AnimaticBenchmark.shots();
        private final Map<String, Animatic> renderers = new HashMap<>();

        /** Milliseconds of processor time. */
        @Override
        public double applyAsDouble(String shot, Integer frame) {
            Animatic renderer = renderers.computeIfAbsent(shot, missing -> new Animatic());
            long start = THREADS.getCurrentThreadCpuTime();
            try {
                renderer.draw(shots.get(shot), frame, frame + 1, drawn -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
    }

    public static void main(String[] arguments) throws Exception {
        String own = System.getProperty("java.class.path");
        List<ToDoubleBiFunction<String, Integer>> builds =
                List.of(drawer(arguments[0] + File.pathSeparator + own), drawer(own));
        String wanted = arguments.length > 1 ? arguments[1] : "";
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        for (String shot : AnimaticBenchmark.shots().keySet()) {
            if (shot.contains(wanted)) {
                compare(shot, builds, rounds);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static ToDoubleBiFunction<String, Integer> drawer(String classPath) throws Exception {
        List<URL> places = new ArrayList<>();
        for (String place : classPath.split(File.pathSeparator, -1)) {
            places.add(url(place));
        }
        ClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return (ToDoubleBiFunction<String, Integer>)
                loader.loadClass(Drawer.class.getName()).getConstructor().newInstance();
    }

    private static URL url(String place) throws MalformedURLException {
        return Path.of(place).toUri().toURL();
    }

    private static void compare(String shot, List<ToDoubleBiFunction<String, Integer>> builds, int rounds) {
        double[][] least = new double[2][FRAMES];
        List<Double> ratios = new ArrayList<>();
        for (int round = -WARM; round < rounds; round++) {
            for (int frame = 0; frame < FRAMES; frame++) {
                double[] now = new double[2];
                for (int turn = 0; turn < 2; turn++) {
                    int build = (turn + round) & 1;
                    now[build] = builds.get(build).applyAsDouble(shot, 10 + 3 * frame);
                    boolean less = least[build][frame] == 0 || now[build] < least[build][frame];
                    least[build][frame] = round >= 0 && less ? now[build] : least[build][frame];
                }
                if (round >= 0) {
                    ratios.add(now[1] / now[0]);
                }
            }
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-34s %6.2f ms %6.2f ms   %.2f%n",
                shot,
                mean(least[0]),
                mean(least[1]),
                ratios.get(ratios.size() / 2));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
