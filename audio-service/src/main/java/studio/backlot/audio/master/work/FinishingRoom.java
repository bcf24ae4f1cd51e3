package studio.backlot.audio.master.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.audio.master.Delivered;
import studio.backlot.audio.master.Film;
import studio.backlot.audio.master.Finishing;
import studio.backlot.audio.mix.Scoring;
import studio.backlot.contracts.event.Captions;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.funds.Payer;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.media.MediaTools;

/** Finishes films in a folder of its own and puts what comes out into the object store. */
@ApplicationScoped
class FinishingRoom {

    private static final String WAV = "audio/wav";

    private final ObjectStore store;
    private final HiredScore score;
    private final Path scratch;
    private final Path tools;

    FinishingRoom(
            ObjectStore store,
            HiredScore score,
            @ConfigProperty(name = "backlot.scratch") Path scratch,
            @ConfigProperty(name = "backlot.tools") Path tools) {
        this.store = store;
        this.score = score;
        this.scratch = scratch;
        this.tools = tools;
    }

    Delivered finish(Payer payer, Finishing.Order order, IntConsumer progress)
            throws IOException, InterruptedException {
        OrgId org = payer.org();
        Files.createDirectories(scratch);
        Path folder = Files.createTempDirectory(scratch, "master-");
        try {
            Scoring scoring = score.play(payer, order, folder);
            Film film = new Finishing(MediaTools.find(tools), asset -> store.fetch(org, asset), scoring)
                    .finish(order, folder, progress);
            return deliver(org, order, film);
        } finally {
            empty(folder);
        }
    }

    private Delivered deliver(OrgId org, Finishing.Order order, Film film) {
        return new Delivered(
                store.put(org, film.film(), "video/mp4"),
                new RationalTime(film.frames(), order.picture().format().frameRate()),
                new Captions(
                        store.put(org, film.srt(), "application/x-subrip"), store.put(org, film.vtt(), "text/vtt")),
                List.of(
                        new Stem("DX", store.put(org, film.mix().dialogue(), WAV)),
                        new Stem("MX", store.put(org, film.mix().music(), WAV)),
                        new Stem("FX", store.put(org, film.mix().effects(), WAV))),
                film.loudness());
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
