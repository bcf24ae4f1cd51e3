package studio.backlot.gateway.report.http;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.gateway.report.Drift;
import studio.backlot.gateway.report.Picture;
import studio.backlot.gateway.report.Pictures;
import studio.backlot.gateway.report.Report;
import studio.backlot.gateway.report.Timing;

/** What the template asks for: pictures, numbers as people read them, and the places of bars. */
public final class Page {
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final double CHART_WIDTH = 760;
    private static final int ROW = 30;
    private static final int LEFT = 110;
    private static final double LEAST_BAR = 2;
    private static final double DRIFT_LEFT = 34;
    private static final double DRIFT_WIDTH = 470;
    private static final double DRIFT_TOP = 8;
    private static final double DRIFT_HEIGHT = 120;
    private static final int MOST_LABELS = 12;
    private static final List<String> LINES =
            List.of("#b4462b", "#2f6f8f", "#3f7a5c", "#8a6d1d", "#6b4a8f", "#a03a6a", "#4a5560", "#c07a2c", "#2a8f86");

    private final Report report;
    private final Pictures pictures;

    Page(Report report, Pictures pictures) {
        this.report = report;
        this.pictures = pictures;
    }

    public Optional<Picture> frame(AssetRef asset) {
        return pictures.frame(asset);
    }

    public Optional<Picture> poster() {
        return report.head().poster().flatMap(pictures::poster);
    }

    public Optional<Picture> portrait(Report.CastSheet member) {
        return member.portrait().flatMap(pictures::portrait);
    }

    public Optional<Picture> plate(Report.PlateSheet plate) {
        return pictures.plate(plate.picture());
    }

    public Optional<Picture> modelSheet(Report.CastSheet member) {
        return member.modelSheet().flatMap(pictures::modelSheet);
    }

    public String made() {
        return MADE.format(report.head().made());
    }

    /** Such as 1:04 for a film, 8.0 s for a shot. */
    public String length(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? seconds(seconds) : "%d:%02d".formatted(whole / 60, whole % 60);
    }

    public String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }

    /** A length in milliseconds, in seconds. */
    public String took(long millis) {
        return seconds(millis / 1000.0);
    }

    public String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A measured number and its limit, such as 0.84 / 1.50. */
    public String measured(Continuity.Measured number) {
        return String.format(Locale.ROOT, "%.2f / %.2f", number.value(), number.limit());
    }

    /** What was decided about a take, in words. */
    public String verdict(Continuity continuity) {
        return switch (continuity.verdict()) {
            case ACCEPTED -> "accepted";
            case CORRECTED -> "corrected";
            case ASKED -> "please look";
        };
    }

    /** How much of a take was looked at. */
    public String extent(Continuity continuity) {
        return switch (continuity.extent()) {
            case SAMPLED -> "some frames";
            case PICTURE -> "one picture";
            case WHOLE -> "every frame";
            case ITSELF -> "against itself";
        };
    }

    public String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    public String brief(String hash) {
        return hash.length() <= 12 ? hash : hash.substring(0, 12);
    }

    /** The film as a strip of its shots' mean colours, each as wide as it is long. */
    public List<Band> strip() {
        return report.scenes().stream()
                .flatMap(scene -> scene.panels().stream())
                .flatMap(panel -> panel.take().stream())
                .map(take -> new Band(
                        take.slate(),
                        take.seconds(),
                        frame(take.keyFrame()).map(Picture::colour).orElse("#999999")))
                .toList();
    }

    /** A shot in the strip. */
    public record Band(String slate, double seconds, String colour) {}

    public int chartHeight() {
        return report.timing().bars().size() * ROW + 34;
    }

    public int row(int index) {
        return index * ROW + 8;
    }

    /** Pixels of an instant on the chart. */
    public String x(double seconds) {
        return decimal(LEFT + seconds / report.timing().total() * CHART_WIDTH);
    }

    public String width(Timing.Bar bar) {
        return decimal(Math.max(LEAST_BAR, bar.seconds() / report.timing().total() * CHART_WIDTH));
    }

    public String axis(double seconds) {
        return report.timing().total() < 2
                ? decimal(seconds) + " s"
                : seconds(seconds).replace(".0 s", " s");
    }

    /** Where a shot stands in a drift chart. */
    public String driftX(int shot) {
        int last = Math.max(1, report.drift().shots().size() - 1);
        return decimal(DRIFT_LEFT + DRIFT_WIDTH * shot / last);
    }

    /** Where a share of the limit stands in a drift chart: the limit in its middle. */
    public String driftY(double share) {
        return decimal(DRIFT_TOP + DRIFT_HEIGHT * (1 - share / Drift.MOST));
    }

    /** Where everything is as it should be. */
    public String driftFloor() {
        return driftY(0);
    }

    /** Where the limit is. */
    public String driftLimit() {
        return driftY(1);
    }

    /** A line of a drift chart, as points of a polyline. */
    public String driftLine(Drift.Line line) {
        return line.points().stream()
                .map(point -> driftX(point.shot()) + "," + driftY(point.share()))
                .collect(Collectors.joining(" "));
    }

    /** A colour for the line with this number. */
    public String driftColour(int line) {
        return LINES.get(line % LINES.size());
    }

    /** Every so many shots have their slate below the chart. */
    public boolean isLabelled(int shot) {
        return shot % Math.max(1, Math.ceilDiv(report.drift().shots().size(), MOST_LABELS)) == 0;
    }
}
