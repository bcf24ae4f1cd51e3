package studio.backlot.audio.master.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.audio.master.Finishing;
import studio.backlot.audio.mix.CueTrack;
import studio.backlot.audio.mix.Scoring;
import studio.backlot.audio.music.MusicEngine;
import studio.backlot.audio.music.Patron;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.work.MusicEngines;
import studio.backlot.audio.score.Cue;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.spotting.Spotter;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.kit.funds.Payer;

/** The music of films: the composer's, or a piece for each cue of whoever the deployment hires. */
@ApplicationScoped
class HiredScore {

    private final MusicEngines engines;

    HiredScore(MusicEngines engines) {
        this.engines = engines;
    }

    /** Who plays, for the keys of films; none when it is the composer of the house. */
    Optional<String> version() throws Unplayed {
        Optional<String> hired = engines.ofFilms();
        return hired.isPresent() ? Optional.of(engines.of(hired).version()) : Optional.empty();
    }

    /** Has every cue of a film played into a folder, blocking; a scene that stayed has the music that it had. */
    Scoring play(Payer payer, Finishing.Order order, Path folder) throws IOException, InterruptedException {
        Optional<String> hired = engines.ofFilms();
        if (hired.isEmpty()) {
            return Scoring.COMPOSED;
        }
        MusicEngine engine = engines.of(hired);
        Optional<StylePreset> look =
                order.storyboard().map(storyboard -> storyboard.style().preset());
        List<Cue> cues = Spotter.spot(order.picture(), order.storyboard()).cues();
        List<Piece> pieces = cues.stream().map(cue -> piece(cue, hired, look)).toList();
        Patron patron =
                new Patron(payer, pieces.stream().mapToInt(engine::clips).sum());
        List<CueTrack.Laid> laid = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Path file = folder.resolve("cue-%d.wav".formatted(at));
            engine.play(patron, pieces.get(at), file);
            laid.add(new CueTrack.Laid(cues.get(at).start(), file));
        }
        return _ -> new CueTrack(laid);
    }

    private static Piece piece(Cue cue, Optional<String> hired, Optional<StylePreset> look) {
        double seconds = (double) (cue.end() - cue.start()) / Rate.HZ + CueTrack.TAIL;
        return new Piece(cue.mood(), seconds, cue.seed(), Optional.empty(), hired, look);
    }
}
