package studio.backlot.gateway.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.backlot.contracts.id.AssetRef;

/** The pictures of one page, each read once. A picture that cannot be read is left out; the page says the rest. */
public final class Pictures {
    /** Pixels of a storyboard frame. */
    public static final int FRAME = 560;

    private static final int POSTER = 420;
    private static final int PORTRAIT = 220;
    private static final int SHEET = 1120;
    private static final int PLATE = 760;

    private final Source source;
    private final Map<String, Optional<Picture>> read = new ConcurrentHashMap<>();

    public Pictures(Source source) {
        this.source = source;
    }

    /** Where an asset's bytes come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open(AssetRef asset) throws IOException;
    }

    /** Reads side by side what a report's page will ask for one by one. */
    public void readAhead(Report report) {
        List<Runnable> readings = new ArrayList<>();
        report.head().poster().ifPresent(poster -> readings.add(() -> poster(poster)));
        for (Report.CastSheet member : report.cast()) {
            member.modelSheet().ifPresent(sheet -> readings.add(() -> modelSheet(sheet)));
            member.portrait().ifPresent(portrait -> readings.add(() -> portrait(portrait)));
        }
        report.plates().forEach(plate -> readings.add(() -> plate(plate.picture())));
        report.keyFrames().forEach(frame -> readings.add(() -> frame(frame)));
        readings.parallelStream().forEach(Runnable::run);
    }

    public Optional<Picture> frame(AssetRef asset) {
        return picture(asset, FRAME);
    }

    public Optional<Picture> poster(AssetRef asset) {
        return picture(asset, POSTER);
    }

    public Optional<Picture> portrait(AssetRef asset) {
        return picture(asset, PORTRAIT);
    }

    public Optional<Picture> plate(AssetRef asset) {
        return picture(asset, PLATE);
    }

    public Optional<Picture> modelSheet(AssetRef asset) {
        return picture(asset, SHEET);
    }

    private Optional<Picture> picture(AssetRef asset, int width) {
        return read.computeIfAbsent(asset.sha256() + "@" + width, _ -> load(asset, width));
    }

    private Optional<Picture> load(AssetRef asset, int width) {
        try (InputStream in = source.open(asset)) {
            return Optional.of(Picture.read(in, width));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
