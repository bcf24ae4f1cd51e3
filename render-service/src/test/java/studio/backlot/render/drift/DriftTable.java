package studio.backlot.render.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import studio.backlot.media.MediaTools;

/**
 * Runs every defect in every strength over many shots and prints what is caught, what is caught wrongly and what is left after correction:
 * {@code DriftTable <tools folder> [scenes] [variations] [threads] [parts: psf] [first scene] [defects in pictures, by name]}. Limits are set
 * on scenes 0 to 9.
 */
public final class DriftTable {

    private static final int BATCH = 10;

    private DriftTable() {}

    /** Prints the tables, anew after every ten scenes. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int scenes = number(arguments, 1, 40);
        int variations = number(arguments, 2, 5);
        int threads = number(arguments, 3, 1);
        String parts = arguments.length > 4 ? arguments[4] : "psf";
        int first = number(arguments, 5, 0);
        List<Defect> defects = defects(arguments);
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = first; from < first + scenes; from += BATCH) {
            int to = Math.min(first + scenes, from + BATCH);
            outcomes.addAll(run(Path.of(arguments[0]), List.of(from, to, variations, threads), parts, defects));
            Table table = new Table(outcomes);
            System.out.printf("%n# shots %d to %d%n%n", first, to - 1);
            System.out.println(table.detection());
            System.out.println(table.falseAlarms());
            System.out.println(table.corrections());
            System.out.println(table.summary());
        }
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static List<Defect> defects(String[] arguments) {
        List<String> named = arguments.length > 6 ? List.of(arguments[6].split(",")) : List.of();
        return Arrays.stream(Defect.values())
                .filter(Defect::isInPictures)
                .filter(defect -> defect != Defect.NONE)
                .filter(defect -> named.isEmpty() || named.contains(defect.name()))
                .toList();
    }

    /**
     * All outcomes, in an order that does not depend on the threads.
     *
     * @param numbers first shot, first shot that is left out, variations of each, threads
     * @param parts p for pictures, s for sound, f for files
     * @param defects that are put into pictures
     */
    private static List<Outcome> run(Path toolsFolder, List<Integer> numbers, String parts, List<Defect> defects)
            throws IOException, InterruptedException, ExecutionException {
        int variations = numbers.get(2);
        List<Callable<List<Outcome>>> work = new ArrayList<>();
        Path folder = Files.createTempDirectory("drift");
        for (int scene = numbers.get(0); scene < numbers.get(1); scene++) {
            int number = scene;
            if (parts.contains("p")) {
                work.add(() -> new PictureTrial().of(number, variations, defects, 2));
            }
            if (parts.contains("s")) {
                work.add(() -> new SoundTrial().of(number, variations));
            }
            if (parts.contains("f")) {
                MediaTools tools = MediaTools.find(toolsFolder);
                for (int file = 0; file < variations; file++) {
                    int other = number * variations + file;
                    work.add(() -> new FileTrial(tools, folder).of(other));
                }
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(numbers.get(3))) {
            List<Future<List<Outcome>>> running =
                    work.stream().map(workers::submit).toList();
            for (Future<List<Outcome>> one : running) {
                outcomes.addAll(one.get());
            }
        }
        Files.delete(folder);
        return outcomes;
    }
}
