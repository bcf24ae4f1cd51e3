package studio.backlot.audio.music.work;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.audio.music.MusicEngine;
import studio.backlot.audio.music.Patron;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.db.PostgresMusic;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.funds.Payer;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.funds.Unfunded;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;

/** Has a piece played that was ordered over REST. */
@ApplicationScoped
@Unremovable
public class MusicTask implements TaskHandler<Piece> {

    /** The kind of these tasks; the key is the piece's. */
    public static final String KIND = "music";

    private final PostgresMusic music;
    private final MusicEngines engines;
    private final ObjectStore store;
    private final Purse purse;
    private final Path scratch;

    MusicTask(
            PostgresMusic music,
            MusicEngines engines,
            ObjectStore store,
            Purse purse,
            @ConfigProperty(name = "backlot.scratch") Path scratch) {
        this.music = music;
        this.engines = engines;
        this.store = store;
        this.purse = purse;
        this.scratch = scratch;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Piece> payload() {
        return Piece.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Piece> task) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Path file = Files.createTempFile(scratch, "music-", ".wav");
        try {
            Piece piece = task.payload();
            MusicEngine engine = engines.of(piece.engine());
            engine.play(new Patron(payer(task), engine.clips(piece)), piece, file);
            AssetRef sound = store.put(task.org(), file, "audio/wav");
            return session -> music.composed(session, task.org(), task.key(), sound)
                    .chain(() -> purse.close(session, payer(task)));
        } catch (Unfunded waiting) {
            return purse.parked(task, waiting);
        } catch (Unplayed unplayed) {
            throw Refusals.problem(unplayed, task.attempt());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public Completion failed(Task<Piece> task, Failure failure) {
        return session ->
                music.failed(session, task.org(), task.key(), failure).chain(() -> purse.close(session, payer(task)));
    }

    private static Payer payer(Task<Piece> task) {
        return Payer.of(task, Optional.empty());
    }
}
