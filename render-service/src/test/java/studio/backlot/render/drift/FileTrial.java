package studio.backlot.render.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.file.FileFault;
import studio.backlot.render.measure.file.TakeFile;
import studio.backlot.render.verdict.Judging;
import studio.backlot.render.verdict.LimitsFile;
import studio.backlot.render.verdict.Verdict;

/** Files of takes: as ordered, of another length or size, broken off, or not there because the provider declined. */
final class FileTrial {

    private static final int FRAMES = 24;

    private final MediaTools tools;
    private final Path folder;
    private final Animatic animatic = new Animatic();

    FileTrial(MediaTools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    /** What a provider answers. */
    sealed interface Answer {
        record Delivered(Path file) implements Answer {}

        record Declined(String reason) implements Answer {}
    }

    /** A good file and one of each defect and strength. */
    List<Outcome> of(int scene) throws IOException {
        ShotScript script = Scenes.shot(scene);
        Random random = new Random(scene * 31L + 7);
        Path good = file(script, Scenes.FORMAT, FRAMES, scene);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(judged(script, Defect.NONE, Defect.Strength.WEAK, new Answer.Delivered(good)));
        for (Defect.Strength strength : Defect.Strength.values()) {
            for (Defect defect : List.of(Defect.LENGTH, Defect.SIZE, Defect.TRUNCATED, Defect.REFUSED)) {
                outcomes.add(judged(script, defect, strength, answer(script, good, defect, strength, random)));
            }
        }
        Files.delete(good);
        return outcomes;
    }

    private Answer answer(ShotScript script, Path good, Defect defect, Defect.Strength strength, Random random)
            throws IOException {
        return switch (defect) {
            case LENGTH -> {
                int off = (int) strength.of(1, 2 + random.nextInt(2), FRAMES / 2.0);
                int frames = random.nextBoolean() ? FRAMES + off : FRAMES - off;
                yield new Answer.Delivered(file(script, Scenes.FORMAT, frames, random.nextInt()));
            }
            case SIZE ->
                new Answer.Delivered(file(
                        script,
                        switch (strength) {
                            case WEAK -> new FilmFormat(318, 180, 24);
                            case MIDDLE -> new FilmFormat(240, 180, 24);
                            case STRONG -> new FilmFormat(160, 90, 24);
                        },
                        FRAMES,
                        random.nextInt()));
            case TRUNCATED -> {
                byte[] whole = Files.readAllBytes(good);
                int kept = (int) (whole.length * strength.of(0.97, 0.6, 0.15));
                Path broken = folder.resolve("broken-" + Thread.currentThread().threadId() + ".mp4");
                Files.write(broken, Arrays.copyOf(whole, kept));
                yield new Answer.Delivered(broken);
            }
            case REFUSED -> new Answer.Declined("The prompt may show a real person.");
            case NONE, WARDROBE, HAIR, EYES, HOLOGRAM, SHIMMER, REARRANGED, JITTER, SEAM, GRADE, LOST, DOUBLED, SOUND ->
                throw new IllegalArgumentException(defect + " is not in the file");
        };
    }

    private Path file(ShotScript script, FilmFormat format, int frames, int number) throws IOException {
        Path file = folder.resolve("take-" + Thread.currentThread().threadId() + "-" + number + ".mp4");
        ShotScript sized = new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                format,
                frames,
                List.of(),
                script.seed());
        FrameEncoder encoder = FrameEncoder.open(tools, format, file);
        try {
            animatic.draw(sized, 0, frames, encoder::write);
            encoder.close();
        } finally {
            encoder.abandon();
        }
        return file;
    }

    private Outcome judged(ShotScript script, Defect defect, Defect.Strength strength, Answer answer)
            throws IOException {
        List<Measure> found = List.of(Measure.FILE_FAULTS);
        boolean caught =
                switch (answer) {
                    case Answer.Declined(String reason) -> !reason.isBlank();
                    case Answer.Delivered(Path file) -> {
                        List<FileFault> faults = new TakeFile(tools).faults(file, Scenes.FORMAT, FRAMES);
                        if (defect != Defect.NONE) {
                            Files.delete(file);
                        }
                        Judging judging = new Judging(
                                LimitsFile.standard()
                                        .limits(script.world().style().preset()),
                                3);
                        Verdict verdict = judging.of(List.of(Reading.whole(Measure.FILE_FAULTS, faults.size())), 1);
                        yield !(verdict instanceof Verdict.Accept);
                    }
                };
        return new Outcome(
                defect,
                strength,
                "file",
                defect != Defect.NONE,
                caught,
                false,
                caught ? found : List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
