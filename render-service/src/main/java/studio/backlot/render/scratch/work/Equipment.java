package studio.backlot.render.scratch.work;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.media.MediaTools;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.TakeKey;

/** What the studio films with; laid out before the first shot is asked for. */
@Singleton
@Startup
class Equipment {
    private final MediaTools tools;
    private final Scratch scratch;

    Equipment(
            @ConfigProperty(name = "backlot.tools") Path toolsFolder,
            @ConfigProperty(name = "backlot.scratch") Path scratchFolder) {
        tools = MediaTools.find(toolsFolder);
        scratch = new Scratch(scratchFolder.resolve("render"));
    }

    @Produces
    @Singleton
    MediaTools tools() {
        return tools;
    }

    @Produces
    @Singleton
    Scratch scratch() {
        return scratch;
    }

    @Produces
    @Singleton
    Filming filming() {
        return new AnimaticFilming(tools);
    }

    @Produces
    @Singleton
    TakeJudge judge() {
        return new TakeJudge(tools);
    }

    @Produces
    @Singleton
    TakeKey.Engine engine(Filming filming) {
        return new TakeKey.Engine(filming.engine(), tools.h264().name());
    }
}
