package studio.backlot.render.judge;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.concurrent.SideBySide;
import studio.backlot.media.KeyFrames;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.FileReadings;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.file.TakeFile;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.DrawnFrame;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.SampledFrames;

/** A short look at the file of an engine that draws what it is told: what it says about itself, and some key frames. */
final class FileLook {

    private final MediaTools tools;

    FileLook(MediaTools tools) {
        this.tools = tools;
    }

    List<Reading> readings(ShotScript script, FilmedTake take) {
        List<List<Reading>> looks = SideBySide.all(List.of(() -> faults(script, take), () -> frames(script, take)));
        return looks.getFirst().isEmpty() ? looks.getLast() : looks.getFirst();
    }

    private List<Reading> faults(ShotScript script, FilmedTake take) {
        int faults = new TakeFile(tools)
                .described(take.picture(), script.format(), script.frames())
                .size();
        return faults == 0 ? List.of() : List.of(Reading.whole(Measure.FILE_FAULTS, faults));
    }

    private List<Reading> frames(ShotScript script, FilmedTake take) {
        try {
            List<Reading> readings = new ArrayList<>(List.of(Reading.whole(Measure.FILE_FAULTS, 0)));
            readings.addAll(readBack(script.format(), take));
            return readings;
        } catch (MediaException.CorruptInput | MediaException.Failed unreadable) {
            return List.of(Reading.whole(Measure.FILE_FAULTS, 1));
        }
    }

    private List<Reading> readBack(FilmFormat format, FilmedTake take) {
        List<Picture> drawn = take.drawn().stream().map(DrawnFrame::picture).toList();
        List<Long> numbers = take.drawn().stream().map(DrawnFrame::number).toList();
        int width = format.width() / SampledFrames.times(format);
        int height = format.height() / SampledFrames.times(format);
        List<byte[]> read = new KeyFrames(tools).read(take.picture(), numbers, format.frameRate(), width, height);
        return FileReadings.of(
                drawn,
                read.stream()
                        .map(bytes -> Picture.ofBytes(bytes, width, height))
                        .toList());
    }
}
