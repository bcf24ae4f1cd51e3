package studio.backlot.render.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
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
    private final FeatureLook features;
    private final Attempt.Order order;
    private final Path folder;
    private final Animatic animatic = new Animatic();

    WholeLook(MediaTools tools, FeatureLook features, Attempt.Order order, Path folder) {
        this.tools = tools;
        this.features = features;
        this.order = order;
        this.folder = folder;
    }

    /**
     * What is seen of a take.
     *
     * @param script what was ordered, with what is said where the mouths are
     * @param late frames by which that is later than ordered
     */
    private record Look(ShotScript script, int late, List<Reading> readings) {}

    /** One picture that is held: what only time shows says nothing, and nothing is put right. */
    Attempt depicted(FilmedTake filmed) throws IOException {
        ConformedTake conformed = ConformedTake.of(tools, order.script(), filmed, folder);
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.whole(Measure.FILE_FAULTS, conformed.faults().size()));
        if (conformed.faults().isEmpty()) {
            Path picture = conformed.take().picture();
            FrameReadings frames = new FrameReadings(tools, animatic, order.script(), Beginning.FREE);
            if (!frames.own().follows(picture)) {
                return asItCame(order.ofItself(), conformed, readings);
            }
            frames.ofHeld(picture).stream()
                    .filter(reading -> !reading.measure().needsTime())
                    .forEach(readings::add);
        }
        return asItCame(order, conformed, readings);
    }

    private static Attempt asItCame(Attempt.Order order, ConformedTake conformed, List<Reading> readings) {
        return new Attempt(order, conformed.take(), conformed.says(), readings, Optional.empty());
    }

    Attempt judge(FilmedTake filmed) throws IOException {
        ConformedTake conformed = ConformedTake.of(tools, order.script(), filmed, folder);
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.whole(Measure.FILE_FAULTS, conformed.faults().size()));
        if (!conformed.faults().isEmpty()) {
            return asItCame(order, conformed, readings);
        }
        OwnPicture own = new FrameReadings(tools, animatic, order.script(), order.beginning()).own();
        Path picture = conformed.take().picture();
        if (!own.follows(picture)) {
            readings.addAll(own.readings(picture));
            readings.addAll(seen(picture));
            return asItCame(order.ofItself(), conformed, readings);
        }
        Look look = look(conformed.take());
        readings.addAll(look.readings());
        readings.addAll(seen(picture));
        Judging judging = order.judging();
        Optional<Attempt.Corrected> corrected = corrected(conformed.take(), look, readings)
                .filter(better ->
                        faults(judging.after(better.corrections()), better.readings()) <= faults(judging, readings));
        return new Attempt(order, conformed.take(), conformed.says(), readings, corrected);
    }

    private static long faults(Judging judging, List<Reading> readings) {
        return readings.stream().filter(judging::isFault).count();
    }

    /** Whoever speaks at another time also nods at another time: a take is held against the shot as its mouths tell it. */
    private Look look(FilmedTake take) {
        Look ordered = look(take, order.script(), 0);
        int late =
                order.judging().faults(ordered.readings(), Measure.SOUND_OFFSET).isEmpty()
                        ? 0
                        : Judging.move(ordered.readings())
                                .map(Correction.MoveSound::whole)
                                .orElse(0);
        if (late == 0 || !haveRoom(late)) {
            return ordered;
        }
        Look told = look(take, order.script().later(late), late);
        return faults(order.judging(), told.readings()) < faults(order.judging(), ordered.readings()) ? told : ordered;
    }

    private Look look(FilmedTake take, ShotScript script, int late) {
        List<Reading> readings = new FrameReadings(tools, animatic, script, order.beginning()).of(take.picture());
        return new Look(script, late, later(readings, late));
    }

    private List<Reading> seen(Path picture) {
        return features.readings(tools, picture, order.script().format().frameRate());
    }

    private static List<Reading> later(List<Reading> readings, int frames) {
        return readings.stream()
                .map(reading -> reading.measure() == Measure.SOUND_OFFSET
                        ? new Reading(reading.measure(), reading.subject(), reading.value() + frames)
                        : reading)
                .toList();
    }

    /** What one correction leaves or does to its surroundings, the next may put right: all of them are made on the take as it came. */
    private Optional<Attempt.Corrected> corrected(FilmedTake take, Look look, List<Reading> readings)
            throws IOException {
        Optional<Attempt.Corrected> corrected = Optional.empty();
        List<Correction> corrections = List.of();
        List<Reading> last = readings;
        for (int round = 1; round <= ROUNDS; round++) {
            Judging judging = order.judging().after(corrections);
            if (!(judging.of(last, order.number()) instanceof Verdict.CorrectAndAccept correctable)) {
                return corrected;
            }
            corrections = Correction.joined(corrections, correctable.corrections());
            if (!haveRoom(moved(corrections))) {
                return corrected;
            }
            Path room = Files.createDirectory(folder.resolve("corrected-" + round));
            Attempt.Corrected better = corrected(take, look, corrections, room);
            last = better.readings();
            corrected = Optional.of(better);
        }
        return corrected;
    }

    private Attempt.Corrected corrected(FilmedTake take, Look look, List<Correction> corrections, Path room)
            throws IOException {
        int moved = moved(corrections);
        boolean pictures = corrections.stream().anyMatch(correction -> !(correction instanceof Correction.MoveSound));
        FilmedTake better =
                pictures ? new CorrectedTake(tools, animatic, look.script()).write(take, corrections, room) : take;
        Look after = pictures ? look(better, look.script(), look.late()) : look;
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.whole(Measure.FILE_FAULTS, 0));
        readings.addAll(later(after.readings(), -moved));
        readings.addAll(seen(better.picture()));
        return new Attempt.Corrected(better, readings, corrections, moved);
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

    /** By how many frames the lines are moved. */
    private static int moved(List<Correction> corrections) {
        return corrections.stream()
                .mapToInt(correction -> correction instanceof Correction.MoveSound move ? move.whole() : 0)
                .sum();
    }
}
