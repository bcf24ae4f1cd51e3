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
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.work.MusicEngines;
import studio.backlot.audio.score.Cue;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.spotting.Spotter;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.id.OrgId;

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
    Scoring play(OrgId org, Finishing.Order order, Path folder) throws IOException, InterruptedException {
        Optional<String> hired = engines.ofFilms();
        if (hired.isEmpty()) {
            return Scoring.COMPOSED;
        }
        MusicEngine engine = engines.of(hired);
        Optional<StylePreset> look =
                order.storyboard().map(storyboard -> storyboard.style().preset());
        List<CueTrack.Laid> laid = new ArrayList<>();
        for (Cue cue : Spotter.spot(order.picture(), order.storyboard()).cues()) {
            double seconds = (double) (cue.end() - cue.start()) / Rate.HZ + CueTrack.TAIL;
            Path file = folder.resolve("cue-%d.wav".formatted(laid.size()));
            engine.play(org, new Piece(cue.mood(), seconds, cue.seed(), Optional.empty(), hired, look), file);
            laid.add(new CueTrack.Laid(cue.start(), file));
        }
        return _ -> new CueTrack(laid);
    }
}
