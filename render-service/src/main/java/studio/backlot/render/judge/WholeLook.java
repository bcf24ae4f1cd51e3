package studio.backlot.render.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.verdict.Judging;
import studio.backlot.render.verdict.Verdict;

/** Conforms a take of an engine that may show anything, measures every frame, and corrects what can be put right. */
final class WholeLook {

    private static final int ROUNDS = 2;

    private final MediaTools tools;
    private final Attempt.Order order;
    private final Path folder;
    private final Animatic animatic = new Animatic();

    WholeLook(MediaTools tools, Attempt.Order order, Path folder) {
        this.tools = tools;
        this.order = order;
        this.folder = folder;
    }

    Attempt judge(FilmedTake filmed) throws IOException {
        ConformedTake conformed = ConformedTake.of(tools, order.script(), filmed, folder);
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.whole(Measure.FILE_FAULTS, conformed.faults().size()));
        if (conformed.faults().isEmpty()) {
            readings.addAll(readings(conformed.take()));
        }
        Judging judging = order.judging();
        Optional<Attempt.Corrected> corrected = corrected(conformed.take(), readings)
                .filter(better ->
                        faults(judging.after(better.corrections()), better.readings()) <= faults(judging, readings));
        return new Attempt(order, conformed.take(), conformed.says(), readings, corrected);
    }

    private static long faults(Judging judging, List<Reading> readings) {
        return readings.stream().filter(judging::isFault).count();
    }

    /** What one correction leaves or does to its surroundings, the next may put right: all of them are made on the take as it came. */
    private Optional<Attempt.Corrected> corrected(FilmedTake take, List<Reading> readings) throws IOException {
        Optional<Attempt.Corrected> corrected = Optional.empty();
        List<Correction> corrections = List.of();
        List<Reading> last = readings;
        for (int round = 1; round <= ROUNDS; round++) {
            Judging judging = order.judging().after(corrections);
            if (!(judging.of(last, order.number()) instanceof Verdict.CorrectAndAccept correctable)) {
                return corrected;
            }
            corrections = Correction.joined(corrections, correctable.corrections());
            if (!haveRoom(later(corrections))) {
                return corrected;
            }
            Path room = Files.createDirectory(folder.resolve("corrected-" + round));
            Attempt.Corrected better = corrected(take, readings, corrections, room);
            last = better.readings();
            corrected = Optional.of(better);
        }
        return corrected;
    }

    private List<Reading> readings(FilmedTake take) {
        return new FrameReadings(tools, animatic, order.script()).of(take.picture());
    }

    private Attempt.Corrected corrected(
            FilmedTake take, List<Reading> readings, List<Correction> corrections, Path room) throws IOException {
        int later = later(corrections);
        boolean pictures = corrections.stream().anyMatch(correction -> !(correction instanceof Correction.MoveSound));
        FilmedTake better =
                pictures ? new CorrectedTake(tools, animatic, order.script()).write(take, corrections, room) : take;
        List<Reading> after = new ArrayList<>();
        after.add(Reading.whole(Measure.FILE_FAULTS, 0));
        (pictures ? readings(better) : readings.subList(1, readings.size()))
                .stream()
                        .map(reading -> reading.measure() == Measure.SOUND_OFFSET
                                ? new Reading(reading.measure(), reading.subject(), reading.value() - later)
                                : reading)
                        .forEach(after::add);
        return new Attempt.Corrected(better, after, corrections, later);
    }

    /** Whether all lines still sound within the shot when they are moved by some frames. */
    private boolean haveRoom(int later) {
        int rate = order.script().format().frameRate();
        return later == 0
                || order.script().lines().stream()
                        .map(line -> line.placed().range())
                        .allMatch(range -> {
                            long start = range.start().at(rate).value() + later;
                            return start >= 0
                                    && start + range.duration().ceilingAt(rate).value()
                                            <= order.script().frames();
                        });
    }

    private static int later(List<Correction> corrections) {
        return corrections.stream()
                .mapToInt(correction ->
                        correction instanceof Correction.MoveSound(double frames) ? (int) Math.round(frames) : 0)
                .sum();
    }
}
