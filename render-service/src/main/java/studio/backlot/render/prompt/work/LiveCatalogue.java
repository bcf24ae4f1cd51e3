package studio.backlot.render.prompt.work;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
    private Catalogue catalogue;

    public LiveCatalogue(@ConfigProperty(name = "backlot.models") Optional<Path> file) {
        this.file = file;
        this.catalogue = file.map(models -> {
                    state = State.of(models);
                    return read(models);
                })
                .orElseGet(Catalogue::bundled);
    }

    public synchronized Catalogue now() {
        file.ifPresent(this::refresh);
        return catalogue;
    }

    private void refresh(Path models) {
        try {
            State seen = State.of(models);
            if (!seen.equals(state)) {
                state = seen;
                catalogue = read(models);
                LOG.infof("%s was read again", models);
            }
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            LOG.warnf("%s is left aside: %s", models, unreadable.getMessage());
        }
    }

    private static Catalogue read(Path models) {
        try {
            return Catalogue.with(Files.readString(models));
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
