package studio.backlot.render.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.correct.Correcting;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.TakeWriter;

/** Writes a take again with its pictures corrected, frame by frame, in the film's own size. */
final class CorrectedTake {

    private final MediaTools tools;
    private final Previs previs;
    private final ShotScript script;

    CorrectedTake(MediaTools tools, Animatic animatic, ShotScript script) {
        this.tools = tools;
        previs = new Previs(animatic);
        this.script = script;
    }

    /** The corrected take beside the old one. */
    FilmedTake write(FilmedTake take, List<Correction> corrections, Path folder) throws IOException {
        FilmFormat format = script.format();
        Previs.Colours colours = Previs.colours(script, parts(corrections)::contains);
        try (FrameDecoder decoder = FrameDecoder.open(tools, take.picture(), PixelLayout.RGB);
                TakeWriter better = TakeWriter.open(tools, script, folder, "corrected")) {
            byte[] bytes = new byte[decoder.frameBytes()];
            for (long at = 0; at < script.frames() && decoder.read(bytes); at++) {
                Picture taken = Picture.ofBytes(bytes, format.width(), format.height());
                ExpectedFrame expected = previs.expect(colours, at);
                better.write(corrected(expected, taken, corrections).image());
            }
            return better.finish(take.faces(), take.track());
        }
    }

    private Picture corrected(ExpectedFrame expected, Picture taken, List<Correction> corrections) {
        Expectation one = new Expectation(script.format(), List.of(expected), Optional.empty());
        return Correcting.of(one, List.of(new TakenFrame(taken, Map.of())), corrections)
                .getFirst()
                .picture();
    }

    private static Set<Region.Key> parts(List<Correction> corrections) {
        return corrections.stream()
                .flatMap(correction ->
                        correction instanceof Correction.MatchParts(var named) ? named.stream() : Stream.empty())
                .collect(Collectors.toSet());
    }
}
