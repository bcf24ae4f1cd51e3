package studio.backlot.gateway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How near what was measured comes to its limits, shot after shot: for each character, for the set, and for the files.
 *
 * @param shots slates along the axis
 */
public record Drift(List<String> shots, List<Subject> subjects) {

    /** Far beyond the limit is drawn as this many times the limit. */
    public static final double MOST = 2;

    /** Numbers of which more is better, up to 1. */
    private static final List<String> OF_ONE = List.of("similarity", "presence");

    /** A character, {@code set} or {@code file}. */
    public record Subject(String name, List<Line> lines) {}

    /** One measure over the shots. */
    public record Line(String measure, List<Point> points) {}

    /**
     * A shot.
     *
     * @param shot its place along the axis
     * @param share of the limit, from 0, which is as it should be, over 1, the limit, to {@link #MOST}
     */
    public record Point(int shot, double share, boolean fault) {}

    static Drift of(Ledger ledger) {
        Map<String, Map<String, List<Point>>> found = new TreeMap<>();
        List<String> shots = ledger.entries().stream().map(Ledger.Entry::slate).toList();
        for (int shot = 0; shot < shots.size(); shot++) {
            int place = shot;
            ledger.entries().get(shot).readings().forEach((name, reading) -> found.computeIfAbsent(
                            subject(name), _ -> new TreeMap<>())
                    .computeIfAbsent(measure(name), _ -> new ArrayList<>())
                    .add(new Point(place, share(name, reading), reading.fault())));
        }
        return new Drift(
                shots,
                found.entrySet().stream()
                        .map(subject -> new Subject(
                                subject.getKey(),
                                subject.getValue().entrySet().stream()
                                        .map(line -> new Line(line.getKey(), worst(line.getValue())))
                                        .toList()))
                        .toList());
    }

    /** Of several parts of somebody the worst in each shot. */
    private static List<Point> worst(List<Point> points) {
        Map<Integer, Point> worst = new TreeMap<>();
        points.forEach(
                point -> worst.merge(point.shot(), point, (one, other) -> one.share() >= other.share() ? one : other));
        return List.copyOf(worst.values());
    }

    /** Such as emma in {@code garment-colour of emma/garment-0}. */
    private static String subject(String name) {
        int of = name.indexOf(" of ");
        if (of >= 0) {
            return name.substring(of + 4).replaceFirst("/.*", "");
        }
        return name.startsWith("file-") ? "file" : "set";
    }

    private static String measure(String name) {
        return name.replaceFirst(" of .*", "");
    }

    private static double share(String name, Ledger.Reading reading) {
        boolean upToOne = OF_ONE.stream().anyMatch(word -> measure(name).endsWith(word));
        double value = upToOne ? 1 - reading.value() : Math.abs(reading.value());
        double limit = upToOne ? 1 - reading.accept() : reading.accept();
        double share = limit > 0 ? value / limit : value > 0 ? MOST : 0;
        return Math.clamp(share, 0, MOST);
    }
}
