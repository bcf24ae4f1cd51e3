package studio.backlot.render.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Blocks;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Palette;
import studio.backlot.render.measure.picture.Picture;

/** Who is there, who is not, and who is there although nobody asked for them. */
final class FigureReadings {

    /** CIELAB distance from the plate from which a pixel shows somebody. */
    private static final double SHOWS = 7;

    /** Fewest pixels, at half size, by which somebody's presence is told. */
    private static final int LEAST = 60;

    /** A figure is at least this share of the smallest character's squares, and at least so many squares. */
    private static final double SHARE = 0.3;

    private static final int SQUARES = 5;

    /** CIELAB distance within which a square has a colour of the cast. */
    private static final double LIKE = 11;

    private FigureReadings() {}

    static List<Reading> of(List<ExpectedFrame> expected, List<Picture> taken, List<Backdrop> backdrops) {
        Map<Region.Key, Double> presence = new LinkedHashMap<>();
        int extra = 0;
        for (int at = 0; at < expected.size(); at++) {
            presence(expected.get(at), taken.get(at)).forEach((key, share) -> presence.merge(key, share, Math::min));
            extra = Math.max(extra, extra(expected.get(at), backdrops.get(at)));
        }
        List<Reading> readings = new ArrayList<>();
        presence.forEach((key, share) -> readings.add(Reading.of(Measure.PRESENCE, key, share)));
        if (!expected.isEmpty()) {
            readings.add(Reading.whole(Measure.EXTRA_FIGURES, extra));
        }
        return readings;
    }

    /** For each character, how much of what should differ from the plate does, 0 to 1. */
    static Map<Region.Key, Double> presence(ExpectedFrame expected, Picture taken) {
        Map<Region.Key, Double> presence = new LinkedHashMap<>();
        Picture wanted = expected.picture().halved();
        Picture plate = expected.plate().halved();
        Picture there = taken.halved();
        List<Region> people = people(expected);
        for (Region one : people) {
            Mask alone = one.mask().halved().atLeast(0.5);
            for (Region other : people) {
                if (!other.key().equals(one.key())) {
                    alone = alone.and(other.mask().halved().atLeast(0.1).not());
                }
            }
            int[] counts = counts(alone, wanted, plate, there);
            if (counts[0] >= LEAST) {
                presence.put(one.key(), counts[1] / (double) counts[0]);
            }
        }
        return presence;
    }

    private static int[] counts(Mask where, Picture wanted, Picture plate, Picture there) {
        int[] counts = new int[2];
        for (int y = 0; y < where.height(); y++) {
            for (int x = 0; x < where.width(); x++) {
                if (where.at(x, y) > 0) {
                    Lab empty = Lab.of(plate.at(x, y));
                    double full = Lab.of(wanted.at(x, y)).distance(empty);
                    if (full >= SHOWS) {
                        counts[0]++;
                        counts[1] += Lab.of(there.at(x, y)).distance(empty) >= full / 2 ? 1 : 0;
                    }
                }
            }
        }
        return counts;
    }

    private static List<Region> people(ExpectedFrame expected) {
        return expected.regions().stream()
                .filter(region -> region.key().kind() == Region.Kind.WHOLE)
                .toList();
    }

    /** Connected parts of the background that have changed and have the colours of one of the cast. */
    private static int extra(ExpectedFrame expected, Backdrop backdrop) {
        double smallest = people(expected).stream()
                .mapToDouble(region -> region.mask().area())
                .filter(area -> area > LEAST)
                .min()
                .orElse(Double.MAX_VALUE);
        double least = Math.max(SQUARES, SHARE * smallest / (Blocks.SIDE * Blocks.SIDE));
        List<List<Integer>> parts =
                parts(backdrop).stream().filter(part -> part.size() >= least).toList();
        if (parts.isEmpty()) {
            return 0;
        }
        List<Lab> colours = expected.regions().stream()
                .filter(region -> region.key().kind() != Region.Kind.WHOLE)
                .map(region -> Palette.of(expected.picture(), region.core()))
                .filter(palette -> palette.area() > LEAST)
                .map(Palette::mean)
                .toList();
        return (int) parts.stream()
                .filter(part -> like(part, backdrop.taken(), colours))
                .count();
    }

    private static boolean like(List<Integer> part, Blocks taken, List<Lab> colours) {
        long alike = part.stream()
                .filter(at -> colours.stream()
                        .anyMatch(colour ->
                                colour.distance(taken.squares().get(at).colour()) < LIKE))
                .count();
        return 2 * alike >= part.size();
    }

    private static List<List<Integer>> parts(Backdrop backdrop) {
        boolean[] done = new boolean[backdrop.changed().size()];
        List<List<Integer>> parts = new ArrayList<>();
        for (int start = 0; start < done.length; start++) {
            if (backdrop.changed().get(start) && !done[start]) {
                parts.add(part(backdrop, start, done));
            }
        }
        return parts;
    }

    private static List<Integer> part(Backdrop backdrop, int start, boolean[] done) {
        int columns = backdrop.taken().columns();
        List<Integer> part = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        done[start] = true;
        while (!open.isEmpty()) {
            int at = open.pop();
            part.add(at);
            int column = at % columns;
            int[] near = {
                column > 0 ? at - 1 : at, column < columns - 1 ? at + 1 : at, at - columns, at + columns,
            };
            for (int next : near) {
                if (next >= 0
                        && next < done.length
                        && !done[next]
                        && backdrop.changed().get(next)) {
                    done[next] = true;
                    open.push(next);
                }
            }
        }
        return part;
    }
}
