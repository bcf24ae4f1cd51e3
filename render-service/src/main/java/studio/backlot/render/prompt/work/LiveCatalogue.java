package studio.backlot.render.prompt.work;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import studio.backlot.render.prompt.profile.Catalogue;

/**
 * The catalogue as the deployment's file of models leaves it. The file is read again when it changes; while it cannot be read,
 * what was read last holds. One that cannot be read at the start ends it.
 */
@Startup
@ApplicationScoped
public class LiveCatalogue {
    private static final Logger LOG = Logger.getLogger(LiveCatalogue.class);

    private final Optional<Path> file;
    private @Nullable State state;
    private Read read;

    public LiveCatalogue(@ConfigProperty(name = "backlot.models") Optional<Path> file) {
        this.file = file;
        this.read = file.map(models -> {
                    state = State.of(models);
                    return read(models);
                })
                .orElseGet(() -> new Read(List.of(), Catalogue.bundled()));
    }

    /**
     * What was read last.
     *
     * @param lists the deployment's own, one or none
     */
    public record Read(List<String> lists, Catalogue catalogue) {}

    public Catalogue now() {
        return read().catalogue();
    }

    public synchronized Read read() {
        file.ifPresent(this::refresh);
        return read;
    }

    private void refresh(Path models) {
        try {
            State seen = State.of(models);
            if (!seen.equals(state)) {
                state = seen;
                read = read(models);
                LOG.infof("%s was read again", models);
            }
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            LOG.warnf("%s is left aside: %s", models, unreadable.getMessage());
        }
    }

    private static Read read(Path models) {
        try {
            String yaml = Files.readString(models);
            return new Read(List.of(yaml), Catalogue.with(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record State(FileTime changed, long size) {
        static State of(Path models) {
            try {
                return new State(Files.getLastModifiedTime(models), Files.size(models));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
